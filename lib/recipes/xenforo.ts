import type { Recipe } from '../model/recipe.ts';

/**
 * XenForo 2 (many forums; the discussions of Ars Technica): a flat list of `article`s, each with a second `article` for its words. A quote's block
 * carries the number of the post that it quotes. Link previews are the software's words, not the member's.
 * Source: XenForo's templates `post_macros`, `bb_code_tag_quote` as compiled in public repositories; pages as sent, 2018-2026.
 */
export default {
  name: 'xenforo',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['article.message[data-content^="post-"] .bbWrapper'] },
  root: ['.js-replyNewMessageContainer', ':is(div,section):has(> article.message[data-content^="post-"])', '.p-body-main', 'body'],
  record: { sel: 'article.message[data-content^="post-"]', exclude: '.message--deleted,.is-ignored' },
  id: [{ attr: 'data-content', match: '\\d+' }],
  author: [{ sel: '.message-name .username' }, { sel: '.message-name' }, { attr: 'data-author' }],
  authorId: [{ sel: '.message-name [data-user-id],.message-avatar [data-user-id]', attr: 'data-user-id', match: '^[1-9]\\d*$' }],
  time: [{ sel: '.message-attribution time[datetime],.message-date time[datetime]', attr: 'datetime', as: 'iso' }, { sel: 'time.u-dt[datetime]', attr: 'datetime', as: 'iso' }],
  body: {
    sel: ['.message-body .bbWrapper', '.message-body'],
    drop: '.bbCodeBlock-title,.bbCodeBlock-expandLink,.bbCodeBlock--unfurl,.js-selectToQuoteEnd,.message-lastEdit,.bbMediaWrapper,.bbCodeSpoiler-button',
    quote: 'blockquote,.bbCodeBlock--quote',
  },
  score: [{ sel: '.contentVote-score' }],
  permalink: [
    { sel: ':is(.message-attribution-main,.message-date) a[href*="post"]', attr: 'href', as: 'link' },
    { sel: '.message-attribution-opposite a[href*="post"]:not([data-href])', attr: 'href', as: 'link' },
  ],
  thread: {
    style: 'flat',
    parent: [
      { sel: '.message-body blockquote[data-source^="post:"]', attr: 'data-source', match: '\\d+' },
      { sel: '.message-body .bbCodeBlock-sourceJump', attr: 'data-content-selector', match: '^#post-(\\d+)$' },
    ],
  },
  heading: '.p-title',
  replyBox: '.js-quickReply',
  more: [{ sel: '.pageNav-jump--next', kind: 'page' }],
} satisfies Recipe as Recipe;
