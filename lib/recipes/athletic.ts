import type { Recipe } from '../model/recipe.ts';

/**
 * The Athletic. A flat list of threads of one level: a reply is told by a class alone, and answers the last comment before it that is none.
 * Of the class names only what stands before the hash lasts; name and time are found by the kind of part that theirs say (to be looked at
 * again on a page as drawn). A comment bears no id. Source: pages as drawn, 2025-2026.
 */
export default {
  name: 'athletic',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['#comments-section [class*="Comment_Base"] [class*="Comment_BodyContainer"]'] },
  root: ['#comments-section'],
  record: { sel: '[class*="Comment_Base"]' },
  author: [
    { sel: ':is([class*="Comment_"][class*="Name"],[class*="Comment_Author"]):not([class*="Comment_Base"])' },
    { sel: ':is(a[href*="/user/"],a[href*="/author/"]):not([class*="Comment_BodyContainer"] *)', match: '^.*\\p{L}.*$' },
  ],
  authorId: [{ sel: ':is(a[href*="/user/"],a[href*="/author/"]):not([class*="Comment_BodyContainer"] *)', attr: 'href', as: 'link' }],
  time: [{ sel: 'time[datetime]', attr: 'datetime', as: 'iso' }, { sel: '[class*="Comment_"]:is([class*="Time"],[class*="Date"])', as: 'date' }],
  body: { sel: ['[class*="Comment_BodyContainer"]'] },
  up: [{ sel: '[class*="Comment_Like"],button[aria-label*="like" i]' }],
  thread: { style: 'depth', depth: [{ attr: 'class', match: '(?:^|\\s)Comment_Reply', means: '1' }] },
  heading: '[class*="Comments_CommentBanner"]',
  stated: [{ sel: '[class*="Comments_CommentBanner"]' }],
  replyBox: '#comments-section textarea',
} satisfies Recipe as Recipe;
