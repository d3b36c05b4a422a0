/** Style of the menu in a page, which comes with it; see `style.ts`. */
export const menuStyle = `
.menu{position:fixed;inset:auto;width:max(240px,18em);margin:0;padding:4px 0;border:1px solid var(--line);border-radius:4px;background:var(--paper);color:var(--ink);opacity:1;transition:opacity .12s;max-height:calc(100vh - 16px);overflow:auto}
@starting-style{.menu{opacity:0}}
.menu [role=menuitem]{display:flex;align-items:center;width:100%;min-height:max(32px,2em);padding:0 12px;border-radius:0;overflow:hidden;text-overflow:ellipsis}
.menu [role=menuitem]:hover,.menu [role=menuitem]:focus{background:var(--hover)}
.menu [role=menuitem]:focus-visible{outline-offset:-2px}
.menu hr{border:0;border-top:1px solid var(--line);margin:4px 0}
.menu p{padding:6px 12px;color:var(--quiet)}
@media (pointer:coarse){.menu [role=menuitem]{min-height:44px}}
@media (prefers-reduced-motion:reduce){.menu{transition:none}}
@media (forced-colors:active){.menu{border-color:CanvasText}}
`;
