import type { Recipe } from '../../model/recipe.ts';
import { remembered } from './remembered.ts';
import type { Sampled } from './sample.ts';
import { isOtherDay, timeIn } from './times.ts';

export interface BodyGuess {
  body: Recipe['body'];
  /** Share of records that have one, and of their prose that it holds. */
  cover: number;
  prose: number;
  /** Median length of the words, and the share of them in links. */
  length: number;
  linked: number;
}

const tellsTime = remembered((text) => timeIn(text) !== null);

interface Weighed { prose: number; junk: number }

/** Where the records hold their words, and what there is not the writer's. */
export function guessBody(sampled: readonly Sampled[], marks: readonly ReadonlyMap<Sampled, Element>[]): BodyGuess | null {
  const total = { prose: 0, records: 0 };
  const single = new Map<string, { weighed: Weighed; records: Set<Sampled>; depth: number }>();
  const all = new Map<string, { weighed: Weighed; records: Set<Sampled>; depth: number }>();
  const add = (into: typeof single, name: string, record: Sampled, { prose, junk }: Weighed, depth: number) => {
    let entry = into.get(name);
    if (!entry) into.set(name, (entry = { weighed: { prose: 0, junk: 0 }, records: new Set(), depth }));
    entry.weighed.prose += prose;
    entry.weighed.junk += junk;
    entry.records.add(record);
  };
  const lengths: number[] = [];
  const linkeds: number[] = [];
  for (const record of sampled) {
    const weights = weigh(record, marks.map((each) => each.get(record)).filter((each) => each !== undefined));
    const whole = wholeOf(record, weights);
    // A long comment counts no more than a few short ones.
    const scale = whole.prose > 400 ? 400 / whole.prose : 1;
    if (whole.prose) total.records++;
    total.prose += whole.prose * scale;
    lengths.push(whole.prose);
    linkeds.push(record.pieces.reduce((sum, piece) => sum + (piece.inLink && !piece.junk ? piece.text.length : 0), 0) / (record.length + 1));
    const done = new Set<string>();
    const outer = new Map<string, Element>();
    for (const element of record.elements) {
      const weight = weights.get(element) ?? { prose: 0, junk: 0 };
      const depth = record.depthOf(element);
      const scaled = { prose: weight.prose * scale, junk: weight.junk * scale };
      const isMost = weight.prose > 0.3 * whole.prose;
      for (const name of record.names(element)) {
        // The reader takes the first of a name, also where that one holds no words.
        if (!done.has(name)) {
          done.add(name);
          if (isMost) add(single, name, record, scaled, depth);
        }
        if (!weight.prose && !weight.junk) continue;
        if (outer.get(name)?.contains(element)) continue;
        outer.set(name, element);
        add(all, name, record, scaled, depth);
      }
    }
  }
  if (!total.prose) return null;
  const rate = ({ weighed: { prose, junk } }: { weighed: Weighed }) => (2 * prose) / (prose + junk + total.prose);
  const best = (of: typeof single) => [...of].map(([name, entry]) => ({ name, ...entry, score: rate(entry) + 0.002 * Math.min(9, entry.depth) })).sort((a, b) => b.score - a.score);
  const singles = best(single);
  const one = singles[0];
  const many = best(all)[0]!;
  const isMany = !one || many.score > one.score + 0.03;
  const chosen = isMany ? many : one;
  const sel = [chosen.name];
  if (chosen.records.size < 0.97 * total.records && !isMany) {
    const other = singles.find(({ records, score }) => score > 0.05 && [...records].filter((each) => !chosen.records.has(each)).length > 0.6 * (total.records - chosen.records.size));
    if (other && other.name !== chosen.name) sel.push(other.name);
  }
  lengths.sort((a, b) => a - b);
  linkeds.sort((a, b) => a - b);
  const drop = dropsOf(sampled, chosen.name);
  const quote = quotesOf(sampled, chosen.name);
  return {
    body: { sel, ...(isMany && { many: true }), ...(drop && { drop }), ...(quote && { quote: `blockquote,${quote}` }) },
    cover: chosen.records.size / sampled.length,
    prose: chosen.weighed.prose / total.prose,
    length: lengths[lengths.length >> 1]!,
    linked: linkeds[linkeds.length >> 1]!,
  };
}

