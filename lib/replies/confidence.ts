/**
 * What a mark rests on. `divided`: words of several comments are quoted; `once`: the author had written one comment only;
 * `host`: who is named answers everybody; `near`: the name was misspelt.
 */
export type Evidence =
  | 'number' | 'number inside' | 'addendum'
  | `${'quote' | 'span' | 'bare'}${'' | ' and name' | ' of several' | ' short' | ' divided'}`
  | 'attribution'
  | `${'at' | 'name'} ${'start' | 'called' | 'paragraph' | 'inside'}${'' | ' once' | ' near' | ' host'}`;

/** Share of marks of each kind that are right, over seven kinds of discussion (news, blogs, forums, mail): no kind counts for more than its share. */
export const confidences: Record<Evidence, number> = {
  'number': 0.9, 'number inside': 0.4, 'addendum': 0.9,
  'quote': 0.92, 'quote and name': 0.95, 'quote of several': 0.75, 'quote short': 0.85, 'quote divided': 0.7,
  'span': 0.8, 'span and name': 0.95, 'span of several': 0.6, 'span short': 0.65, 'span divided': 0.6,
  'bare': 0.75, 'bare and name': 0.9, 'bare of several': 0.4, 'bare short': 0.6, 'bare divided': 0.5,
  'attribution': 0.72,
  'at start': 0.78, 'at start once': 0.85, 'at start near': 0.7, 'at start host': 0.6,
  'at paragraph': 0.5, 'at paragraph once': 0.6, 'at paragraph near': 0.5, 'at paragraph host': 0.4,
  'at inside': 0.3, 'at inside once': 0.5, 'at inside near': 0.3, 'at inside host': 0.3,
  'name start': 0.7, 'name start once': 0.88, 'name start near': 0.6, 'name start host': 0.4,
  'at called': 0.5, 'at called once': 0.6, 'at called near': 0.5, 'at called host': 0.4,
  'name called': 0.6, 'name called once': 0.75, 'name called near': 0.5, 'name called host': 0.4,
  'name paragraph': 0.4, 'name paragraph once': 0.4, 'name paragraph near': 0.3, 'name paragraph host': 0.3,
  'name inside': 0.3, 'name inside once': 0.3, 'name inside near': 0.3, 'name inside host': 0.3,
};
