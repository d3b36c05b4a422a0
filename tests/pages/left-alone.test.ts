import { expect, it } from 'vitest';
import { find, parse } from './read.ts';

const page = (body: string, head = '') => parse(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);

/** What a reader would see touched although nobody has said anything there. */
it.each<[string, Document]>([
  ['giscus with its box alone', page('<div class="gsc-comments"><div class="gsc-header"><h4 class="gsc-comments-count">0 comments</h4></div><div class="gsc-timeline hidden"></div><form class="gsc-comment-box"><textarea></textarea></form></div>')],
  ['utterances with its box alone', page('<section class="timeline"><h1 class="timeline-header"><a class="text-link">0 Comments</a></h1><article class="timeline-comment"><form class="comment"><textarea></textarea></form></article></section>')],
  ['Waline before the first comment', page('<div data-waline><div class="wl-comment"><textarea></textarea></div><div class="wl-cards"></div><div class="wl-empty">No comment yet.</div></div>')],
  ['Isso before the first comment, with a preview', page('<section id="isso-thread"><div class="isso-postbox"><div class="isso-preview"><div class="isso-comment"><div class="isso-text-wrapper"><div class="isso-text">Me</div></div></div></div></div><div id="isso-root"></div></section>')],
  ['Remark42 with nothing but pinned copies', page('<div role="region"><article class="a"><div><button>Wanda</button></div><div class="raw-content"><p>Pinned.</p></div></article></div><div role="list"></div>')],
  ['a Blogger post without comments, with a link to it', page('<div id="comments"><h4>No comments:</h4><dl id="comments-block"></dl><dl class="comments-block" id="comments-block"><dt class="comment-title"><a href="#">Another blog</a></dt><dd class="comment-body">It says so too.</dd></dl></div>')],
  ['a news page that shows but a preview of Naver\'s box', page('<div id="cbox_module"><div class="u_cbox"><div class="u_cbox_wrap"><div class="u_cbox_head"><span class="u_cbox_count">0</span></div><ul class="u_cbox_list"></ul></div></div></div>')],
  ['Yahoo\'s teaser of comments under an article', page('<section id="articleCommentModule"><ul><li><a data-cl-params="_cl_vmodule:cmt_usr;_cl_link:profnm;">abc*****</a><p>Short.</p></li></ul></section>')],
  ['Yahoo\'s attributes on a page of another site', page('<article id="comment-main"><ul><li><a data-cl-params="_cl_vmodule:cmt_usr;_cl_link:profnm;">abc*****</a><p>Short.</p></li></ul></article>')],
  ['Hyvor Talk that never came', page('<hyvor-talk-comments website-id="1"></hyvor-talk-comments>')],
  ['FastComments\' names on a page of another site', page('<div class="fast-comments"><div class="comment"><div class="inner"><div class="commenter-name">Ann</div><div class="comment-text">Hm.</div></div></div></div>')],
  ['cards of a shop', page('<div class="card"><div class="card-self" id="shop-1"><div class="card-header">Flour</div><div class="card-body">Coarse.</div></div></div>')],
  ['a utility-class page with Cusdis\' order of lines', page('<div id="root"><div class="my-4"><div class="flex items-center"><div class="mr-2 font-medium">Flour</div></div><div>2026-03-05</div><div><p>Coarse.</p></div></div></div>')],
  ['a blog\'s list of posts in microformats', page('<div class="h-feed">' + '<article class="h-entry hentry"><h2 class="p-name entry-title">Fog</h2><span class="p-author h-card vcard">Ann</span><time class="dt-published published">1 May</time><div class="e-content entry-content"><p>It came.</p></div></article>'.repeat(3) + '</div>')],
  ['likes and reposts by webmention', page('<div class="h-entry"><ul><li class="u-like h-cite"><a class="p-author h-card">Hob</a></li><li class="u-repost h-cite"><a class="p-author h-card">Nan</a></li></ul></div>')],
  ['posts of a Drupal blog in RDFa', page('<div typeof="sioc:Item foaf:Document" about="/a"><span property="dc:title">Fog</span><div property="content:encoded"><p>It came.</p></div></div><div typeof="sioc:Post sioct:BlogPost" about="/b"><div property="content:encoded"><p>It went.</p></div></div>')],
  ['answers to a question, marked up with remarks', page('<div itemscope itemtype="https://schema.org/QAPage"><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Ann</span><div itemprop="text">Which one?</div></div></div>')],
])('%s is left alone', (_, document) => expect(find(document, 'https://paper.example/fog').map(({ recipe }) => recipe.name)).toEqual([]));
