import type { Point } from '../model/summary.ts';
import { choose } from './choose.ts';
import type { Disputes } from './disputes.ts';
import { keyPhrases } from './labels.ts';
import type { Material } from './material.ts';
import type { Edge } from './neighbours.ts';
import type { Quoter } from './quote.ts';
import type { Relations } from './relations.ts';
import { similarTo } from './similar.ts';

/** Chosen beyond what is shown, for those that turn out to be similar to one chosen before. */
const spare = 4;
/** Comments most like the quoted one that help to name a point. */
const naming = 4;

export interface Made extends Point {
  /** Indexes of its comments, the quoted one first. */
  members: number[];
}

/** The points that are made, most authors first: comments that stand for others, each with those that say the same. */
export function pointsOf(material: Material, edges: readonly Edge[][], relations: Relations, standing: Float64Array, disputes: Disputes, quote: Quoter, most: number): Made[] {
  const { comments, units, frequency, authorOf } = material;
  const counted = new Set<number>();
  /** What others say of the same matter: of a comment on its own, they show what in it is the matter. */
  const neighbours = (at: number, members: readonly number[]) => edges[at]!.slice(0, naming).map(({ to }) => to).filter((to) => !members.includes(to));
  return choose(standing, edges, relations, most + spare)
    .flatMap((at) => {
      // What is counted as similar to an earlier quote makes no point of its own.
      if (counted.has(at)) return [];
      const members = [at, ...similarTo(at, material, edges, relations)];
      for (const each of members) counted.add(each);
      const label = keyPhrases([...members, ...neighbours(at, members)].map((each) => units[each]!), 3, { frequency, comments: comments.length });
      return [{ label, quote: quote(at), comments: members.map((each) => comments[each]!.id), authors: new Set(members.map((each) => authorOf[each])).size, disputed: disputes.about(members), members }];
    })
    .slice(0, most)
    // A stable sort: of those with as many authors, the one that stands for more is first.
    .sort((one, other) => other.authors - one.authors);
}
