import type { Recipe } from '../model/recipe.ts';

/**
 * Slashdot: nested lists. What is below the reader's threshold is a line or nothing until it is opened. The user's number stands in the
 * name's link or beside it; anonymous posters have no link. Times are the site's own, New York's.
 * Source: slashcode, `Slash/Slash.pm` (`dispComment`), and pages as sent, 2012-2024.
 */
export default {
  name: 'slashdot',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['#commentlisting > li.comment[id^="tree_"]'] },
  root: ['#commentlisting'],
  record: { sel: 'li.comment[id^="tree_"]', own: ':scope > [id^="comment_"]:not([id^="comment_status_"])' },
  id: [{ attr: 'id', match: '\\d+' }],
  author: [{ sel: '.details .by > a', match: '^(.+?)(?:\\s*\\(\\s*\\d+\\s*\\))?$' }, { sel: '.details .by', match: '^by\\s+(.+?)(?:\\s*\\(\\s*\\d+\\s*\\))?$' }],
  authorId: [{ sel: '.details .by > a[href*="/~"]', attr: 'href', match: '/~([^/?#]+)' }],
  time: [{ sel: '.otherdetails', match: '\\bon\\s+(\\p{L}.+?)\\s*(?:\\(|$)', as: 'date' }],
  zone: 'America/New_York',
  timeText: [{ sel: '.otherdetails', match: '\\bon\\s+(\\p{L}.+?)\\s*(?:\\(|$)' }],
  body: { sel: ['.commentBody > [id^="comment_body_"]'], quote: 'blockquote,.quote' },
  score: [{ sel: '.score', match: 'Score:\\s*(-?\\d+)' }],
  permalink: [{ sel: 'a[id^="comment_link_"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.commentTop',
  heading: '#commentwrap,#comments',
  stated: [{ sel: '.totalcommentcnt' }, { sel: '.commentcnt' }],
  replyBox: '#replyto_0,[id^="replyto_"] form',
  more: [{ sel: '#more_comments_num_a,#d2out a.more', kind: 'page' }],
} satisfies Recipe as Recipe;
