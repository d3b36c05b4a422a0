/**
 * The reading view and the side panel have colours of their own (design notes, popup), light and dark: they cover the page, and borrow
 * nothing from it. One text for both: a closed root in the page, and a page of ours.
 */
export const threadStyle = `
.thread{--paper:#fff;--text:#1b1d20;--muted:#5a6068;--surface:#f5f6f7;--line:#dcdfe3;--control:#868c94;--accent:#0b5c9e;color-scheme:light}
@media (prefers-color-scheme:dark){.thread{--paper:#1d1f22;--text:#e7e9ec;--muted:#a6acb4;--surface:#26292d;--line:#3a3e44;--control:#7b828b;--accent:#8fbdf0;color-scheme:dark}}
.thread,.thread *{box-sizing:border-box;margin:0}
.thread{display:flex;flex-direction:column;height:100%;background:var(--paper);color:var(--text);font:16px/25px system-ui,sans-serif;text-align:start;overflow-wrap:anywhere;-webkit-text-size-adjust:100%;scrollbar-color:var(--control) transparent;letter-spacing:normal;word-spacing:normal;text-transform:none;visibility:visible}
.thread button,.thread select,.thread input{font:inherit;color:inherit;letter-spacing:inherit}
.thread button{padding:0;border:0;background:none;border-radius:4px;cursor:pointer;text-align:start}
.thread :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.thread svg{display:block;flex:none;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.thread b{font-weight:600}
.thread .num{font-variant-numeric:tabular-nums}
.thread .quiet{color:var(--muted)}
.thread .text{text-decoration:underline;text-decoration-color:var(--control);text-underline-offset:3px;min-height:24px}
.thread .text:hover{background:var(--surface);text-decoration-color:currentColor}
.thread .dot{display:inline-block;width:6px;height:6px;border-radius:3px;background:currentColor;vertical-align:2px;margin-inline-end:6px}

.thread .head,.thread .above{flex:none;overflow:hidden;scrollbar-gutter:stable}
.thread .head{border-bottom:1px solid var(--line);line-height:20px}
.tools,.filters,.status,.column,.item{width:100%;max-width:calc(68ch + 32px);margin-inline:auto;padding-inline:16px}
.thread .tools>*,.thread .filters>*{font-size:13px}
.thread .time,.thread .beside,.thread .text,.status span{unicode-bidi:plaintext}
.tools{display:flex;align-items:center;gap:8px;height:44px}
.thread select,.thread input[type=search]{height:28px;min-width:0;padding:0 8px;border:1px solid var(--control);border-radius:4px;background:var(--paper);color:var(--text);font-size:13px}
.thread select{flex:0 1 auto;text-overflow:ellipsis}
.thread select.which{border-color:transparent;background:none;padding-inline:0;margin-inline-start:-4px}
.thread input[type=search]{flex:1 1 120px}
.thread ::placeholder{color:var(--muted);opacity:1}
.thread .tool{flex:none;display:inline-flex;align-items:center;justify-content:center;height:28px;padding:0 8px}
.thread .tool:hover,.thread .tool[aria-expanded=true]{background:var(--surface)}
.thread .tool.on{font-weight:600;box-shadow:inset 0 -2px var(--accent)}
.thread .icon{width:28px;padding:0;margin-inline-end:-6px}
.filters{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding-block:4px 12px}
.filters select{max-width:100%}
.check{display:inline-flex;align-items:center;gap:8px;min-height:28px;cursor:pointer}
.check input{accent-color:var(--accent)}
.status{display:flex;flex-wrap:wrap;align-items:center;gap:0 12px;min-height:36px;padding-block:4px;line-height:18px;color:var(--muted)}
.thread .status>*{font-size:12.5px}
.status .end{display:flex;flex-wrap:wrap;gap:0 12px;margin-inline-start:auto}

.tree,.figures{flex:1 1 0;min-height:0;overflow:auto;scrollbar-gutter:stable;overscroll-behavior:contain}
.tree{position:relative;overflow-anchor:none;padding-block:4px 33vh}
.thread .tree:focus-visible{outline-offset:-2px}
.thread .tree[aria-activedescendant]:focus-visible{outline:none}
.item{position:relative;padding-block:8px 10px}
.item:not(.comment){padding-block:4px;line-height:24px}
.thread .item:not(.comment)>*{font-size:13px}
.item.active::before{content:"";position:absolute;inset-block:8px;inset-inline-start:0;width:2px;border-radius:1px;background:var(--control)}
.tree:focus-visible .item.active{outline:2px solid var(--accent);outline-offset:-2px;border-radius:4px}
.tree:focus-visible .item.active::before{content:none}
.item.reading{background:var(--surface)}
.item.lit{background:color-mix(in srgb,var(--text) 7%,var(--paper))}
.item.context>.said,.item.context>.words{opacity:.6;--text:#000;--muted:#000;color:var(--text)}
@media (prefers-color-scheme:dark){.item.context>.said,.item.context>.words{--text:#fff;--muted:#fff}}
.thread .thread-line{position:absolute;top:0;bottom:0;width:16px;border-radius:0;margin-inline-start:12px}
.thread .thread-line::before{content:"";position:absolute;inset-block:0;left:7px;width:1px;background:var(--line)}
.thread .thread-line:hover::before{background:var(--text)}
.said{min-height:24px;font-size:14px;line-height:24px}
.said .who{margin-inline-end:8px;color:var(--muted)}
.who b{color:var(--text)}
.time,.beside{font-size:12.5px;color:var(--muted)}
.said .time{white-space:nowrap}
.said .answers{display:inline-block;margin-inline-end:4px}
.answers,.thread .answers .text{font-size:12.5px;line-height:20px;color:var(--muted)}
.answers .likely,.answers .unsure{text-decoration-style:dashed}
.answers .not{opacity:0}
.item:hover .not,.item.active .not{opacity:1}
.acts{display:inline-flex;align-items:center;gap:4px;margin-inline:-4px 8px;color:var(--muted);font-size:12.5px;vertical-align:middle}
.acts+.time{margin-inline-end:8px}
.acts button{display:inline-flex;align-items:center;justify-content:center;gap:2px;min-width:24px;height:24px;padding:0 4px}
.acts [data-count]::before{content:attr(data-count)}
.acts button:hover{background:var(--line);color:var(--text)}
.acts .num+button,.acts button:only-child{opacity:.75}
.words p+p,.words blockquote+p{margin-top:8px}
.words blockquote{padding-inline-start:12px;border-inline-start:2px solid var(--line);color:var(--muted)}
.words.teaser{color:var(--muted);font-size:13px;line-height:20px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.thread mark{background:none;color:inherit;font-weight:600;text-decoration:underline 2px var(--accent);text-underline-offset:3px}
.thread:dir(rtl) svg.end{transform:scaleX(-1)}

.figures{padding-block:8px 32px;line-height:22px}
.column>*{font-size:14px}
.figures h2{margin-top:20px;font-size:13px;line-height:20px;font-weight:600}
.figures ul{padding:0;list-style:none}
.figures li{min-height:28px;padding-top:3px}
.thread .times{width:100%;max-width:480px;height:48px;fill:var(--control);stroke:none;margin-top:4px}
.thread:dir(rtl) .times{transform:scaleX(-1)}
.figures .ends{display:flex;justify-content:space-between;gap:16px;max-width:480px;font-size:12.5px;line-height:18px}

.thread .menu{position:fixed;inset:auto;z-index:2;width:240px;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);padding:4px 0;overflow:auto;border:1px solid var(--line);border-radius:4px;background:var(--paper);font-size:13px;line-height:20px;transition:opacity .12s}
@starting-style{.thread .menu{opacity:0}}
.thread .menu [role=menuitem]{display:block;width:100%;min-height:32px;padding:6px 12px;border-radius:0}
.thread .menu [role=menuitem]:hover,.thread .menu [role=menuitem]:focus{background:var(--surface)}
.thread .menu [role=menuitem]:focus-visible{outline-offset:-2px}
.thread .menu hr{border:0;border-top:1px solid var(--line);margin:4px 0}
.thread .menu p{padding:6px 12px;color:var(--muted)}
.help{--ink:var(--text);--quiet:var(--muted);--hover:var(--surface);font-size:13px;line-height:20px}
.thread .keys{z-index:2}

.narrow .tools{gap:4px 8px}
.narrow .tools:has(.which){flex-wrap:wrap;height:auto;padding-block:8px}
.narrow .tools .which{order:-2;flex:1 0 calc(100% - 44px)}
.narrow .which~.icon{order:-1}
.narrow .answers .not{opacity:1}
.narrow .filters select{flex:1 1 128px}
.narrow .tools .icon{margin-inline-start:-8px}
@media (pointer:coarse){.thread .tool,.thread select,.thread input[type=search],.check,.thread .text{min-height:44px}.thread .icon{width:44px}.answers .not{opacity:1}.acts button{min-width:44px;height:44px}.thread .menu [role=menuitem]{min-height:44px}}
@media (prefers-reduced-motion:reduce){.thread .menu{transition:none}}
@media (forced-colors:active){.thread .thread-line::before,.item.active::before,.thread .dot{background:CanvasText;forced-color-adjust:none}.item.reading{outline:1px solid Highlight;outline-offset:-1px}.item.lit{border-inline-end:4px solid CanvasText}.times{fill:CanvasText}.thread .tool:hover,.acts button:hover{outline:1px solid}}
`;

/** The reading view's own part: a dialog over the page, or over what is seen of its frame. Only what is in the top layer is fixed: anything else that is would have the browser walk the whole page before it paints. */
export const viewStyle = `${threadStyle}
.mount{display:contents}
.layer{all:unset;position:fixed;inset-inline:0;top:var(--top,0);width:100%;height:var(--height,100%)}
dialog{all:unset;display:none}
dialog[open]{display:block;position:absolute;inset:0;width:100%;height:100%;overflow:hidden;transition:opacity .12s;background:Canvas}
dialog:modal{position:fixed;top:var(--top,0);bottom:auto;height:var(--height,100%)}
dialog::backdrop{background:none}
@starting-style{dialog[open]{opacity:0}}
@media (prefers-reduced-motion:reduce){dialog[open]{transition:none}}
@media print{dialog[open]{display:none}}
`;
