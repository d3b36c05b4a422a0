import type { Recipe } from '../model/recipe.ts';

/** A person's own link is no link to the comment. */
const url = 'a:is(.u-url,[rel~="bookmark"]):not(:is(.p-author,.h-card,.vcard),:is(.p-author,.h-card,.vcard) *)';

/**
 * Comments in microformats: cited ones (`h-cite`) as blogs show what came by webmention, and older `hentry` ones. Likes and reposts are
 * cited too, and are none. Source: microformats.org, comment, h-cite, h-entry, hAtom.
 */
export default {
  name: 'microformats',
  checked: '2026-11-25',
  confidence: 0.88,
  match: { require: [':is(.u-comment,.p-comment):is(.h-cite,.h-entry) :is(.e-content,.p-content,.p-name,.p-summary)', '.hentry.comment .entry-content'] },
  root: ['#comments', ':is(section,div,ol,ul):has(> :is(.u-comment,.p-comment,.hentry.comment))', '.h-entry', 'body'],
  record: { sel: ':is(.u-comment,.p-comment):is(.h-cite,.h-entry),.hentry.comment', exclude: '.u-like,.u-repost,.p-like,.p-repost,.u-like-of,.u-bookmark' },
  id: [{ attr: 'id' }, { sel: url, attr: 'href', as: 'link' }],
  author: [{ sel: ':is(.p-author,.author) :is(.p-name,.fn)' }, { sel: '.p-author,.author.fn' }, { sel: '.p-author img,img.p-author', attr: 'alt' }, { sel: '.author,.fn' }],
  authorId: [{ sel: 'a:is(.p-author,.u-author)[href],:is(.p-author,.author) a:is(.u-url,.url)', attr: 'href', as: 'link' }],
  time: [{ sel: '.dt-published,.published', attr: 'datetime', as: 'iso' }, { sel: '.published,.dt-published', attr: 'title', as: 'iso' }, { sel: '.dt-published,.published', as: 'date' }],
  body: { sel: ['.e-content', '.p-content', '.p-summary', '.entry-content', '.p-name:not(.p-author *)'], drop: '.u-in-reply-to' },
  permalink: [{ sel: url, attr: 'href', as: 'link' }],
  thread: { style: 'nested' },
} satisfies Recipe as Recipe;
