import { fold } from './words.ts';

/** Elements whose open shadow root holds a discussion: Coral, OpenWeb, Der Standard, MSN, Hyvor Talk. Their root is attached later than they are made. */
export const hosts = '[data-spot-im-shadow-host],dst-forum,social-comment-wc,hyvor-talk-comments';

/** Coral's, by ids alone, which cost nothing; its dialogues bear the same id again. */
export const coralHosts = (document: Document): Element[] => ['container', 'root'].flatMap((id) => [...document.querySelectorAll(`#coral-shadow-${id}`)]);

/** What is in such a root once there is a comment: an empty stream has its form and its menus alone. MSN's rows stand one root deeper. */
const rows = '.coral-comment,[data-spot-im-class="message-text"],dst-posting,comment-list,.comment-content';

export const isFilled = ({ shadowRoot }: Element): boolean => shadowRoot !== null && shadowRoot.querySelector(rows) !== null;

/**
 * Platforms whose records are not named 'comment': an element that their pages have, by its id, since finding an id costs nothing however big
 * the page; and the part of a record in it that only somebody's words fill.
 */
const places: Record<string, string> = {
  XF: '.bbWrapper',
  'main-outlet': '.cooked',
  tpl_wbb_thread: '.messageText',
  forumposts: '.inner',
  posts: '.post_body,[id^="post_message"]',
  phpbb: '.content',
  messageList: '.messageText',
  panel: '[component="post/content"]',
  comments: 'ytd-comment-view-model,ytd-comment-renderer,ytm-comment-renderer',
  waline: '.wl-card',
  tree_thread_list: 'li',
  forum_wrap: '[data-posting-version]',
  postinglist: '.upost-text',
  'comment-main': 'li',
};

/** The same in the frames that platforms bring: asked for in frames only, where a document is small. Disqus, OpenWeb, Ghost, Discourse, giscus, Remark42, Cusdis. */
const inFrames = '[data-role="message"],[data-spot-im-class="message-text"],[data-testid="comment-content"],.cooked,.gsc-reply-content,.raw-content,#root .my-4>.flex:first-child>.font-medium:first-child';

/** Whether a platform's own record stands in the page, with words in it. */
export function holdsPlatform(document: Document, isFrame: boolean): boolean {
  if (isFrame && hasWords(document.querySelector(inFrames))) return true;
  return Object.entries(places).some(([id, filled]) => hasWords(document.getElementById(id)?.querySelector(filled)));
}

const hasWords = (element: Element | null | undefined) => element != null && fold(element.textContent!) !== '';
