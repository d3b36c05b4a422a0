import type { Given } from './material.ts';
import { stanceOf, type Stance } from './stance.ts';

/** Who answers whom, by index, and whether a reply says that it agrees. */
export interface Relations {
  /** Index of the comment that each answers, or -1. Circular and missing parents are none. */
  parent: Int32Array;
  /** Index of the first comment of each one's thread. */
  root: Int32Array;
  /** How each reply stands to its parent, as it says or as readers voted. */
  stance: Stance[];
  replies: number[][];
}

/** From this score on a comment is liked. */
const liked = 3;

export function relate(comments: readonly Given[]): Relations {
  const index = new Map(comments.map(({ id }, at) => [id, at]));
  const parent = Int32Array.from(comments, (comment, at) => {
    const found = comment.parent === null ? undefined : index.get(comment.parent);
    return found === undefined || found === at ? -1 : found;
  });
  const root = rootsOf(parent);
  const replies: number[][] = comments.map(() => []);
  const stance = comments.map((comment, at): Stance => {
    if (parent[at]! < 0) return null;
    replies[parent[at]!]!.push(at);
    const above = comments[parent[at]!]!;
    if (above.author && above.author === comment.author) return null;
    // A reply that readers vote down below a comment that they vote up was taken as opposed.
    return stanceOf(comment.text) ?? ((above.score ?? 0) >= liked && (comment.score ?? 0) <= -liked ? 'disputes' : null);
  });
  return { parent, root, stance, replies };
}

/** Each one's topmost comment; a circle is cut where it is met first. Every comment is climbed from once. */
function rootsOf(parent: Int32Array): Int32Array {
  const root = new Int32Array(parent.length).fill(-1);
  const onPath = new Uint8Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    const path: number[] = [];
    let at = start;
    while (root[at] === -1) {
      path.push(at);
      onPath[at] = 1;
      if (parent[at]! >= 0 && onPath[parent[at]!]) parent[at] = -1;
      if (parent[at]! < 0) root[at] = at;
      else at = parent[at]!;
    }
    for (const each of path) {
      root[each] = root[at]!;
      onPath[each] = 0;
    }
  }
  return root;
}
