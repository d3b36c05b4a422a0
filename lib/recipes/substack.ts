import type { Recipe } from '../model/recipe.ts';

/** Links of the comment itself, not those that its writer made. */
const profile = ':is(a[href*="/profile/"],a[href*="substack.com/@"]):not(.comment-body *)';
const permalink = 'a[href*="/comment/"]:not(.comment-body *)';

/**
 * Substack, on its own hosts and those of its writers. A comment begins with two empty anchors, of which the first bears its id, and holds
 * its replies' list. The exact time is a title in the browser's own zone. Class names of the outer parts last, those of buttons are hashed, and
 * since 2024 the author line has none. A name stands in a label, on the picture and as text. Source: pages as drawn, 2021-2026.
 */
export default {
  name: 'substack',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['.comment-list .comment > [id^="comment-"] ~ .comment-content'] },
  root: ['.comments-page', '#discussion', '.comment-list-container', '.comment-list'],
  record: { sel: '.comment:has(> [id^="comment-"])' },
  id: [{ sel: '[id^="comment-"]', attr: 'id', match: '^comment-(\\d+)$' }],
  author: [
    { sel: '.comment-meta > span:first-child' }, { sel: `${profile}:not([aria-label])` }, { sel: '[role="article"][aria-label^="Comment by "]', attr: 'aria-label', match: '^Comment by (.+)$' },
  ],
  authorId: [{ sel: profile, attr: 'href', match: '/profile/(\\d+)' }, { sel: profile, attr: 'href', as: 'link' }],
  time: [
    { sel: '.comment-meta [datetime]', attr: 'datetime', as: 'iso' }, { sel: `${permalink}[title]`, attr: 'title', as: 'date' }, { sel: permalink, as: 'date' },
  ],
  zone: 'local',
  timeText: [{ sel: permalink }],
  body: { sel: ['.comment-body'], drop: '.show-all-toggle' },
  up: [{ sel: '.comment-actions [class*="like"]', match: '\\d.*' }],
  permalink: [{ sel: permalink, attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  heading: '.comments-page h2,.comments-page h4,#discussion h4',
  stated: [{ sel: '.comments-page h2,.comments-page h4,#discussion h4', match: '^\\d[\\d.,]*' }],
  replyBox: '[data-test-id="comment-input"],.comment-input',
  more: [
    { sel: '.comments-page .more-comments', kind: 'page' },
    { sel: 'button.collapsed-reply', kind: 'replies' },
    { sel: '.comment-body .show-all-toggle', kind: 'text' },
  ],
} satisfies Recipe as Recipe;
