import type { Recipe } from '../model/recipe.ts';

/**
 * Substack, on its own hosts and those of its writers. A comment begins with two empty anchors, of which the first bears its id, and holds
 * its replies' list. The exact time is a title in the browser's own zone. Class names of the outer parts last, those of buttons are hashed.
 * Source: pages as drawn, 2021-2026.
 */
export default {
  name: 'substack',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['.comment-list .comment > [id^="comment-"] ~ .comment-content'] },
  root: ['.comments-page', '#discussion', '.comment-list-container', 'body'],
  record: { sel: '.comment:has(> [id^="comment-"])' },
  id: [{ sel: '[id^="comment-"]', attr: 'id', match: '^comment-(\\d+)$' }],
  author: [{ sel: '.comment-meta > span:first-child' }, { sel: '.comment-meta a[href*="/profile/"],.comment-meta a[href*="substack.com/@"]' }],
  authorId: [
    { sel: 'a[href*="/profile/"]', attr: 'href', match: '/profile/(\\d+)' },
    { sel: '.comment-meta a[href*="substack.com/@"]', attr: 'href', as: 'link' },
  ],
  time: [
    { sel: '.comment-meta [datetime]', attr: 'datetime', as: 'iso' }, { sel: '.comment-meta a[href*="/comment/"][title]', attr: 'title', as: 'date' },
    { sel: '.comment-meta > span:nth-child(2)', as: 'date' },
  ],
  zone: 'local',
  timeText: [{ sel: '.comment-meta > span:nth-child(2)' }],
  body: { sel: ['.comment-body'], drop: '.show-all-toggle' },
  up: [{ sel: '.comment-actions [class*="like"]', match: '\\d.*' }],
  permalink: [{ sel: '.comment-meta a[href*="/comment/"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  head: '.comment-meta',
  heading: '.comments-page h2,.comments-page h4,#discussion h4',
  stated: [{ sel: '.comments-page h2,.comments-page h4,#discussion h4', match: '^\\d[\\d.,]*' }],
  replyBox: '[data-test-id="comment-input"],.comment-input',
  more: [
    { sel: '.comments-page .more-comments', kind: 'page' },
    { sel: 'button.collapsed-reply', kind: 'replies' },
    { sel: '.comment-body .show-all-toggle', kind: 'text' },
  ],
} satisfies Recipe as Recipe;
