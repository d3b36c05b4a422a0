/** The page's own colours and type, from which everything of ours is mixed. */
export interface Ink {
  /** CSS colours. */
  ink: string;
  paper: string;
  /** Share of ink for quiet text, in percent. */
  quiet: number;
  font: string;
  /** Font size of a comment's words, in px. */
  size: number;
  direction: 'ltr' | 'rtl';
  dark: boolean;
}

type Rgb = [red: number, green: number, blue: number, alpha: number];

/** Any CSS colour as 0..255 and alpha, by the browser's own understanding of it: `color(srgb …)`, `oklch(…)` and the like included. */
function toRgb(color: string, canvas: OffscreenCanvasRenderingContext2D | null): Rgb | null {
  const plain = /^rgba?\(\s*([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+%?))?\s*\)$/.exec(color);
  if (plain) {
    const alpha = plain[4] === undefined ? 1 : plain[4].endsWith('%') ? Number.parseFloat(plain[4]) / 100 : Number(plain[4]);
    return [Number(plain[1]), Number(plain[2]), Number(plain[3]), alpha];
  }
  if (!canvas) return null;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = '#000';
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

/** WCAG 2.2 relative luminance. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2 contrast ratio, 1..21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function over(top: Rgb, bottom: Rgb): Rgb {
  const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3]);
  return [mix(top[0], bottom[0]), mix(top[1], bottom[1]), mix(top[2], bottom[2]), 1];
}

const parentOf = (element: Element): Element | null => element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;

/** Nobody sets a comment's words in less (WCAG 2.2 asks for 4.5). */
const unreadable = 2.5;

/** Reads ink and paper where a comment's words stand. A few style reads: done once, and again when the theme changes. */
export function readInk(words: Element): Ink {
  const canvas = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const view = words.ownerDocument.defaultView!;
  const style = getComputedStyle(words);
  const layers: Rgb[] = [];
  for (let at: Element | null = words; at; at = parentOf(at)) {
    const rgb = toRgb(getComputedStyle(at).backgroundColor, canvas);
    if (!rgb || rgb[3] === 0) continue;
    layers.push(rgb);
    if (rgb[3] === 1) break;
  }
  const canvasIsDark = getComputedStyle(words.ownerDocument.documentElement).colorScheme.includes('dark')
    && view.matchMedia('(prefers-color-scheme: dark)').matches;
  const [black, white]: [Rgb, Rgb] = [[18, 18, 18, 1], [255, 255, 255, 1]];
  const color = toRgb(style.color, canvas) ?? [0, 0, 0, 1];
  const on = (base: Rgb) => {
    const paper = layers.reduceRight((below, layer) => over(layer, below), base);
    return { paper, ink: over(color, paper) };
  };
  let { paper, ink } = on(canvasIsDark ? black : white);
  // Through a frame without a background one sees the page around it, which nothing here can ask: words that could not be read on the one stand on the other.
  if (view.parent !== view && contrast(ink, paper) < unreadable) ({ paper, ink } = on(canvasIsDark ? white : black));
  const css = (c: Rgb) => `rgb(${c.slice(0, 3).map(Math.round).join(' ')})`;
  return {
    ink: css(ink),
    paper: css(paper),
    quiet: contrast(ink, paper) < 7.5 ? 100 : 80,
    font: style.fontFamily,
    size: Number.parseFloat(style.fontSize) || 16,
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    dark: luminance(paper) < luminance(ink),
  };
}

/** Calls back when the page may have changed its theme: the system's setting, or a class, style or data attribute of `html` or `body`. */
export function watchTheme(document: Document, changed: () => void, signal: AbortSignal): void {
  const view = document.defaultView!;
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
    view.matchMedia(query).addEventListener('change', changed, { signal });
  }
  const observer = new view.MutationObserver(() => {
    changed();
    // Themes fade: read again when the page's own transition is over.
    view.setTimeout(() => signal.aborted || changed(), 400);
  });
  for (const element of [document.documentElement, document.body]) if (element) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
