/**
 * Style of everything of ours in a page. All is the page's ink mixed with transparency (interface, 1): no hue, shadow or gradient.
 * `--ink`, `--paper`, `--quiet`, `--font` and `--size` are inherited from the page sheet.
 */
export const style = `
.mount{display:contents;color:var(--ink);font:var(--size)/max(20px,1.5em) var(--font);text-align:start;user-select:none;-webkit-user-select:none;visibility:visible;--line:color-mix(in srgb,var(--ink) 16%,transparent);--hover:color-mix(in srgb,var(--ink) 9%,transparent);--tint:color-mix(in srgb,var(--ink) 3%,transparent)}
*{box-sizing:border-box;margin:0}
button,a{all:unset;box-sizing:border-box;cursor:pointer;border-radius:4px;color:inherit;-webkit-tap-highlight-color:transparent}
button:focus-visible,a:focus-visible,input:focus-visible,[role=menuitem]:focus-visible{outline:2px solid var(--ink);outline-offset:1px}
svg{display:block;width:max(16px,1em);height:max(16px,1em);fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round;flex:none}
b{font-weight:600}
.num{font-variant-numeric:tabular-nums}
.quiet{color:var(--quiet)}

.controls{--h:max(24px,1.5em);position:absolute;display:flex;align-items:center;height:var(--h);margin-top:calc(var(--h)/-2);color:var(--quiet);white-space:nowrap;font-size:max(12.5px,var(--size)*.96);line-height:var(--h)}
.controls[dir=rtl]{transform:translateX(-100%)}
.controls button{display:flex;align-items:center;justify-content:center;min-width:var(--h);height:var(--h);padding:0 4px;gap:2px}
.controls button:hover{background:var(--hover);color:var(--ink)}
.controls .more{opacity:0}
.controls.lit .more,.controls .more:focus-visible,.controls .more[aria-expanded=true]{opacity:1}
.at-hover{opacity:0;--hover:color-mix(in srgb,var(--ink) 9%,var(--paper))}
.at-hover>*{background:var(--paper)}
.at-hover.lit,.at-hover:focus-within{opacity:1}
.at-corner,.at-hover{justify-content:flex-end;width:max(72px,5*var(--size))}
.controls>*{flex:none}
.controls .answers{display:inline-flex;flex:0 99999 auto;justify-content:flex-start;min-width:96px;gap:4px;order:3}
.at-corner .answers,.at-hover .answers{max-width:96px}
.controls .tight{min-width:var(--h)}
.tight span{max-width:0}
.controls .not{order:4;opacity:0}
.controls.lit .not,.controls .not:focus-visible{opacity:1}
.answers b{color:var(--ink)}
.answers.likely span,.answers.unsure span{text-decoration:underline dashed var(--line);text-underline-offset:3px}
.answers.unsure b{font-weight:400}
.answers:hover{background:var(--hover)}
.answers span{overflow:hidden;text-overflow:ellipsis;min-width:0}

.row{--i:max(16px,1em);position:relative;display:flex;align-items:center;width:100%;height:var(--row);overflow:visible;white-space:nowrap;border-radius:4px}
.row::before{content:"";position:absolute;inset:2px -4px 2px calc(-8px - var(--i));border-radius:4px}
.row:dir(rtl)::before{inset:2px calc(-8px - var(--i)) 2px -4px}
.row:hover::before{background:var(--hover)}
.row>svg{position:absolute;inset-inline-start:calc(-4px - var(--i))}
.row:dir(rtl)>svg{transform:scaleX(-1)}
.row .text{position:relative;display:flex;flex:1;min-width:0;white-space:pre}
.row .text>*{flex:none}
.row b,.row .teaser{overflow:hidden;text-overflow:ellipsis}
.row b{max-width:60%}
.row .text>.teaser{flex:0 1 auto;min-width:0;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;white-space:normal;word-break:break-all}
.dot{display:inline-block;width:6px;height:6px;border-radius:3px;background:currentColor;vertical-align:2px;margin-inline-end:4px}
.row .dot{margin-inline-start:2px}

.new{position:absolute;margin:0}
.here{position:absolute;border-top:1px solid color-mix(in srgb,var(--ink) 45%,transparent);pointer-events:none;text-align:end;line-height:0}
.here span{display:inline-block;transform:translateY(-50%);padding-inline-start:8px;background:var(--paper);color:var(--quiet);font-size:max(12.5px,var(--size)*.96);line-height:1.44;white-space:nowrap}
.controls .noted{flex:0 1 auto;min-width:0;max-width:160px;display:block;padding:0 4px;overflow:hidden;text-overflow:ellipsis}
.mine{padding:0 4px;font-weight:600}
.note.pill{padding:4px 16px;min-height:32px;border-radius:16px}
.note.pill:hover{background:color-mix(in srgb,var(--ink) 9%,var(--paper))}

.line{display:flex;align-items:center;flex-wrap:wrap;min-height:28px;margin:2px 0;gap:0 12px;color:var(--quiet)}
.line b{color:var(--ink)}
.line button{height:max(24px,1.5em);line-height:max(24px,1.5em);padding:0 4px;margin:0 -4px;text-decoration:underline;text-underline-offset:3px;text-decoration-color:var(--line)}
.line button:hover{color:var(--ink);background:var(--hover);text-decoration-color:currentColor}

.bar{--h:max(40px,2.5em);display:flex;align-items:center;flex-wrap:wrap;gap:0 16px;min-height:var(--h);color:var(--quiet);white-space:nowrap}
.facts{display:flex;flex:1 1 0;min-width:0;overflow:hidden;gap:0;height:var(--h);align-items:center;flex-wrap:wrap}
.facts>*{display:inline-flex;align-items:center;height:var(--h)}
.facts>*+*::before{content:"·";margin:0 6px}
.facts .after{margin-inline-start:4px}
.facts b{color:var(--ink)}
.facts button,.actions button{height:max(28px,1.75em);padding:0 8px}
.facts button{padding:0 4px;margin:0 -4px;text-decoration:underline;text-underline-offset:3px;text-decoration-color:var(--line)}
.actions{display:flex;align-items:center;gap:4px;margin-inline-end:-6px}
.actions button{display:flex;align-items:center;color:var(--ink)}
.actions .more{min-width:28px;justify-content:center;padding:0 6px}
.facts button:hover,.actions button:hover{background:var(--hover);color:var(--ink)}
.narrow .facts,.narrow .actions{flex-basis:100%}
.narrow .actions{margin-inline-start:-8px}

.flash{position:absolute;pointer-events:none;border-radius:4px;background:var(--ink);opacity:0;animation:flash 1.2s ease-out}
@keyframes flash{from{opacity:.14}to{opacity:0}}
.note{position:fixed;inset-block-end:24px;inset-inline:0;width:fit-content;margin:auto;padding:8px 16px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);max-width:calc(100vw - 32px)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

@media (pointer:coarse){
.note.pill{min-height:44px}.line{min-height:44px;margin:0}.line button{height:44px;line-height:44px;padding:0 8px;margin:0 -8px}
.bar{--h:max(44px,2.5em)}.facts button,.actions button{height:44px}.actions button,.actions .more{min-width:44px;justify-content:center}
.controls .more{opacity:1}
.controls button{position:relative}.controls button::after{content:"";position:absolute;inset:-10px -2px}
}
@media (prefers-reduced-motion:reduce){.flash{animation:outline 2s step-end;background:none}@keyframes outline{from,99%{opacity:1;outline:2px solid var(--ink)}}}
@media (forced-colors:active){.note{border-color:CanvasText}button:hover{outline:1px solid}.dot{background:CanvasText;forced-color-adjust:none}.row:hover::before{background:none;outline:1px solid}}
`;
