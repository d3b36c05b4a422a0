import { useState } from 'preact/hooks';
import type { Point, Quote, Summary } from '../../lib/model/summary.ts';
import { Close } from './icons.tsx';
import type { Say } from './say.ts';
import type { SummingNow } from './summing.ts';
import { WrittenPart } from './Written.tsx';

export interface CardProps {
  say: Say;
  now: SummingNow;
  /** What went wrong, in a sentence. */
  trouble: string | null;
  thread: boolean;
  stated: number | null;
  total: number;
  /** Comments that came after it was made. */
  newer: number;
  copied: 'text' | 'markdown' | null;
  nameOf(comment: string): string;
  /** First words of a comment, for lists. */
  wordsOf(comment: string): string;
  onGo(comment: string): void;
  /** Shows these comments and no others. Absent where that cannot be. */
  onOnly?: ((comments: readonly string[]) => void) | undefined;
  onCopy(how: 'text' | 'markdown'): void;
  onStopWriting(): void;
  onRenew(): void;
  onClose(): void;
}

/** What people say, in their own words: every quote goes to its comment. */
export function Card({ say, now: { made, writing }, trouble, thread, stated, total, newer, copied, nameOf, wordsOf, onGo, onOnly, onCopy, onStopWriting, onRenew, onClose }: CardProps) {
  const summary = made?.summary ?? null;
  const title = say(thread ? 'pageWhatThreadSays' : 'pageWhatPeopleSay');
  const isEmpty = summary && !summary.extract.length && !summary.points.length && !summary.turns.length;
  const isWritten = Boolean(writing?.written ?? made?.written);
  const own = summary && (thread ? <Turns say={say} summary={summary} nameOf={nameOf} onGo={onGo} /> : <Points say={say} summary={summary} nameOf={nameOf} wordsOf={wordsOf} onGo={onGo} onOnly={onOnly} />);
  return (
    <section class="card" aria-label={title}>
      <header><h2>{title}</h2><button class="close" aria-label={say('pageClose')} onClick={onClose}><Close /></button></header>
      <div aria-live="polite">
        {trouble && <p>{trouble}</p>}
        {!summary && !trouble && <p class="quiet">{say('pageReading', total)} <button class="count" onClick={onClose}>{say('pageCancel')}</button></p>}
        {made && <WrittenPart say={say} made={made} writing={writing} nameOf={nameOf} onGo={onGo} onStop={onStopWriting} />}
        {summary && (isWritten ? <details><summary>{say('pageOwnWords')}</summary>{own}</details> : own)}
        {isEmpty && <p>{say('pageNoSummary')}</p>}
      </div>
      {summary && (
        <footer>
          <em>{stated !== null && stated > summary.of ? say('pageFromStated', summary.used, summary.of, stated) : say('pageFrom', summary.used, summary.of)}{!isWritten && ` ${say('pageHonest')}`}</em>
          {newer > 0 && <span>{say('pageNewer', newer)}</span>}
          <button onClick={() => onCopy('text')}>{say(copied === 'text' ? 'pageCopied' : 'pageCopy')}</button>
          <button onClick={() => onCopy('markdown')}>{say(copied === 'markdown' ? 'pageCopied' : 'pageCopyLinks')}</button>
          <button onClick={onRenew}>{say('pageRenew')}</button>
        </footer>
      )}
    </section>
  );
}

type Parts = Pick<CardProps, 'say' | 'nameOf' | 'onGo'> & { summary: Summary };

const most = 5;
/** Words of a card (interface, 8). */
const budget = 160;
const listed = 12;
const wordsIn = (text: string) => text.split(/\s+/).length;

function Said({ quote: { comment, text }, nameOf, onGo, to }: Pick<CardProps, 'nameOf' | 'onGo'> & { quote: Quote; to?: string | null }) {
  return <blockquote>“{text}” <button onClick={() => onGo(comment)}>{nameOf(comment)}</button>{to && <span class="quiet"> {to}</span>}</blockquote>;
}

