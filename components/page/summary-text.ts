import type { Written } from '../../lib/model/engine.ts';
import type { Quote, Summary } from '../../lib/model/summary.ts';
import type { Say } from './say.ts';

export interface SummaryTextOptions {
  say: Say;
  summary: Summary;
  written: Written | null;
  /** Whose the written sentences are. */
  by: string;
  thread: boolean;
  nameOf(comment: string): string;
  linkOf(comment: string): string | null;
  /** Address of the article. */
  page: string;
}

/** A summary to be copied: as plain text, or as Markdown with a link to each comment. */
export function summaryText(how: 'text' | 'markdown', { say, summary, written, by, thread, nameOf, linkOf, page }: SummaryTextOptions): string {
  const marks = how === 'markdown';
  const safe = (text: string) => (marks ? text.replace(/[\\`*_[\]<>]/g, '\\$&') : text);
  const title = (text: string) => (marks ? `**${safe(text)}**` : text);
  const name = (comment: string) => {
    const link = marks ? linkOf(comment) : null;
    return link ? `[${safe(nameOf(comment))}](${link.replace(/[()\s\\]/g, encodeURIComponent)})` : safe(nameOf(comment));
  };
  const line = ({ comment, text }: Quote) => `${marks ? '> ' : ''}“${safe(text)}” ${name(comment)}`;
  const titled = (words: string, quote: Quote) => (words ? `${title(words)}\n${line(quote)}` : line(quote));

  const { points, extract, another, turns } = summary;
  const own = thread ? (turns.length ? turns.map(({ quote }) => quote) : extract).map(line)
    : points.length ? [...points.map(({ label, quote }) => titled(label.join(', '), quote)), ...(another ? [titled(say('pageAnotherView'), another)] : [])]
      : extract.map(line);
  const model = written ? [...written.sentences.map(({ text, quote }) => `${safe(text)}\n${line(quote)}`), safe(by)] : [];
  return [title(say(thread ? 'pageWhatThreadSays' : 'pageWhatPeopleSay')), ...model, ...own, page].join('\n\n');
}