function wholeOf({ elements, partOf }: Sampled, weights: ReadonlyMap<Element, Weighed>): Weighed {
  const whole = { prose: 0, junk: 0 };
  for (const element of elements) {
    if (partOf(element) !== element) continue;
    whole.prose += weights.get(element)?.prose ?? 0;
    whole.junk += weights.get(element)?.junk ?? 0;
  }
  return whole;
}

/** Of each element of a record: characters of prose and of junk in it. */
function weigh({ record, pieces, partOf }: Sampled, marks: readonly Element[]): Map<Element, Weighed> {
  const weights = new Map<Element, Weighed>();
  for (const { element, text, junk, inLink } of pieces) {
    const isJunk = junk || marks.some((mark) => mark !== record && (mark === element || mark.contains(element)))
      || (text.length <= 80 && (isOtherDay(text) || (!inLink && text.length <= 40 && tellsTime(text))));
    // A short link may be a word of the text or a button: it decides nothing.
    const size = isJunk ? text.length : inLink && text.length < 25 ? 0 : text.length;
    const part = partOf(element);
    for (let at: Element | null = element; at; at = at === part ? null : at.parentElement) {
      let weight = weights.get(at);
      if (!weight) weights.set(at, (weight = { prose: 0, junk: 0 }));
      if (isJunk) weight.junk += size;
      else weight.prose += size;
    }
  }
  if (!weights.has(record)) weights.set(record, { prose: 0, junk: 0 });
  return weights;
}

/** Names of what stands among the words and is nearly always the site's. */
function dropsOf(sampled: readonly Sampled[], body: string): string {
  const tally = new Map<string, { junk: number; prose: number; records: Set<Sampled> }>();
  for (const record of sampled) {
    const bodies = record.elements.filter((element) => record.names(element).includes(body));
    if (!bodies.length) continue;
    const inside = (element: Element) => bodies.some((each) => each !== element && each.contains(element));
    const weights = weigh(record, []);
    for (const element of record.elements) {
      if (!inside(element)) continue;
      const weight = weights.get(element);
      if (!weight || (!weight.junk && !weight.prose)) continue;
      for (const name of record.names(element)) {
        if (name.startsWith(':scope')) continue;
        const entry = tally.get(name) ?? { junk: 0, prose: 0, records: new Set<Sampled>() };
        entry.junk += weight.junk;
        entry.prose += weight.prose;
        entry.records.add(record);
        tally.set(name, entry);
      }
    }
  }
  return [...tally].filter(([, { junk, prose, records }]) => records.size >= Math.max(2, 0.1 * sampled.length) && junk > 1.5 * prose).map(([name]) => name).slice(0, 12).join(',');
}

/** Boxes within the words that are named after quoting; forums made them of tables and `div`s. */
function quotesOf(sampled: readonly Sampled[], body: string): string {
  const found = new Set<string>();
  for (const record of sampled) {
    const holder = record.elements.find((element) => record.names(element).includes(body));
    if (!holder) continue;
    for (const element of record.elements) {
      if (element === holder || !holder.contains(element) || !/^(?:div|table|td|fieldset|dl|section|p)$/.test(element.localName)) continue;
      for (const each of element.classList) {
        if (/^(?:\w+[-_])?(?:block)?quote(?:d|box|_?content|block|main|[-_]?(?:body|container|wrapper|text))?$|^zitat|^citat|^cita$/i.test(each)) found.add(`${element.localName}.${CSS.escape(each)}`);
      }
    }
  }
  return [...found].slice(0, 6).join(',');
}
