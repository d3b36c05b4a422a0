import type { Read } from '../../model/recipe.ts';
import { folded } from '../text.ts';
import type { Survey } from './survey.ts';
import { byName, earliness, type Sampled } from './sample.ts';
import { isOtherDay, timeIn } from './times.ts';

export interface TimeGuess {
  reads: Read[];
  elements: Map<Sampled, Element>;
  cover: number;
  /** Shares of records: told with a time of day, and counted back from now. */
  clock: number;
  relative: number;
}

type From = 'datetime' | 'title' | 'text';

/** How an element tells its time, surest first. */
function waysOf(element: Element, survey: Survey): From | null {
  if (/\d/.test(element.getAttribute('datetime') ?? '')) return 'datetime';
  const title = element.getAttribute('title');
  if (title && /\d{2}/.test(title) && timeIn(title)?.kind === 'date') return 'title';
  return survey.times.has(element) ? 'text' : null;
}

/** Where the records tell their time. */
export function guessTime(sampled: readonly Sampled[], survey: Survey): TimeGuess | null {
  const count = sampled.length;
  const rated = [...byName(sampled, (element) => waysOf(element, survey))].map(([name, said]) => {
    const kinds = said.map(({ element, value }) => (value === 'text' ? survey.times.get(element) : 'machine'));
    const share = (holds: (at: number) => boolean) => said.filter((_, at) => holds(at)).length / said.length;
    const dated = share((at) => kinds[at] === 'date' || kinds[at] === 'machine');
    const clear = share((at) => said[at]!.value !== 'text' || folded(said[at]!.element.textContent ?? '').length <= 80);
    const machine = share((at) => said[at]!.value !== 'text');
    const early = said.reduce((sum, { element, record }) => sum + earliness(element, record), 0) / said.length;
    const small = share((at) => said[at]!.element.childElementCount === 0);
    return { name, said, score: (said.length / count) * (1 + 0.5 * dated + 0.6 * clear + 0.3 * machine + 0.3 * early + 0.2 * small) };
  }).filter(({ said }) => said.length >= 0.1 * count).sort((a, b) => b.score - a.score);
  const [best] = rated;
  if (!best) return null;
  const elements = new Map<Sampled, Element>();
  const reads: Read[] = [];
  let kept = 0;
  for (const each of rated.slice(0, 30)) {
    const fresh = each.said.filter(({ record }) => !elements.has(record));
    if (fresh.length < Math.max(1, 0.03 * count) || each.score < 0.3 * best.score) continue;
    const ways = new Set(each.said.map(({ value }) => value));
    if (ways.has('datetime')) reads.push({ sel: each.name, attr: 'datetime', as: 'iso' });
    if (ways.has('title')) reads.push({ sel: each.name, attr: 'title', as: 'date' });
    reads.push({ sel: each.name, as: 'date' });
    for (const { record, element } of fresh) elements.set(record, element);
    if (++kept >= 3 || elements.size >= count) break;
  }
  let clock = 0;
  let relative = 0;
  for (const element of elements.values()) {
    const text = folded(element.textContent ?? '').slice(0, 140);
    if (/\p{Nd}:\p{Nd}{2}|\p{Nd}[.h]\p{Nd}{2} ?(?:Uhr|[ap]m)|\p{Nd} ?[ap]\.?m/iu.test(text) || /T\d/.test(element.getAttribute('datetime') ?? '')) clock++;
    if (survey.times.get(element) === 'relative' || (!isOtherDay(text) && timeIn(text)?.kind === 'relative')) relative++;
  }
  return { reads, elements, cover: elements.size / count, clock: clock / count, relative: relative / count };
}
