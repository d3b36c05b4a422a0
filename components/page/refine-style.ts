/** Style of a field in a page, which comes with what has one. */
export const fieldStyle = 'input{font:inherit;color:inherit;background:transparent;border:1px solid color-mix(in srgb,var(--ink) 45%,transparent);border-radius:4px;height:24px;padding:0 8px;width:180px;user-select:text;-webkit-user-select:text}';

/** Style of what refines a mute, which comes with it; see `style.ts`. */
export const refineStyle = `
${fieldStyle}
.refine{display:flex;flex-wrap:wrap;align-items:center;gap:4px 16px;width:100%;padding:4px 0 8px}
.choice{display:inline-flex;align-items:center;gap:4px}
.choice>span{margin-inline-end:4px}
.choice button{text-decoration:none;padding:0 8px;margin:0;box-shadow:inset 0 0 0 1px var(--line)}
.choice button[aria-pressed=true]{color:var(--ink);background:var(--hover);box-shadow:inset 0 0 0 1px color-mix(in srgb,var(--ink) 60%,transparent)}
@media (forced-colors:active){.choice button[aria-pressed=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}}
`;
