import { expect, test } from 'vitest';
import mute from '../../lib/features/mute.ts';
import { createDecisions } from '../../lib/model/decisions.ts';
import { type Comment, nameKey } from '../../lib/model/discussion.ts';
import { defaults, type Mute } from '../../lib/model/memory.ts';
import { createMutes } from '../../lib/model/mutes.ts';
import { noRules } from '../../lib/model/rules.ts';
import { createThreads } from '../../lib/model/threads.ts';
import { concerns, holds, makeMute } from '../../lib/store/mutes.ts';
import { comment } from './comments.ts';

/** Two platforms: one gives ids that hold on all of its sites, one prints bare names. */
const platforms = ['disqus', 'wordpress'] as const;
const sites = ['paper.example', 'herald.example', 'mercury.example'];
/** Names that are easily taken for each other: other letters, other case, other width, another space. */
const names = ['Ann Smith', 'ann smith', 'ANN  SMITH', 'Аnn Smith', 'Ann Smіth', 'Ann Smith1', 'Ann-Smith', 'Ａnn Smith', 'Anna Smith', 'Ann', '__proto__', 'constructor', 'Bo', 'В о', 'BO', 'Bö', 'id:7', 'name:bo', ''];

interface Person { platform: (typeof platforms)[number]; id: string; site: string; name: string }

/** Mulberry32. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('wrong person muted, or right one missed: 0 in 100,000 decisions with renames, namesakes, look-alikes, re-renders and two platforms', () => {
  const next = random(20_261_125);
  const below = (most: number) => Math.floor(next() * most);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const people: Person[] = Array.from({ length: 400 }, (_, at) => ({ platform: platforms[at % 2]!, id: `${at}`, site: pick(sites), name: pick(names) }));
  const keyOf = ({ platform, id, name }: Person) => (platform === 'disqus' ? `id:${id}` : nameKey(name));

  /** What the reader has said, told apart from how it is stored: who, and where. A bare name on a page is all that can be known of somebody there. */
  const wanted: { mute: Mute; is(person: Person, site: string): boolean }[] = [];
  let [now, decisions, wrong, muted] = [1_000_000, 0, 0, 0];
  const say = (person: Person, site: string) => {
    const scope = next() < 0.3 ? 'everywhere' as const : 'site' as const;
    const made = makeMute({ platform: person.platform, author: { name: person.name, key: keyOf(person) }, scope, replies: 'keep', days: next() < 0.3 ? 1 : null, reason: '', from: null }, site, now);
    const { platform, id, name } = person;
    const folded = name.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).join(' ');
    wanted.push({
      mute: made,
      is: (other, at) => holds(made, now) && (scope === 'everywhere' || at === site) && other.platform === platform
        && (platform === 'disqus' ? other.id === id : other.name.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).join(' ') === folded),
    });
  };

  while (decisions < 100_000) {
    now += below(40_000_000);
    if (wanted.length < 60 || next() < 0.3) say(pick(people), pick(sites));
    if (wanted.length > 60) wanted.splice(below(wanted.length), 1);
    for (let renames = 0; renames < 5; renames++) pick(people).name = pick(names);
    const site = pick(sites);
    const platform = pick(platforms);
    // Those of one platform who comment here, some of them often.
    const here = Array.from({ length: 120 }, () => pick(people)).filter((person) => person.platform === platform);
    const comments: Comment[] = here.map((person, at) => ({ ...comment(`c${at}`), author: { name: person.name, key: keyOf(person) } }));
    const mutes = createMutes(wanted.map((each) => each.mute).filter((each) => concerns(each, site) && holds(each, now)));
    const threads = createThreads(comments);
    const each = createDecisions({ threads, platform, memory: { site, mutes, people: new Map(), rules: noRules, folds: new Map(), visit: null }, settings: defaults, revealed: new Set(), links: () => [] }, [mute]);
    each.decide(comments.map(({ id }) => id));
    // The site draws some of them again.
    const again = comments.filter(() => next() < 0.2);
    each.forget(again.map(({ id }) => id));
    threads.remove(again.map(({ id }) => id));
    threads.add(again.map((old) => ({ ...old })));
    each.decide(again.map(({ id }) => id));
    here.forEach((person, at) => {
      const is = each.get(`c${at}`).state === 'line';
      if (is !== wanted.some((one) => one.is(person, site))) wrong++;
      if (is) muted++;
      decisions++;
    });
  }
  expect(wrong).toBe(0);
  expect(muted).toBeGreaterThan(5000);
}, 60_000);

test('who is muted by id stays so under another name, and whoever takes the old name is not', () => {
  const made = makeMute({ platform: 'disqus', author: { name: 'Ann', key: 'id:7' }, scope: 'everywhere', replies: 'keep', days: null, reason: '', from: null }, 'paper.example', 0);
  const mutes = createMutes([made]);
  const comments = [{ ...comment('renamed'), author: { name: 'Nan', key: 'id:7' } }, { ...comment('namesake'), author: { name: 'Ann', key: 'id:8' } }];
  const decisions = createDecisions({ threads: createThreads(comments), platform: 'disqus', memory: { site: 'herald.example', mutes, people: new Map(), rules: noRules, folds: new Map(), visit: null }, settings: defaults, revealed: new Set(), links: () => [] }, [mute]);
  decisions.decide(['renamed', 'namesake']);
  expect([decisions.get('renamed').state, decisions.get('namesake').state]).toEqual(['line', 'open']);
});
