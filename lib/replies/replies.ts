import type { Answer, Answers, Correction } from '../model/answers.ts';
import { isFirstLast } from '../model/order.ts';
import { alsoAnswered, because, fromOf } from './because.ts';
import { createChoice, mayChange, secondLookFrom, type Chosen } from './choose.ts';
import { createReader, type Clues, type Told } from './clues.ts';
import { confidences } from './confidence.ts';
import { certainMark } from './marks.ts';
import { createModel, type Model } from './model.ts';
import { createPage, type Page } from './page.ts';
import { createTalk } from './talk.ts';

export interface RepliesOptions {
  /** The article's words, where they are known: what is quoted from it is no answer. */
  article?: string | null;
  corrections?: readonly Correction[];
  model?: Model;
}

/**
 * Comments that are added together help each other: who comes back, and to whom, tells what was said to him. Earlier ones are told again
 * where they are seen otherwise now. The cost is that of what is added.
 */
export interface Replies extends Answers {
  /** All steps at once. */
  add(comments: readonly Told[]): Answer[];
  get(id: string): Answer | undefined;
}

export function createReplies({ article = null, corrections = [], model = createModel() }: RepliesOptions = {}): Replies {
  const reader = createReader(article);
  const talk = createTalk();
  const pageSoFar = createPage();
  const choose = createChoice(model.net(), talk);
  const links = new Map<string, Answer>();
  const places = new Map<string, number>();
  const forbidden = new Map<string, Set<string>>();
  const own = new Map<string, string | null>();
  const onPage = new Map<string, string | null>();
  for (const correction of corrections) take(correction);

  function take(correction: Correction): void {
    if ('notSo' in correction) {
      (forbidden.get(correction.comment) ?? forbidden.set(correction.comment, new Set()).get(correction.comment)!).add(correction.notSo);
      if (own.get(correction.comment) === correction.notSo) own.delete(correction.comment);
    } else own.set(correction.comment, correction.parent);
  }

  /** The reader's word, then the page's, then what is plain, then the choice. */
  function chosen(clues: Clues, page: Page, second: boolean): Chosen {
    const { id } = clues;
    const given = own.has(id) ? own.get(id) : onPage.get(id);
    const certain = (parent: number, share: number): Chosen => ({ parent, share, next: 0, opening: 0, shares: parent === -1 ? [] : [{ at: parent, share }] });
    if (given === null) return { ...certain(-1, 1), opening: 1 };
    if (given !== undefined && places.has(given) && places.get(given)! < clues.at) return certain(places.get(given)!, 1);
    const no = forbidden.get(id);
    const isForbidden = no && ((parent: number) => no.has(talk.clues[parent]!.id));
    const mark = certainMark(clues);
    if (mark && !isForbidden?.(mark.at)) return certain(mark.at, confidences[mark.evidence]);
    return choose(clues, page, { isForbidden, second });
  }

  function linkOf(clues: Clues, { parent, share, next, opening }: Chosen): Answer {
    const { id } = clues;
    const also = alsoAnswered(clues, parent, talk).map((at) => talk.clues[at]!.id);
    const given = own.get(id);
    if (given !== undefined) return { id, parent: given, from: 'guess', confidence: 1, because: given === null ? null : { kind: 'reader' }, also };
    const why = parent === -1 ? null : because(clues, parent, talk);
    const from = why ? fromOf(why) : 'guess';
    const isRule = next === 0 && opening === 0;
    const confidence = isRule || parent === -1 ? share : model.confidence({ chosen: share, from, openings: talk.openingShare() });
    return { id, parent: parent === -1 ? null : talk.clues[parent]!.id, from, confidence, because: why, also };
  }

  function keep(link: Answer): Answer | null {
    const known = links.get(link.id);
    links.set(link.id, link);
    return known && known.parent === link.parent && known.confidence === link.confidence && known.from === link.from ? null : link;
  }

  function* steps(comments: readonly Told[], known: ReadonlyMap<string, string | null> = new Map()): Generator<Answer | null, void> {
    const start = talk.clues.length;
    reader.expect(comments.reduce((sum, { text }) => sum + text.length, 0));
    for (const comment of comments) {
      const clues = reader.read(comment);
      places.set(clues.id, clues.at);
      const named = known.get(clues.id);
      if (named !== undefined) onPage.set(clues.id, named);
      talk.hear(clues);
      pageSoFar.hear(clues);
      yield null;
    }
    const page = pageSoFar.now();
    const answered = new Set<number>();
    const first: Chosen[] = [];
    for (let at = start; at < talk.clues.length; at++) {
      const clues = talk.clues[at]!;
      const found: Chosen = at === 0 ? { parent: -1, share: 1, next: 0, opening: 1, shares: [] } : chosen(clues, page, false);
      talk.settle(at, found.parent, found.shares, found.opening);
      first.push(found);
      for (const each of found.shares) if (each.share >= secondLookFrom && talk.hadWritten(clues.author, each.at)) answered.add(each.at);
      yield null;
    }
    for (let at = start; at < talk.clues.length; at++) {
      if (answered.has(at) && mayChange(first[at - start]!)) continue;
      answered.delete(at);
      yield keep(linkOf(talk.clues[at]!, first[at - start]!));
    }
    for (const at of answered) yield keep(linkOf(talk.clues[at]!, at === 0 ? { parent: -1, share: 1, next: 0, opening: 1, shares: [] } : chosen(talk.clues[at]!, page, true)));
  }

  return {
    steps,
    add: (comments) => [...steps(comments)].filter((link) => link !== null),
    get: (id) => links.get(id),
    correct(correction) {
      take(correction);
      const at = places.get(correction.comment);
      return at === undefined ? null : keep(linkOf(talk.clues[at]!, chosen(talk.clues[at]!, pageSoFar.now(), talk.from(at).length > 0)));
    },
  };
}

/** Links of a whole discussion in the page's order; a page that shows the newest first is read from its end. */
export function allReplies(comments: readonly Told[], options: RepliesOptions = {}): Answer[] {
  return createReplies(options).add(isFirstLast(comments) ? [...comments].reverse() : comments);
}
