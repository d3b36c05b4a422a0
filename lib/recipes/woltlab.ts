import type { Recipe } from '../model/recipe.ts';

/**
 * WoltLab Suite Forum, versions 3 to 6: since 6.0 the time is an element of its own. The author is a pane beside the post; a quote's title links
 * to the post quoted. Source: WoltLab's message templates in its public repositories and plug-ins; pages as sent, 2020.
 */
export default {
  name: 'woltlab',
  checked: '2026-11-25',
  confidence: 0.97,
  match: { require: ['article.wbbPost.message[data-post-id] .messageText'] },
  root: ['.wbbThreadPostList', '.messageList', 'body'],
  record: { sel: 'article.wbbPost.message[data-post-id]', exclude: '.messageDeleted' },
  id: [{ attr: 'data-post-id' }],
  author: [{ sel: '.messageAuthor .username' }, { sel: '.messageAuthor [itemprop="name"]' }, { sel: '.messageAuthorContainer' }],
  authorId: [{ attr: 'data-user-id', match: '^[1-9]\\d*$' }],
  time: [
    { sel: '.messagePublicationTime time[datetime],time.messagePublicationTime', attr: 'datetime', as: 'iso' },
    { sel: '.messagePublicationTime woltlab-core-date-time[date]', attr: 'date', as: 'iso' }, { sel: 'meta[itemprop="dateCreated"]', attr: 'content', as: 'iso' },
  ],
  timeText: [{ sel: '.messagePublicationTime' }],
  body: { sel: ['.messageText'], drop: '.quoteBoxTitle,.quoteBoxIcon,.codeBoxHeader', quote: '.quoteBox,blockquote' },
  score: [{ sel: '.reactionSummaryList .reactCountButton .reactionCount' }],
  permalink: [{ sel: 'a.messagePublicationTime[href],a.permalink[href]', attr: 'href', as: 'link' }, { attr: 'itemid', as: 'link' }],
  thread: { style: 'flat', parent: [{ sel: '.messageText .quoteBoxTitle a[href*="#post"]', attr: 'href', match: '#post(\\d+)$' }] },
  heading: '.contentHeader',
  replyBox: '#messageQuickReply,.messageQuickReplyContent',
  more: [{ sel: '.pagination a[rel="next"]', kind: 'page' }],
} satisfies Recipe as Recipe;
