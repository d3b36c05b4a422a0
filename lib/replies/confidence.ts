/** What a mark rests on. `once`: the author had written one comment only; `near`: the name was misspelt. */
export type Evidence =
  | 'number' | 'number inside'
  | `${'quote' | 'span' | 'bare'}${'' | ' and name' | ' of several' | ' short'}`
  | 'attribution'
  | `${'at' | 'name'} ${'start' | 'paragraph' | 'inside'}${'' | ' once' | ' near'}`;

/** Share of marks of each kind that are right. */
export const confidences: Record<Evidence, number> = {
  'number': 0.95, 'number inside': 0.7,
  'quote': 0.9, 'quote and name': 0.95, 'quote of several': 0.7, 'quote short': 0.8,
  'span': 0.85, 'span and name': 0.95, 'span of several': 0.7, 'span short': 0.75,
  'bare': 0.8, 'bare and name': 0.95, 'bare of several': 0.6, 'bare short': 0.7,
  'attribution': 0.75,
  'at start': 0.75, 'at start once': 0.9, 'at start near': 0.7, 'at paragraph': 0.7, 'at paragraph once': 0.8, 'at paragraph near': 0.6, 'at inside': 0.5, 'at inside once': 0.6, 'at inside near': 0.4,
  'name start': 0.75, 'name start once': 0.9, 'name start near': 0.7, 'name paragraph': 0.6, 'name paragraph once': 0.7, 'name paragraph near': 0.5, 'name inside': 0.3, 'name inside once': 0.3, 'name inside near': 0.3,
};
