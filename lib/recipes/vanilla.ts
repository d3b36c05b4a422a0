import type { Recipe } from '../model/recipe.ts';

/**
 * Vanilla Forums: the first post is a Discussion beside the list of Comments. Old quotes are blocks with the author's line inside, new ones cards.
 * Source: vanilla/vanilla, `applications/vanilla/views/discussion`; pages as sent, 2018-2026.
 */
export default {
  name: 'vanilla',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.ItemComment[id^="Comment_"] .Message', '.ItemDiscussion[id^="Discussion_"] .Message'] },
  root: ['#Content', '.Content', 'main', 'body'],
  record: { sel: ':is(.ItemComment[id^="Comment_"],.ItemDiscussion[id^="Discussion_"])', exclude: '.Deleted' },
  id: [{ attr: 'id' }],
  author: [{ sel: '.Author .Username' }, { sel: '.Author' }],
  authorId: [{ sel: '.Author a.Username', attr: 'href', match: '/profile/(?:\\d+/)?([^/?#]+)' }],
  time: [{ sel: '.DateCreated time[datetime]', attr: 'datetime', as: 'iso' }, { sel: '.Meta time[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.Message'], drop: '.QuoteAuthor,.embedQuote > a,.Signature,.UserSignature,.DateUpdated', quote: 'blockquote,.Quote,.embedQuote' },
  permalink: [{ sel: '.DateCreated a.Permalink', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.Message :is(.QuoteAuthor,.Quote,.embedQuote) a[href*="#Comment_"]', attr: 'href', as: 'afterHash' }] },
  head: '.AuthorWrap',
  heading: '.PageTitle',
  replyBox: '#Form_Comment',
  more: [{ sel: '.Pager a.Next', kind: 'page' }],
} satisfies Recipe as Recipe;
