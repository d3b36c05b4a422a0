import type { Recipe } from '../model/recipe.ts';

/**
 * Japan Today (GPlusMedia): a flat list in reading order. The id stands on an empty rule before the record; times are Japan's, without a zone;
 * who is answered is only in the words. Source: pages as sent, 2017 and 2019.
 */
export default {
  name: 'japan-today',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.hr[id^="comment-"] + .media[itemprop="comment"]'] },
  root: ['#comments', 'section:has(> .media[itemprop="comment"])', 'div:has(> .media[itemprop="comment"])'],
  record: { sel: '.media[itemprop="comment"]' },
  id: [{ sel: '<.hr', attr: 'id' }],
  author: [{ sel: '.media-heading [itemprop="author"]' }, { sel: '.media-heading a[href^="/member/"]' }],
  authorId: [{ sel: '.media-heading a[href*="/member/"]', attr: 'href', as: 'link' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }],
  zone: '+09:00',
  body: { sel: ['[itemprop="text"]'] },
  up: [{ sel: '[itemprop="upvoteCount"]' }],
  down: [{ sel: '[itemprop="downvoteCount"]' }],
  thread: { style: 'flat' },
  head: '.media-heading',
  separator: { side: 'before', sel: '.hr[id^="comment-"]' },
  heading: '#comments > h4',
  stated: [{ sel: '[itemprop="commentCount"]' }],
  replyBox: '#login-to-comment,.comment-form textarea',
} satisfies Recipe as Recipe;
