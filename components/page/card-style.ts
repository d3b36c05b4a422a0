/** Style of the summary card, which comes only when it is asked for. */
export const cardStyle = `
.card{max-width:44em;margin:4px 0 16px;padding:16px 20px;border:1px solid var(--line);border-radius:8px;background:var(--tint);font-size:max(14px,var(--size,14px));line-height:1.5;color:var(--ink);user-select:text;-webkit-user-select:text;transition:opacity .12s;white-space:normal}
@starting-style{.card{opacity:0}}
.card header{display:flex;align-items:center;justify-content:space-between;gap:16px;margin-bottom:8px}
.card h2{font:inherit;font-weight:600;margin:0}
.card .close{display:flex;width:24px;height:24px;align-items:center;justify-content:center;margin-inline-end:-6px}
.card button:hover{background:var(--hover)}
.card section{margin:0 0 12px}
.card .label{display:flex;flex-wrap:wrap;gap:0 6px}
.card .label .count{color:var(--quiet)}
.card .label>*+span::before{content:"· ";color:var(--quiet)}
.card .label i{font-style:italic}
.card ul{list-style:none;margin:4px 0 0;padding:0 0 0 12px;border-inline-start:1px solid var(--line)}
.card li{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.card li button{font-weight:600;padding:0 4px;margin:0 -4px}
.card .pair{margin-top:4px;padding-inline-start:12px;border-inline-start:1px solid var(--line)}
.card blockquote{margin:0;padding:0;border:0;quotes:none}
.card blockquote button{font-weight:600;padding:0 4px;margin:0 -4px}
.card .written{margin-bottom:12px}
.card .written p{margin:0 0 4px}
.card .written section{margin:8px 0}
.card details>summary{cursor:pointer;margin-bottom:8px}
.card .count{padding:0 4px;margin:0 -4px;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:3px}
.card footer{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 16px;font-size:max(12.5px,var(--size,13px)*.96);line-height:1.44;color:var(--quiet)}
.card footer em{flex:1 1 240px}
.card footer button{min-height:24px;padding:0 4px;text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:3px}
@media (pointer:coarse){.card .close,.card footer button{min-height:44px;min-width:44px;display:flex;align-items:center}}
@media (prefers-reduced-motion:reduce){.card{transition:none}}
@media (forced-colors:active){.card{border-color:CanvasText}}
`;

/** Where the card stands in a page of ours, or in the side panel: their colours for the page's ink, and buttons without the browser's look. */
export const ownCardStyle = `
.summary{--ink:var(--text);--quiet:var(--muted);--tint:transparent;--hover:var(--surface)}
.summary .card{margin:0}
:where(.summary button){padding:0;border:0;border-radius:4px;background:none;font:inherit;color:inherit;text-align:start;cursor:pointer}
:where(.summary blockquote,.summary p,.summary h2,.summary ul){margin:0}
:where(.summary svg){width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.5}
${cardStyle}`;
