import type { Aside, Quote } from '../model/summary.ts';
import { keyPhrases } from './labels.ts';
import type { Material } from './material.ts';
import type { Quoter } from './quote.ts';
import type { Relations } from './relations.ts';

/** A side thread is worth naming from so many comments, by so many people; and so many are shown. */
const comments = 4;
const people = 3;
const most = 2;
/** Comments at its head that name it. */
const naming = 30;

/** The longest threads that no point touches: what some talked of beside the matter. */
export function asidesOf(material: Material, { root }: Relations, touched: ReadonlySet<number>, quote: Quoter): Aside[] {
  const threads = new Map<number, number[]>();
  for (const [at, top] of root.entries()) (threads.get(top) ?? threads.set(top, []).get(top)!).push(at);
  return [...threads.values()]
    .map((members) => ({ members, authors: new Set(members.map((at) => material.authorOf[at])).size }))
    .filter(({ members, authors }) => members.length >= comments && authors >= people && !members.some((at) => touched.has(at)) && material.units[members[0]!]!.folded.length > 0)
    .sort((one, other) => other.members.length - one.members.length)
    .slice(0, most)
    .map(({ members, authors }) => ({
      label: keyPhrases(members.slice(0, naming).map((at) => material.units[at]!), 3, { frequency: material.frequency, comments: material.comments.length }),
      quote: quote(members[0]!), comments: members.map((at) => material.comments[at]!.id), authors,
    }));
}

/** A score from which a comment is liked, and how many are shown. */
const liked = 3;
const shown = 3;

/** The comments with the highest scores that are not quoted yet, best first. */
export function likedOf({ comments: all, units }: Material, quoted: ReadonlySet<string>, quote: Quoter): Quote[] {
  return [...all.keys()]
    .filter((at) => (all[at]!.score ?? 0) >= liked && units[at]!.folded.length > 0 && !quoted.has(all[at]!.id))
    .sort((one, other) => all[other]!.score! - all[one]!.score!)
    .slice(0, shown)
    .map((at) => quote(at));
}
