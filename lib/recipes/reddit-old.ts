import type { Recipe } from '../model/recipe.ts';

/**
 * Reddit's old pages, and the sites that run its published code. A row holds its replies. Three scores stand side by side, of which one is
 * seen; the collapsed line of the oldest builds says the name once more. Source: reddit-archive/reddit, `templates/comment*.html`,
 * `printable.html`; old.reddit.com since has attributes for author and permalink.
 */
export default {
  name: 'reddit-old',
  platform: 'reddit',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.commentarea .thing.comment[data-fullname^="t1_"]', '.commentarea .thing.comment[id^="thing_t1_"]'] },
  root: ['.commentarea > .sitetable', '.commentarea'],
  record: { sel: '.thing.comment', exclude: '.deleted,.morechildren,.morerecursion' },
  id: [{ attr: 'data-fullname' }, { attr: 'id', match: 't1_\\w+' }],
  author: [{ sel: '.noncollapsed .tagline .author' }, { sel: '.tagline .author' }],
  authorId: [{ attr: 'data-author' }, { sel: '.tagline a.author', attr: 'href', match: '/user/([^/?#]+)' }],
  roles: { author: '.tagline .author.submitter', staff: '.tagline .author:is(.moderator,.admin)' },
  time: [{ sel: '.tagline time[datetime]', attr: 'datetime', as: 'iso' }],
  body: { sel: ['.usertext-body .md', '.usertext-body', '.commentbody'] },
  score: [{ sel: '.tagline .score.unvoted', attr: 'title' }, { sel: '.tagline .score.unvoted' }],
  permalink: [{ sel: 'a.bylink[href]', attr: 'href', as: 'link' }, { attr: 'data-permalink', as: 'link' }],
  thread: { style: 'nested' },
  separator: { side: 'after', sel: '.clearleft' },
  heading: '.commentarea > .panestack-title',
  stated: [{ sel: '.commentarea > .panestack-title .title', match: '\\d[\\d.,]*' }, { sel: '#siteTable .comments', match: '^\\d[\\d.,]*' }],
  replyBox: '.commentarea > form.usertext textarea',
  more: [{ sel: '.commentarea > .sitetable > .morechildren .morecomments a', kind: 'page' }, { sel: '.child .morechildren .morecomments a', kind: 'replies' }],
} satisfies Recipe as Recipe;
