import { render } from 'preact';
import { type Box, Picker } from '../../../components/page/Picker.tsx';
import { style } from '../../../components/page/style.ts';
import { createHost } from '../../page/paint/host.ts';
import { readInk } from '../../page/paint/ink.ts';
import { partOf } from '../../page/part.ts';
import type { Reading } from '../../page/reading.ts';
import { firstPlace } from '../../page/values.ts';
import type { PickerWorld } from './picker.ts';

/** Outlines over the page, drawn anew as it scrolls; gone with `signal`. */
export interface Highlight {
  show(readings: readonly Reading[], words: string, onTake: (() => void) | null): void;
  /** Other words, and what is shown stays. */
  say(words: string): void;
  hide(): void;
}

/** So many records are outlined; nobody sees more at once, and each is measured whenever the page scrolls. */
const most = 2000;

interface Outlined { record: Element; rest: Element[]; name: Element | null; time: Element | null; body: Element | null }

export function createHighlight({ document, say, mode }: PickerWorld, { checks = false, signal, onLeave }: { checks?: boolean; signal: AbortSignal; onLeave(): void }): Highlight {
  const view = document.defaultView!;
  const host = createHost(document, { style, mode });
  let outlined: Outlined[] = [];
  let words = '';
  let onTake: (() => void) | null = null;
  let hidden = true;
  let due = false;

  function place(): void {
    const { ink, paper, quiet, font, direction } = readInk(outlined[0]?.body ?? document.body ?? document.documentElement);
    host.place(`display:block;position:fixed;left:0;top:0;width:0;height:0;z-index:2147483647;overflow:visible;direction:${direction};--ink:${ink};--paper:${paper};--quiet:color-mix(in srgb,${ink} ${quiet}%,transparent);--size:13px;--font:${font}`);
    if (!host.element.isConnected) document.documentElement.append(host.element);
  }

  function boxesOf({ record, rest, name, time, body }: Outlined): Box[] {
    const whole = record.getBoundingClientRect();
    const below = rest.at(-1)?.getBoundingClientRect();
    const bottom = Math.max(whole.bottom, below?.bottom ?? 0);
    if (bottom < 0 || whole.top > view.innerHeight || !(whole.width || below?.width)) return [];
    const boxes: Box[] = [{ kind: 'record', left: Math.min(whole.left, below?.left ?? Infinity) - 6, top: whole.top, width: Math.max(whole.width, below?.width ?? 0) + 12, height: bottom - whole.top }];
    for (const [kind, element] of [['body', body], ['name', name], ['time', time]] as const) {
      const at = element?.getBoundingClientRect();
      if (at?.width) boxes.push({ kind, left: at.left, top: at.top, width: at.width, height: at.height });
    }
    return boxes;
  }

  function draw(): void {
    due = false;
    if (signal.aborted) return;
    if (hidden) render(null, host.mount);
    else render(<Picker say={say} boxes={outlined.flatMap(boxesOf)} words={words} checks={checks} onTake={onTake} onLeave={onLeave} />, host.mount);
  }
  const soon = () => {
    if (due || hidden) return;
    due = true;
    view.requestAnimationFrame(draw);
  };
  document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => {
    render(null, host.mount);
    host.remove();
  });

  return {
    show(readings, sentence, take) {
      outlined = readings.flatMap(({ section: { recipe, tree }, places }) => [...places.values()].slice(0, most).map(({ record, rest, name, body }) => ({
        record, rest, name, body, time: firstPlace(partOf(record, recipe.record, tree), recipe.time),
      })));
      [words, onTake, hidden] = [sentence, take, false];
      place();
      draw();
    },
    say(sentence) {
      [words, hidden] = [sentence, false];
      place();
      draw();
    },
    hide() {
      outlined = [];
      onTake = null;
      hidden = true;
      draw();
    },
  };
}
