import type { Recipe } from '../model/recipe.ts';

/**
 * OpenWeb, once Spot.IM, in an open shadow root of the page. Class names carry a release, `data-spot-im-class` lasts;
 * an item of the list is a record whatever the generation. Names of people lead to no address. Buttons are labelled in the page's language,
 * so votes are told by their order. The time is a title in the browser's own zone. Hosts of menus hold no list. Source: pages as drawn, 2019-2025.
 */
export default {
  name: 'openweb',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['[data-spotim-module="conversation"]', '[data-spot-im-shadow-host*="conversation"]', '[data-spot-im-class="message-text"]'] },
  host: '[data-spot-im-shadow-host]:not([data-spot-im-shadow-host*="standalone-ui-kit"]),[data-spotim-module="conversation"] > div,[data-labels-section]',
  root: ['.spcv_messages-list', '.sppre_messages-list', 'ul:has(> li [data-spot-im-class="message-text"])'],
  record: {
    sel: 'li:has([data-spot-im-class="message-text"])',
    own: ':is([data-message-id],[class*="MessageLayout-index__message-view"]):has([data-spot-im-class="message-text"])',
  },
  id: [{ sel: '[data-message-id]', attr: 'data-message-id' }],
  author: [{ sel: '[data-spot-im-class="message-username"]' }, { sel: '.spcv_username,.sppre_username' }],
  time: [{ sel: '[data-spot-im-class="message-timestamp"][title]', attr: 'title', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: '[data-spot-im-class="message-timestamp"]' }, { sel: '.spcv_posted-at,.sppre_posted-at' }],
  body: { sel: ['[data-spot-im-class="message-text"]'], drop: '[data-spot-im-class="message-text"] > span:not(:only-child)' },
  up: [{ sel: ':is([aria-label="Vote Up"],button:has(~ button)) [class*="votesCounter"]' }],
  down: [{ sel: ':is([aria-label="Vote Down"],button ~ button) [class*="votesCounter"]' }],
  linkParam: 'spot_im_comment_id',
  thread: { style: 'nested' },
  heading: '.spcv_header,[data-spot-im-class="comments-count"]',
  stated: [{ sel: '[data-spot-im-class="comments-count"]' }, { sel: '.param-messagesCount' }],
  replyBox: '[class*="spcv_editor"],[data-spot-im-class="spcv_editor"]',
  more: [
    { sel: '.spcv_load-more-messages,.sppre_load-more-messages,button[aria-label="Show more comments"]', kind: 'page' },
    { sel: ':is(.spcv_show-more-replies,.sppre_show-more-replies) button,.sppre_show-more-replies-button,button[aria-label="Show more replies"]', kind: 'replies' },
    { sel: '[data-spot-im-class="message-text"] > span:not(:only-child)', kind: 'text' },
  ],
} satisfies Recipe as Recipe;
