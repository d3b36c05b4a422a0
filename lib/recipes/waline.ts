import type { Recipe } from '../model/recipe.ts';

/**
 * Waline, versions 2 and 3. The server lays every answer of a thread into one list under its first comment, so that the list names only the
 * thread; whom a comment answers is in the link before its words. Times are relative, older ones a day. Source: walinejs/waline,
 * `packages/client/src/components` (3.15) and as drawn by its own script.
 */
export default {
  name: 'waline',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['.wl-cards > .wl-card-item > .wl-card'] },
  root: ['.wl-cards'],
  record: { sel: '.wl-card-item' },
  id: [{ attr: 'id' }],
  author: [{ sel: '.wl-nick' }],
  time: [{ sel: '.wl-time', as: 'date' }],
  zone: 'local',
  body: { sel: ['.wl-content'], drop: '.wl-reply-to,a.at:first-child' },
  up: [{ sel: '.wl-like' }],
  thread: {
    style: 'parent',
    parent: [{ sel: '.wl-reply-to a[href^="#"],.wl-content a.at[href^="#"]', attr: 'href', as: 'afterHash' }, { sel: '^.wl-card-item', attr: 'id' }],
  },
  head: '.wl-head',
  heading: '.wl-meta-head',
  stated: [{ sel: '.wl-num' }],
  replyBox: '.wl-comment',
  more: [{ sel: '.wl-cards + .wl-operation > .wl-btn', kind: 'page' }],
} satisfies Recipe as Recipe;
