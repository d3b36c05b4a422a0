/**
 * What one comment section says, as plain data: it can be sent, stored and compared.
 * Nothing here knows of elements; `lib/page` makes these from a page.
 */

/** Where a comment's parent was learned from: the page's own structure, a quote, a name or number in the text, or a guess. */
export type ParentFrom = 'page' | 'quote' | 'mention' | 'guess';

export type Role = 'author' | 'staff';

export interface Author {
  /** As shown on the page, white space folded. */
  name: string;
  /**
   * Who it is on this platform: `id:…` (the platform's user id), `link:…` (profile address without scheme and query)
   * or, where the page has neither, `name:…` (see {@link nameKey}).
   */
  key: string;
}

export interface Comment {
  /** The site's own id where it has one, else a stable hash of author, time and text. Unique in its discussion. */
  id: string;
  /** Null where the page names nobody. */
  author: Author | null;
  /** ISO 8601 in UTC, or null where the page gives only a relative time or none. */
  time: string | null;
  /** The time as the page shows it ("3 hours ago"), or null. */
  timeText: string | null;
  /** What the commenter wrote, paragraphs separated by `\n`: no author line, date, buttons or quoted text. */
  text: string;
  /** Text quoted from elsewhere, in order. */
  quotes: string[];
  /** Id of the comment that this one answers, or null for a thread's first comment. */
  parent: string | null;
  parentFrom: ParentFrom | null;
  /** 0..1; 1 where the page says so; null for a thread's first comment. */
  parentConfidence: number | null;
  /** 0 for a thread's first comment, one more for each parent above. */
  depth: number;
  /** Likes less dislikes, or null where the page shows none. */
  score: number | null;
  /** Absolute address of this one comment, or null. */
  permalink: string | null;
  /** What the page says its writer is beside a reader: who wrote the article, or somebody of the site's. */
  role?: Role;
}

export interface Discussion {
  /** The recipe's name; `guess` where the generic detector wrote the recipe. */
  recipe: string;
  /** Platform that names and ids belong to: the recipe's platform, or the site itself for a guess. */
  platform: string;
  /** 0..1: how sure we are that this is a discussion. */
  confidence: number;
  /** Where it was found, for people: a selector. */
  root: string;
  /** In the page's reading order. */
  comments: Comment[];
  /** The number of comments that the page itself claims, or null. */
  stated: number | null;
}

/** The author key for a bare name: compatibility-folded (NFKC), lower case, white space folded. */
export function nameKey(name: string): string {
  return `name:${name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

/** Whether a key is but a name: that of several people, perhaps, on another site. */
export const isBareName = (key: string): boolean => key.startsWith('name:');
