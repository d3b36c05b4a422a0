import type { Recipe } from '../model/recipe.ts';

/** Any site that marks its comments up with schema.org's Comment (or the older UserComments) as microdata. Source: schema.org/Comment. */
export default {
  name: 'microdata',
  checked: '2026-11-25',
  confidence: 0.9,
  match: {
    require: ['[itemtype*="schema.org/Comment"] [itemprop="text"]', '[itemtype*="schema.org/UserComments"] [itemprop="commentText"]', '[itemprop="comment"][itemscope] [itemprop="text"]'],
    // Remarks under questions and answers, which are the discussion there.
    forbid: ['[itemtype*="schema.org/QAPage"]', '[itemtype*="schema.org/Question"]'],
  },
  root: ['#comments', ':is(section,div,ol,ul)[id*="comment" i]', ':is(section,div,ol,ul)[class*="comment" i]', ':is(section,div,ol,ul):has(> :is([itemtype*="schema.org/Comment"],[itemtype*="schema.org/UserComments"],[itemprop="comment"][itemscope]))', 'main', 'body'],
  record: { sel: '[itemtype$="schema.org/Comment"],[itemtype*="schema.org/UserComments"],[itemprop="comment"][itemscope]' },
  id: [{ attr: 'id' }, { attr: 'itemid' }, { sel: '[itemprop="url"]', attr: 'href', as: 'afterHash' }],
  author: [
    { sel: ':is([itemprop="author"],[itemprop="creator"]) [itemprop="name"]' }, { sel: ':is([itemprop="author"],[itemprop="creator"]):not(meta)' },
    { sel: ':is([itemprop="author"],[itemprop="creator"]):is(meta),:is([itemprop="author"],[itemprop="creator"]) meta[itemprop="name"]', attr: 'content' },
  ],
  authorId: [{ sel: ':is([itemprop="author"],[itemprop="creator"]) a[itemprop="url"]', attr: 'href', as: 'link' }],
  time: [
    { sel: ':is([itemprop="dateCreated"],[itemprop="datePublished"],[itemprop="commentTime"])', attr: 'datetime', as: 'iso' },
    { sel: ':is([itemprop="dateCreated"],[itemprop="datePublished"],[itemprop="commentTime"])', attr: 'content', as: 'iso' },
    { sel: ':is([itemprop="dateCreated"],[itemprop="datePublished"],[itemprop="commentTime"])', as: 'date' },
  ],
  body: { sel: ['[itemprop="text"]', '[itemprop="commentText"]', '[itemprop="description"]'] },
  up: [{ sel: '[itemprop="upvoteCount"]' }],
  down: [{ sel: '[itemprop="downvoteCount"]' }],
  permalink: [{ sel: 'a[itemprop="url"][href*="#"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  stated: [{ sel: '[itemprop="commentCount"]', attr: 'content' }, { sel: '[itemprop="commentCount"]' }],
} satisfies Recipe as Recipe;
