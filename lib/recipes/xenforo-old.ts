import type { Recipe } from '../model/recipe.ts';

/**
 * XenForo 1: a list whose items hold a member's words in a `blockquote`, quotes in blocks of their own. Recent times are an `abbr` with seconds,
 * older ones a title in the reader's language. Source: pages as sent, 2016-2022.
 */
export default {
  name: 'xenforo-old',
  platform: 'xenforo',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['#messageList > li.message[id^="post-"] blockquote.messageText', 'ol.messageList > li.message[id^="post-"] blockquote.messageText'] },
  root: ['#messageList', 'ol.messageList'],
  record: { sel: 'li.message[id^="post-"]', exclude: '.deleted,.ignored' },
  id: [{ attr: 'id', match: '\\d+' }],
  author: [{ sel: '.messageUserInfo .username' }, { sel: '.messageUserBlock .userText' }, { attr: 'data-author' }],
  authorId: [{ sel: '.messageUserInfo a.username[href]', attr: 'href', match: '\\.(\\d+)/?$' }],
  time: [
    { sel: ':is(.datePermalink,.messageMeta) abbr.DateTime[data-time]', attr: 'data-time', as: 'epochS' },
    { sel: '.datePermalink .DateTime[title]', attr: 'title', as: 'date' }, { sel: '.datePermalink', as: 'date' }, { sel: '.messageMeta .DateTime', as: 'date' },
  ],
  timeText: [{ sel: '.datePermalink .DateTime,.messageMeta .DateTime' }, { sel: '.datePermalink' }],
  body: { sel: ['blockquote.messageText', '.messageText'], drop: '.attribution,.quoteExpand,.messageTextEndMarker,.externalAttribution', quote: '.bbCodeQuote,blockquote' },
  permalink: [{ sel: 'a.datePermalink,a.hashPermalink', attr: 'href', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.messageText .bbCodeQuote a.AttributionLink', attr: 'href', match: 'post(?:-|s/)(\\d+)' }] },
  heading: '.titleBar',
  replyBox: '#QuickReply,#ctrl_message_html',
  more: [{ sel: '.PageNav a.text:last-of-type', kind: 'page' }],
} satisfies Recipe as Recipe;
