/** What is being said in a discussion or a thread, in the commenters' own words. */

/** A piece of one comment, word for word: always a substring of the comment's text. */
export interface Quote {
  comment: string;
  text: string;
}

/** One point that several comments make. */
export interface Point {
  /** Key phrases: topics, never verdicts. */
  label: string[];
  quote: Quote;
  /** Ids of similar comments, the quoted one first. */
  comments: string[];
  /** Distinct authors among them. */
  authors: number;
}

export interface Summary {
  /** Whole sentences in reading order, within the word budget. */
  extract: Quote[];
  /** Most authors first. */
  points: Point[];
  /** Comments read, of those given (muted and hidden ones are not given). */
  used: number;
  of: number;
  authors: number;
}
