import { render } from 'preact';
import { cardStyle } from '../../../components/page/card-style.ts';
import { Card } from '../../../components/page/Card.tsx';
import { summaryText } from '../../../components/page/summary-text.ts';
import { createSumming, type How } from '../../../components/page/summing.ts';
import { writerWords } from '../../../components/page/Written.tsx';
import type { Comment } from '../../model/discussion.ts';
import { copyText } from '../../page/copy.ts';
import type { Scene } from '../scene.ts';
import type { Tally } from '../tally.ts';

export interface SummaryCardOptions {
  scene: Scene;
  tally: Tally;
  /** Comments of the discussion, or of one thread, that a summary may use. */
  readable(top?: string): Comment[];
  goTo(id: string): void;
  /** Shows these comments in the reading view, and no others. */
  only(comments: readonly string[]): void;
  /** Where the card stands now. */
  into(): Element | null;
  closed(): void;
}

/** The summary under the bar: asked for, shown, copied, renewed. */
export interface SummaryCard {
  /** Of the discussion, or of one thread. */
  summarise(top?: string): Promise<void>;
  draw(): void;
  /** Nobody looks any more: what is on its way is stopped. */
  leave(): void;
  readonly top: string | null;
}

export function createSummaryCard({ scene, tally, readable, goTo, only, into, closed }: SummaryCardOptions): SummaryCard {
  const { reading, world, shared, signal } = scene;
  const { document, say, call } = world;
  const summing = createSumming(call, draw);
  let top: string | null = null;
  let seen = 0;
  /** Ids of the comments that it is made of. */
  let given: string[] = [];
  let copied: 'text' | 'markdown' | null = null;
  signal.addEventListener('abort', () => summing.leave());

  const nameOf = (id: string) => scene.nameOf(reading.comment(id));

  function copy(how: 'text' | 'markdown'): void {
    const { made, writing } = summing.now;
    if (!made) return;
    const text = summaryText(how, {
      say, summary: made.summary, written: writing?.written ?? made.written, by: made.writer ? writerWords(say, made.writer, 'written') : '', thread: top !== null,
      nameOf, linkOf: (id) => reading.comment(id)?.permalink ?? null, page: shared.page,
    });
    void copyText(document, text).then((done) => {
      copied = done ? how : null;
      draw();
    });
  }

  function close(): void {
    summing.leave();
    closed();
  }

  function draw(): void {
    const place = into();
    if (!place) return;
    // Somebody in it was muted meanwhile: their words go, and what was counted with them.
    if (summing.now.made && given.some((id) => scene.isPutAway(id))) {
      summing.clear();
      void summarise(top ?? undefined, { again: true });
    }
    const { error } = summing.now;
    render(
      <>
        <style>{cardStyle}</style>
        <Card say={say} now={summing.now} trouble={error === null ? null : world.sayTrouble(error)} thread={top !== null} stated={reading.discussion.stated} total={tally.comments}
          newer={summing.now.made ? Math.max(0, tally.comments - seen) : 0} copied={copied}
          nameOf={nameOf} wordsOf={(id) => (reading.comment(id)?.text ?? '').slice(0, 120).replace(/\s+/g, ' ')}
          onGo={goTo} onOnly={only} onCopy={copy} onStopWriting={summing.stopWriting} onRenew={() => void summarise(top ?? undefined, { fresh: true })} onClose={close} />
      </>,
      place,
    );
  }

  function summarise(wanted?: string, how?: How): Promise<void> {
    const comments = readable(wanted).map(({ id, author, text, parent, score }) => ({ id, author: author?.key ?? `?${id}`, text, parent, score }));
    [top, seen, copied, given] = [wanted ?? null, tally.comments, null, comments.map(({ id }) => id)];
    return summing.ask({ lang: document.documentElement.lang || null, words: 120, points: 5, mode: wanted ? 'thread' : 'discussion', comments, page: shared.page, top }, how);
  }

  return {
    draw,
    summarise: (wanted) => summarise(wanted),
    leave: summing.leave,
    get top() {
      return top;
    },
  };
}
