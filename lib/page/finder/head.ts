import { tellsTime } from './words.ts';

/** What is read by nobody, or is no one's words. */
export const silent = /^(?:script|style|noscript|select|option|textarea|template|pre|code|button|title|label)$/;

/** Texts of a head that are read, white space among them: a forum's head has its writer's rank, posts and place in it. */
const most = 60;

/** Characters of a link that is a title. */
const title = 40;

/**
 * What the texts between two remarks say, as heads go: 1 for a time, a `cite` (a writer's name, by many themes) or a link to answer; 2 for a
 * time that leads to the very comment, which articles do not have; -1 for a teaser, whose title leads to another page; 0 for none of these.
 */
export function headOf(gap: readonly Text[], last: Element | null, next: Element): number {
  let sign = 0;
  let isTeaser = false;
  for (const text of gap.slice(-most)) {
    const words = text.data.slice(0, 200).trim();
    const parent = text.parentElement!;
    // Running text has dates and links of its own, which head nothing.
    if (words.length < 2 || last?.contains(text) || (next.localName === 'p' && next.contains(text))) continue;
    const link = parent.closest('a');
    const href = link?.getAttribute('href') ?? '';
    const isPart = /.#/.test(href);
    if (parent.localName === 'time' || tellsTime(words)) sign = Math.max(sign, isPart ? 2 : 1);
    else if (link && !isPart && words.length > title) isTeaser = true;
    else if (parent.closest('cite') || href.includes('eply')) sign ||= 1;
  }
  return sign && isTeaser ? -1 : sign;
}
