/** What is being said in a discussion or a thread, in the commenters' own words. */

/** A piece of one comment, word for word: always a substring of the comment's text. */
export interface Quote {
  comment: string;
  text: string;
}

/** Two comments of which the second contradicts the first: it says so in reply, or readers' votes do. Never guessed from what they are about. */
export interface Dispute {
  said: Quote;
  answer: Quote;
}

/** One point that is made, by several comments where `authors` is more than 1. */
export interface Point {
  /** Key phrases: topics, never verdicts. */
  label: string[];
  quote: Quote;
  /** Ids of similar comments, the quoted one first. */
  comments: string[];
  /** Distinct authors among them. */
  authors: number;
  /** Where it is contradicted, or contradicts. */
  disputed: Dispute | null;
}

/** A thread that is long, and about something else than the points. */
export interface Aside {
  label: string[];
  /** From the thread's first comment. */
  quote: Quote;
  /** All comments of the thread, in reading order. */
  comments: string[];
  authors: number;
}

/** In a thread: what one comment says, and to which. */
export interface Turn {
  quote: Quote;
  /** Id of the comment that it answers, or null where that is not in the thread. */
  to: string | null;
  /** Only as said: from how a reply opens. */
  stance: 'agrees' | 'disputes' | null;
}

/** What the whole is about, as figures and topics: the words around them are the interface's. */
export interface Overview {
  /** Up to three key phrases. */
  topics: string[];
  /** Comments that answer none. */
  threads: number;
  /** Pairs of comments of which one contradicts the other. */
  disputes: number;
}

export interface Summary {
  overview: Overview;
  /** Whole sentences in reading order, within the word budget. */
  extract: Quote[];
  /** Most authors first. Empty for a thread. */
  points: Point[];
  /** The view of those who contradict what most say, or null where nobody does. */
  another: Quote | null;
  asides: Aside[];
  /** The comments with the highest scores, best first, that no point quotes; none where the page shows no scores. */
  liked: Quote[];
  /** A thread's comments, in order, within the word budget. Empty for a discussion. */
  turns: Turn[];
  /** Comments read, of those given (muted and hidden ones are not given). */
  used: number;
  of: number;
  authors: number;
}
