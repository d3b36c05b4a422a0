import { attribute } from './attributes.ts';
import { hostTag } from './host.ts';
import type { Ink } from './ink.ts';

/** Heights of a row and of a muted line, in px; on touch screens both are 44. */
export const heights = { row: 32, line: 28, touch: 44 };

/** How a comment of a flat page is set in: a property of its box, what it is without, and what a level adds; in px. */
export interface Inset {
  by: 'margin' | 'padding';
  base: number;
  step: number;
}
/** Levels that are told apart. */
export const deepest = 4;

/** Style for the site's elements that bear our attribute, and the ink that our hosts inherit. One sheet for each document or shadow root. */
export function pageStyle({ ink, paper, quiet, font, size }: Ink, spare: number, inset: Inset | null): string {
  const on = (token: string) => `[${attribute}~="${token}"]`;
  const nothing = 'margin:0!important;padding:0!important;border:0!important;min-height:0!important;height:0!important;list-style:none!important;float:none!important;';
  return `${hostTag}{--ink:${ink};--paper:${paper};--quiet:color-mix(in srgb,${ink} ${quiet}%,transparent);--size:${Math.max(13, 0.8 * size)}px;--font:${font.replace(/[<>{};]/g, '')}}
${on('gone')}{display:none!important}
@media screen{
${on('fold')}{display:block!important;content-visibility:hidden!important;contain-intrinsic-size:0 0!important;overflow:hidden!important;${nothing}}
${on('box')}{min-height:0!important;height:auto!important;max-height:none!important;padding-bottom:0!important}
${on('flow')}{display:block!important}
${on('bare')}{font-size:0!important;line-height:0!important;color:transparent!important}
${on('lit')}{background-color:color-mix(in srgb,${ink} 7%,transparent)!important;outline:4px solid color-mix(in srgb,${ink} 7%,transparent)!important}
${on('blank')}>*{display:none!important}
${on('room')}::after{content:""!important;display:block!important;position:static!important;height:${heights.row}px!important}
${inset ? Array.from({ length: deepest }, (_, i) => `${on(`in${i + 1}`)}{${inset.by}-inline-start:${inset.base + (i + 1) * inset.step}px!important}`).join('') : ''}
${spare ? `:root::after{content:"";display:block;height:${spare}px}` : ''}
}
@media print{${hostTag}{display:none!important}}`;
}
