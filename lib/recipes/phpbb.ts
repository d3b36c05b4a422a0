import type { Recipe } from '../model/recipe.ts';

/**
 * phpBB 3, style prosilver and those made from it. The name stands twice, in the author line and in the profile beside the post; some styles
 * have it only there. Since 3.2 a quote's head links to the post that it quotes, and tells when that was. Rules part the posts.
 * Source: phpbb/phpbb, `styles/prosilver/template/viewtopic_body.html`, 3.0 to 3.3; pages as sent, 2011-2026.
 */
export default {
  name: 'phpbb',
  checked: '2026-11-25',
  confidence: 0.98,
  match: { require: ['.post[id^="p"] .postbody .content'] },
  root: ['#page-body', ':is(div,main,form,section):has(> .post[id^="p"] > .inner)', '#wrap', 'body'],
  record: { sel: '.post[id^="p"]:is(.bg1,.bg2,.bg3,.has-profile):not(#preview,[id^="pr"])', exclude: '.deleted,#topicreview *' },
  id: [{ attr: 'id', match: '^p(?:ost)?[-_]?(\\d+)$' }],
  author: [
    { sel: '.postbody .author strong' }, { sel: '.postprofile :is(.username,.username-coloured)' }, { sel: '.postprofile dt > a:not(:has(img))' },
    { sel: '.postprofile dt strong' }, { sel: '.author :is(.username,.username-coloured)' },
  ],
  authorId: [
    { sel: ':is(.author,.postprofile dt) a[href*="mode=viewprofile"]', attr: 'href', match: '[?&;]u=(\\d+)' },
    { sel: '.author strong a,.postprofile :is(.username,.username-coloured)[href]', attr: 'href', as: 'link' },
  ],
  time: [{ sel: '.author time[datetime]', attr: 'datetime', as: 'iso' }, { sel: '.postbody .author', match: '»\\s*(.+)$', as: 'date' }, { sel: '.postbody .author', as: 'date' }],
  timeText: [{ sel: '.author time[datetime]' }, { sel: '.postbody .author', match: '»\\s*(.+)$' }, { sel: '.postbody .author' }],
  body: { sel: ['.postbody .content'], drop: 'blockquote cite,.codebox > p,.attachbox,.inline-attachment,.notice,.signature' },
  permalink: [{ sel: 'h3 > a[href^="#p"]', attr: 'href', as: 'link' }, { sel: '.author a[href*="#p"]', attr: 'href', as: 'link' }],
  thread: {
    style: 'flat',
    parent: [{ sel: '.content blockquote cite a[data-post-id]', attr: 'data-post-id' }, { sel: '.content blockquote cite a[href*="#p"]', attr: 'href', match: '#p(\\d+)$' }],
  },
  separator: { side: 'after', sel: 'hr.divider' },
  heading: '.topic-title,h2:has(> a[href*="viewtopic"])',
  stated: [{ sel: '.topic-actions .pagination,.action-bar .pagination', match: '(\\d[\\d.,]*)\\s+\\p{L}+[^\\d•]*•' }],
  replyBox: '#qr_postform,#qr_editor_div',
  more: [{ sel: '.pagination .next a,a.right-box', kind: 'page' }],
} satisfies Recipe as Recipe;