/** The main points, most people first, as far as the words go; then whoever sees it otherwise. */
function Points({ say, summary, nameOf, wordsOf, onGo, onOnly }: Parts & Pick<CardProps, 'wordsOf' | 'onOnly'>) {
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (what: string) => setOpen(open === what ? null : what);
  const { another } = summary;
  const aside = summary.asides[0]?.quote ?? null;
  const liked = summary.liked[0] ?? null;
  let left = budget - (another ? wordsIn(another.text) : 0);
  const points = summary.points.slice(0, most).filter(({ label, quote }, at) => {
    left -= wordsIn(label.join(' ')) + wordsIn(quote.text);
    return at === 0 || left >= 0;
  });
  const further = ([['pageAnotherView', another], ['pageAlso', aside], ['pageMostLiked', liked]] as const).filter((each): each is readonly [typeof each[0], Quote] => {
    const [title, quote] = each;
    if (!quote) return false;
    if (title !== 'pageAnotherView') left -= wordsIn(quote.text);
    return title === 'pageAnotherView' || left >= 0;
  });
  const quotes = points.length ? [] : summary.extract.slice(0, most);
  return (
    <>
      {points.map((point) => <OnePoint key={point.quote.comment} say={say} point={point} open={open} toggle={toggle} nameOf={nameOf} wordsOf={wordsOf} onGo={onGo} onOnly={onOnly} />)}
      {quotes.map((quote) => <section key={quote.comment}><Said quote={quote} nameOf={nameOf} onGo={onGo} /></section>)}
      {further.map(([title, quote]) => <section key={title}><div class="label"><b>{say(title)}</b></div><Said quote={quote} nameOf={nameOf} onGo={onGo} /></section>)}
    </>
  );
}

function OnePoint({ say, point, open, toggle, nameOf, wordsOf, onGo, onOnly }: Pick<CardProps, 'say' | 'nameOf' | 'wordsOf' | 'onGo' | 'onOnly'> & { point: Point; open: string | null; toggle(what: string): void }) {
  const { label, quote, comments, disputed } = point;
  const [similar, pair] = [`similar ${quote.comment}`, `pair ${quote.comment}`];
  return (
    <section>
      <div class="label">
        {label.length > 0 && <b>{label.join(', ')}</b>}
        {comments.length > 1 && <span><button class="count num" aria-expanded={open === similar} onClick={() => toggle(similar)}>{say('pageSimilar', comments.length)}</button></span>}
        {disputed && <span><button class="count" aria-expanded={open === pair} onClick={() => toggle(pair)}><i>{say('pageDisputed')}</i></button></span>}
      </div>
      <Said quote={quote} nameOf={nameOf} onGo={onGo} />
      {open === similar && (
        <ul>{comments.slice(1, listed + 1).map((id) => <li key={id}><button onClick={() => onGo(id)}>{nameOf(id)}</button> <span class="quiet">{wordsOf(id)}</span></li>)}{onOnly && <li><button class="count" onClick={() => onOnly(comments)}>{say('pageOnlyThese')}</button></li>}</ul>
      )}
      {open === pair && disputed && <div class="pair">{[disputed.said, disputed.answer].map((each) => <Said key={each.comment} quote={each} nameOf={nameOf} onGo={onGo} />)}</div>}
    </section>
  );
}

/** A thread: who said what to whom, in order. */
function Turns({ say, summary, nameOf, onGo }: Parts) {
  return (
    <>
      {(summary.turns.length ? summary.turns : summary.extract.map((quote) => ({ quote, to: null, stance: null }))).map(({ quote, to }) => (
        <section key={quote.comment}><Said quote={quote} nameOf={nameOf} onGo={onGo} to={to && say('pageTo', nameOf(to))} /></section>
      ))}
    </>
  );
}
