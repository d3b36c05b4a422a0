import type { Point } from '../model/summary.ts';
import { authorsOf, conceptsOf, isPair } from './concepts.ts';
import { groupsOf } from './groups.ts';
import { keyPhrases } from './labels.ts';
import type { Material, Sentence } from './material.ts';
import type { Edge } from './neighbours.ts';

/** Least likeness of two sentences that are called similar. */
export const alike = 0.2;

/** The points that several authors make, most authors first: a group of like sentences, its name, and the sentence that says it best. */
export function pointsOf(material: Material, edges: readonly Edge[][], most: number): Point[] {
  const { comments, sentences } = material;
  const groups = groupsOf(edges.map((list) => list.filter(({ likeness }) => likeness >= alike)))
    .map((members) => members.map((at) => sentences[at]!))
    .map((members) => ({ members, authors: new Set(members.map(({ author }) => author)).size, comments: new Set(members.map(({ comment }) => comment)).size }))
    .filter(({ members }) => members.length)
    .sort((one, other) => other.authors - one.authors || other.members.length - one.members.length || one.members[0]!.at - other.members[0]!.at)
    .slice(0, most);
  return groups.map(({ members, authors }) => {
    const quoted = best(members);
    const rest = [...new Set(members.map(({ comment }) => comment))].filter((comment) => comment !== quoted.comment);
    return {
      label: keyPhrases(members, 3, { frequency: material.frequency, comments: comments.length }),
      quote: { comment: comments[quoted.comment]!.id, text: quoted.text },
      comments: [quoted.comment, ...rest].map((comment) => comments[comment]!.id),
      authors,
    };
  });
}

/** The sentence with most of what at least two authors of the group speak of, in few words. */
function best(members: readonly Sentence[]): Sentence {
  const concepts = members.map(conceptsOf);
  const authors = authorsOf(members, concepts);
  let chosen = members[0]!;
  let most = -1;
  for (const [index, sentence] of members.entries()) {
    let mass = 0;
    for (const concept of concepts[index]!) {
      const count = authors.get(concept)!;
      if (count > 1) mass += (isPair(concept) ? 1.5 : 0.5) * count;
    }
    const score = ((mass + 0.01) * (1 + 0.5 / (1 + sentence.place))) / sentence.words ** 0.3;
    if (score > most) [chosen, most] = [sentence, score];
  }
  return chosen;
}
