import type { Material } from './material.ts';
import type { Edge } from './neighbours.ts';
import type { Relations } from './relations.ts';

/** Words with a topic that a comment needs to count in full. */
const full = 10;
/** Comments of other threads that say how much one belongs to the discussion: jokes and oddities have few that are like them. */
const near = 4;
/** …and how much the one most like it in its own thread says: jokes have those too. */
const within = 0.1;
/** What is raised at the head of a thread counts more than what is said below. */
const reply = 0.8;
const vote = 0.1;
const agreement = 0.4;

/**
 * How much each comment stands for the discussion: what other threads speak of too, said in full, liked and agreed with.
 * Any number from 0; only their proportions mean something.
 */
export function standings({ comments, units, authorOf }: Material, edges: readonly Edge[][], { parent, root, replies, stance }: Relations): Float64Array {
  return Float64Array.from(comments, ({ score }, at) => {
    const far: number[] = [];
    let close = 0;
    for (const { to, likeness } of edges[at]!) {
      if (far.length === near) break;
      if (root[to] !== root[at]) far.push(likeness);
      else close = Math.max(close, likeness);
    }
    const like = far.reduce((sum, likeness) => sum + likeness, within * close);
    const agreed = new Set(replies[at]!.filter((each) => stance[each] === 'agrees').map((each) => authorOf[each])).size;
    return (like / near) * Math.min(1, units[at]!.stems.filter(Boolean).length / full) * (parent[at]! < 0 ? 1 : reply)
      * (1 + vote * Math.log1p(Math.max(0, score ?? 0))) * (1 + agreement * agreed);
  });
}
