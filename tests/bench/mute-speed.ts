/**
 * What deciding costs in the mute list's size: the mute feature over 10,000 comments against a pass that looks each author up in one `Map`,
 * at 100 and at 100,000 mutes. The `Map` is of the whole list, as a page would hold it that was given all (`decision`), and of what a page
 * does hold (`held`). A page holds what it is given (`lib/store/mutes.ts`): up to 500 mutes, else those of the authors that it
 * has read. Ratios within one run; each figure is the median of many passes that take turns.
 */
import type { Comment } from '../../lib/model/discussion.ts';
import mute from '../../lib/features/mute.ts';
import { defaults, type Memory, type Mute } from '../../lib/model/memory.ts';
import { createMutes } from '../../lib/model/mutes.ts';
import type { Around } from '../../lib/model/marks.ts';
import { createThreads } from '../../lib/model/threads.ts';

const comments = 10_000;
const authors = 3000;
const rounds = 60;
const handedOut = 500;

const comment = (at: number): Comment => ({
  id: `c${at}`, author: { name: `Reader ${at % authors}`, key: `name:reader ${at % authors}` }, text: 'Words.', depth: 0, parent: null,
} as Comment);

const byAuthor = (mutes: readonly Mute[]) => new Map(mutes.map((each) => [each.author, each]));

function world(size: number): { around: Around; whole: Map<string, Mute>; held: Map<string, Mute> } {
  const list = Array.from({ length: size }, (_, at) => ({ platform: 'wordpress', author: `name:reader ${at * 7}` }) as Mute);
  const here = new Set(Array.from({ length: authors }, (_, at) => `name:reader ${at}`));
  const mutes = size <= handedOut ? list : list.filter(({ author }) => here.has(author));
  const memory = { site: 'paper.example', mutes: createMutes(mutes), folds: new Map() } as unknown as Memory;
  return { around: { threads: createThreads(), platform: 'wordpress', memory, settings: defaults, revealed: new Set(), links: () => [] } as unknown as Around, whole: byAuthor(list), held: byAuthor(mutes) };
}

/** `decision`: times the pass at 100,000 mutes; bar 2. `growth`: of the decision from 100 to 100,000 mutes; bar 1.5. `held`: times the pass over what the page holds; bar 2 as well. */
export function muteSpeed(): { decision: number; growth: number; held: number; msAt100: number; msAt100000: number; mapMs: number } {
  const all = Array.from({ length: comments }, (_, at) => comment(at));
  const [few, many] = [world(100), world(100_000)];
  let found = 0;
  const decide = ({ around }: { around: Around }) => () => { for (const each of all) if (mute.mark(each, around)) found++; };
  const lookUp = (map: Map<string, Mute>) => () => { for (const each of all) if (map.get(each.author!.key)) found++; };
  const passes = [decide(few), decide(many), lookUp(many.whole), lookUp(many.held)];
  const times = passes.map(() => [] as number[]);
  for (let round = 0; round < rounds + 10; round++) {
    for (const [at, pass] of passes.entries()) {
      const began = performance.now();
      pass();
      // The first rounds warm the engine up.
      if (round >= 10) times[at]!.push(performance.now() - began);
    }
  }
  if (found === 0) throw new Error('Nobody was found.');
  const [msAt100, msAt100000, mapMs, heldMs] = times.map((each) => each.sort((a, b) => a - b)[each.length >> 1]!) as [number, number, number, number];
  return { decision: msAt100000 / mapMs, growth: msAt100000 / msAt100, held: msAt100000 / heldMs, msAt100, msAt100000, mapMs };
}
