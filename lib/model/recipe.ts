import type { Role } from './discussion.ts';

/**
 * How to read a place, as data. No code in it: a guess, a reader's correction and an export are recipes too.
 * Every value is a selector, an attribute name, a regular expression or a word from a short closed list.
 */

/** What is done with the text that was read. */
export type Transform =
  /** white space folded (default) */
  | 'text'
  /** an ISO 8601 or otherwise machine-readable date; `zone` completes one without a zone */
  | 'iso'
  /** seconds, or milliseconds, since 1970 */
  | 'epochS' | 'epochMs'
  /** a date written for people, in the page's language; null if only relative */
  | 'date'
  /** a number as people write it: `1,204`, `1.2K`, `−3` */
  | 'number'
  /** an address made absolute, http(s) only */
  | 'link'
  /** what follows `#` in an address */
  | 'afterHash';

/** One value to be read from a record. */
export interface Read {
  /**
   * Within the record's own part; absent: the record element itself. `^sel` looks at the nearest ancestor, `<sel` at the previous sibling
   * element, `^list <sel` at the sibling before that ancestor (the comment that a list of replies belongs to); ` / sel` after one of these
   * looks inside what was found.
   */
  sel?: string;
  /** Attribute to read; absent: the text. */
  attr?: string;
  /** Regular expression source (flags `iu`): group 1, or the whole match; no match: no value. */
  match?: string;
  /** The value where there is a match, whatever it says: a class that marks replies means depth `1`. */
  means?: string;
  as?: Transform;
}

/** How the page shows who answers whom. */
export type ThreadStyle =
  /** a reply's element stands inside its parent's element */
  | 'nested'
  /** the parent's id is read from the record (attribute, link, or an ancestor list's id): `thread.parent` */
  | 'parent'
  /** flat list, depth read from the record: `thread.depth`; the parent is the nearest earlier one of lesser depth */
  | 'depth'
  /** no structure: readers quote and name each other; `thread.parent` reads the link that a quote carries, `thread.to` a name */
  | 'flat';

export interface Recipe {
  /** The file's name; `guess` for the generic detector. */
  name: string;
  /** What author keys belong to; defaults to `name`. Absent in a guess: the site is the platform. */
  platform?: string;
  /** Date on which the selectors were checked against their source, `YYYY-MM-DD`. */
  checked: string;
  /** 0..1 when every test below holds. */
  confidence: number;
  match: {
    /** Match patterns of the document's own address (a frame's, not the tab's); absent: any. */
    urls?: string[];
    /** One of these must exist. They are the finder's signatures too. */
    require: string[];
    /** None of these may exist. */
    forbid?: string[];
  };
  /** Selectors of elements whose shadow root holds the section; absent: the document itself. */
  host?: string;
  /**
   * Records, or parts of them, stand in shadow roots of their own below `root`: all of `record`, `id` … `more` is looked for through them.
   * `host` and `root` are not. Dear: only where a platform leaves no other way.
   */
  deep?: true;
  /** The element that holds all records, first match that holds one; several matches are several discussions when `many`. */
  root: string[];
  many?: boolean;
  record: {
    sel: string;
    /** The record's part that holds no other record (`:scope > article`). Absent: the record less the records inside it. */
    own?: string;
    /** Siblings after the record that belong to it, as far as they go on without a gap: the `dd` of a `dt`, a table's second row. */
    rest?: string;
    /** Records that match are not comments: tombstones, previews, duplicates, pingbacks. */
    exclude?: string;
  };
  /** Each value: the first entry that gives one. */
  id?: Read[];
  author: Read[];
  /** The platform's user id (`as` absent) or profile link (`as: 'link'`). */
  authorId?: Read[];
  time?: Read[];
  /** Selectors of the record, or of an element in its own part, where its writer wrote the article or is of the site's staff. */
  roles?: Partial<Record<Role, string>>;
  /** Completes a time without a zone: `+09:00`, `Europe/Vienna`; `local` where the page writes it in the browser's own. Absent: UTC. */
  zone?: string;
  /** Time as shown, where it is not the text of the time's element. */
  timeText?: Read[];
  body: {
    /** First match in the record's own part; `many`: all matches (bodies split over siblings). */
    sel: string[];
    many?: boolean;
    /** Elements inside the body that are not the commenter's words. */
    drop?: string;
    /** Quoted text inside the body; default `blockquote`. */
    quote?: string;
    /** Line feeds in the text end lines (`white-space: pre-wrap`). */
    lines?: boolean;
  };
  score?: Read[];
  /** Likes and dislikes where no sum is shown. */
  up?: Read[];
  down?: Read[];
  permalink?: Read[];
  /** Where the page draws no link to a comment: the parameter of the article's address that takes the comment's id (Coral `commentID`). */
  linkParam?: string;
  thread: {
    style: ThreadStyle;
    parent?: Read[];
    /** Flat lists, and nested ones that stop at some depth: the name or user id of whom a comment answers; the latest earlier comment of theirs is meant. */
    to?: Read[];
    depth?: Read[];
    /** The depth's value of a thread's first comment (default 0), and how much one level adds (default 1). */
    from?: number;
    unit?: number;
  };
  /** The author line; absent: found from author and time. */
  head?: string;
  /** Rules and rows beside a record that must fold with it. */
  separator?: { side: 'before' | 'after'; sel: string };
  /** The heading that the bar stands under. */
  heading?: string;
  /** The number of comments that the page states, read from the document or shadow root. */
  stated?: Read[];
  /** Where readers write. */
  replyBox?: string;
  /** The site's own 'more' buttons. */
  more?: { sel: string; kind: 'page' | 'replies' | 'new' | 'text' }[];
  /** `unmount`: rows leave the document when off screen, so that a missing row is not a deleted comment. */
  virtual?: 'unmount';
  /** In a frame: URL parameters that hold the article's address; none where it is not in it. */
  article?: string[];
  /** In a frame: URL parameters that hold the language it writes in. */
  lang?: string[];
}
