import type { Recipe } from '../model/recipe.ts';

/** Arrows bear their meaning only in the picture they use. */
const vote = (arrow: string) => [
  { sel: `button:has(> svg use[*|href*="#icon-${arrow}"]) > span` },
  { sel: `span[data-tippy-content]:has(> svg use[*|href*="#icon-${arrow}"])`, attr: 'data-tippy-content', match: '^\\d[\\d.,]*' },
];

/**
 * Lemmy's own web app. The exact time is a sentence in the reader's language, for edited comments with a second one; who was removed leaves
 * greyed words. 'More replies' has no name of its own. Source: LemmyNet/lemmy-ui, `components/comment/comment-node.tsx`,
 * `common/moment-time.tsx`, `common/vote-buttons.tsx`, 0.17 to 1.0.
 */
export default {
  name: 'lemmy',
  checked: '2026-11-25',
  confidence: 0.99,
  match: { require: ['ul.comments > li.comment > article.comment-node'] },
  root: ['ul.comments'],
  record: { sel: 'li.comment:has(> article.comment-node)', own: ':scope > article.comment-node', exclude: ':has(> article .comment-content.text-muted)' },
  id: [{ sel: 'article.comment-node', attr: 'id' }],
  author: [{ sel: '.person-listing > span' }, { sel: 'a[href^="/u/"] > span' }, { sel: '.person-listing,a[href^="/u/"]' }],
  authorId: [{ sel: '.person-listing[href*="/u/"],a[href^="/u/"]', attr: 'href', match: '/u/([^/?#]+)' }],
  time: [{ sel: '.moment-time', attr: 'data-tippy-content', match: '^.+', as: 'date' }],
  zone: 'local',
  timeText: [{ sel: '.moment-time' }],
  body: { sel: ['.comment-content .md-div', '.comment-content'] },
  up: vote('arrow-up'),
  down: vote('arrow-down'),
  permalink: [{ sel: 'a.btn[href^="/post/"],a.btn[href^="/comment/"]', attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
  heading: '#commentSection',
  stated: [{ sel: 'a[href*="scrollToComments"]' }, { sel: 'button[title$="omments"],a[title$="omments"]', attr: 'title', match: '^\\d[\\d.,]*' }],
  replyBox: '.comment-form textarea',
  more: [{ sel: 'li.comment > div.comment-node > button', kind: 'replies' }],
} satisfies Recipe as Recipe;
