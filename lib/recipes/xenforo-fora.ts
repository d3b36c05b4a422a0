import type { Recipe } from '../model/recipe.ts';

/**
 * The forums of VerticalScope (Fora): XenForo 2 behind a style that renames nearly all of it. The first card's head says who wrote last, with a
 * second time. Source: pages as sent, 2024-2026.
 */
export default {
  name: 'xenforo-fora',
  platform: 'xenforo',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['.MessageCard .MessageCard__date-created'], forbid: ['article.message[data-content^="post-"]'] },
  root: ['.js-replyNewMessageContainer', ':is(div,section):has(> .MessageCard)', '.p-body-main', 'body'],
  record: { sel: '.MessageCard:has(.MessageCard__date-created)', exclude: '.message--deleted,.is-ignored' },
  id: [{ attr: 'id', match: 'post-(\\d+)$' }, { sel: '.MessageCard__date-created', attr: 'href', match: 'post-(\\d+)' }],
  author: [{ sel: '.MessageCard__user-info__name' }],
  authorId: [{ sel: '.MessageCard__user-info__name[data-user-id]', attr: 'data-user-id', match: '^[1-9]\\d*$' }],
  time: [{ sel: '.MessageCard__date-created time[datetime]', attr: 'datetime', as: 'iso' }],
  body: {
    sel: ['.message-body .bbWrapper', '.bbWrapper'],
    drop: '.bbCodeBlock-title,.bbCodeBlock-expandLink,.bbCodeBlock--unfurl,.bbMediaWrapper,.bbCodeSpoiler-button', quote: 'blockquote,.bbCodeBlock--quote',
  },
  permalink: [{ sel: '.MessageCard__date-created[href]', attr: 'href', as: 'link' }],
  thread: {
    style: 'flat',
    parent: [
      { sel: '.message-body blockquote[data-source^="post:"]', attr: 'data-source', match: '\\d+' },
      { sel: '.bbCodeBlock-sourceJump', attr: 'data-content-selector', match: '^#post-(\\d+)$' },
    ],
  },
  head: '.MessageCard__name-with-attributions',
  replyBox: '.js-quickReply',
  more: [{ sel: '.pageNav-jump--next', kind: 'page' }],
} satisfies Recipe as Recipe;
