import { attribute } from './attributes.ts';
import { hostTag } from './host.ts';
import type { Ink } from './ink.ts';

/** Px of our type, a collapsed row's height and what its chevron needs before the name, from the size of a comment's words (interface, 1). */
export function sizesFrom(size: number, touch: boolean): { type: number; row: number; aside: number } {
  const type = Math.max(13, 0.8 * size);
  return { type, row: Math.max(touch ? 44 : 32, Math.round(1.5 * type)), aside: 4 + Math.max(16, type) };
}

/** How a comment of a flat page is set in: a property of its box, what it is without, and what a level adds; in px. */
export interface Inset {
  by: 'margin' | 'padding';
  base: number;
  step: number;
}
/** Levels that are told apart. */
export const deepest = 4;

/** What a sheet says beside the page's ink. */
export interface Measures {
  /** A row's height, in px. */
  row: number;
  /** Px below the document's end. */
  spare: number;
  inset: Inset | null;
  /** Px that cells of collapsed rows are held at (`wide…`). */
  widths: Iterable<number>;
}

/** Style for the site's elements that bear our attribute, and the ink that our hosts inherit. One sheet for each document or shadow root. */
export function pageStyle({ ink, paper, quiet, font, size }: Ink, { row, spare, inset, widths }: Measures): string {
  const on = (token: string) => `[${attribute}~="${token}"]`;
  const nothing = 'margin:0!important;padding:0!important;border:0!important;min-height:0!important;height:0!important;list-style:none!important;float:none!important;';
  return `${hostTag}{--ink:${ink};--paper:${paper};--quiet:color-mix(in srgb,${ink} ${quiet}%,transparent);--size:${Math.max(13, 0.8 * size)}px;--row:${row}px;--font:${font.replace(/[<>{};]/g, '')}}
${on('gone')}{display:none!important}
@media screen{
${on('fold')}{display:block!important;content-visibility:hidden!important;contain-intrinsic-size:0 0!important;overflow:hidden!important;${nothing}}
${on('box')}{min-height:0!important;height:auto!important;max-height:none!important;padding-bottom:0!important}
${on('box')},${on('plain')}{list-style:none!important}
${on('flow')}{display:block!important}
${on('bare')}{font-size:0!important;line-height:0!important;color:transparent!important}
${on('lit')}{background-color:color-mix(in srgb,${ink} 7%,transparent)!important;outline:4px solid color-mix(in srgb,${ink} 7%,transparent)!important}
${on('blank')}>*{display:none!important}
${on('blank')}~${on('box')}{max-width:0!important}
${on('room')}::after{content:""!important;display:block!important;position:static!important;height:${row}px!important}
${[...widths].map((px) => `${on(`wide${px}`)}{width:${px}px!important;box-sizing:border-box!important}`).join('')}
${inset ? Array.from({ length: deepest }, (_, i) => `${on(`in${i + 1}`)}{${inset.by}-inline-start:${inset.base + (i + 1) * inset.step}px!important}`).join('') : ''}
${spare ? `:root::after{content:"";display:block;height:${spare}px}` : ''}
}
@media print{${hostTag}{display:none!important}}`;
}
