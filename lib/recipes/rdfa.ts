import type { Recipe } from '../model/recipe.ts';

/** Terms as sites write them: with SIOC's, FOAF's and schema.org's prefixes, or bare under schema.org's vocabulary. */
const term = (...names: string[]) => names.map((name) => `[property~="${name}"]`).join(',');
const record = '[typeof~="sioct:Comment"],[typeof~="sioc:Post"]:not([typeof~="sioct:BlogPost"]),[typeof~="schema:Comment"],[vocab*="schema.org"] [typeof~="Comment"]';

/**
 * Comments marked up in RDFa, by SIOC's or schema.org's words, on whatever site. The subject is in `about` or `resource`; a reply names what it
 * answers by `sioc:reply_of`, or stands inside it. Source: rdfs.org/sioc/spec, schema.org/Comment.
 */
export default {
  name: 'rdfa',
  checked: '2026-11-25',
  confidence: 0.88,
  match: { require: [`:is(${record}) :is(${term('content:encoded', 'schema:text', 'text', 'sioc:content')})`], forbid: ['[typeof~="schema:QAPage"]', '[typeof~="QAPage"]'] },
  root: ['#comments', `:is(section,div,ol,ul):has(> :is(${record}))`, ':is(section,div,ol,ul)[class*="comment" i]', 'main', 'body'],
  record: { sel: record },
  id: [{ attr: 'about', as: 'afterHash' }, { attr: 'resource', as: 'afterHash' }, { attr: 'about' }, { attr: 'resource' }, { attr: 'id' }],
  author: [
    { sel: `[rel~="sioc:has_creator"] :is(${term('foaf:name')}),:is(${term('schema:author', 'author', 'schema:creator', 'creator')}) :is(${term('schema:name', 'name')})` },
    { sel: `${term('foaf:name', 'schema:author', 'author', 'schema:creator', 'creator', 'dc:creator')},[rel~="sioc:has_creator"]` },
  ],
  authorId: [{ sel: `:is([rel~="sioc:has_creator"],${term('schema:author', 'author', 'schema:creator', 'creator')}):is(a),:is([rel~="sioc:has_creator"],${term('schema:author', 'author')}) a[href]`, attr: 'href', as: 'link' }],
  time: ['content', 'datetime'].map((attr) => ({ sel: term('dc:date', 'dc:created', 'dcterms:created', 'schema:dateCreated', 'dateCreated', 'schema:datePublished', 'datePublished'), attr, as: 'iso' as const })),
  body: { sel: [term('content:encoded', 'schema:text', 'text', 'sioc:content')] },
  up: [{ sel: term('schema:upvoteCount', 'upvoteCount') }],
  down: [{ sel: term('schema:downvoteCount', 'downvoteCount') }],
  permalink: [{ attr: 'about', match: '^.*#.+$', as: 'link' }, { sel: `a:is(${term('schema:url', 'url')}),a[rel~="bookmark"]`, attr: 'href', as: 'link' }],
  thread: {
    style: 'parent',
    parent: [
      { sel: '[rel~="sioc:reply_of"],[property~="schema:parentItem"],[property~="parentItem"]', attr: 'resource', as: 'afterHash' },
      { sel: '[rel~="sioc:reply_of"],[property~="schema:parentItem"],[property~="parentItem"]', attr: 'href', as: 'afterHash' },
      { sel: `^:is(${record})`, attr: 'about', as: 'afterHash' }, { sel: `^:is(${record})`, attr: 'resource', as: 'afterHash' }, { sel: `^:is(${record})`, attr: 'id' },
    ],
  },
  stated: [{ sel: term('schema:commentCount', 'commentCount', 'sioc:num_replies'), attr: 'content' }, { sel: term('schema:commentCount', 'commentCount', 'sioc:num_replies') }],
} satisfies Recipe as Recipe;
