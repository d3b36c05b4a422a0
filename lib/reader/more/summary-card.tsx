import { render } from 'preact';
import { cardStyle } from '../../../components/page/card-style.ts';
import { Card } from '../../../components/page/Card.tsx';
import type { Comment } from '../../model/discussion.ts';
import type { Quote, Summary } from '../../model/summary.ts';
import { copyText } from '../../page/copy.ts';
import type { Scene } from '../scene.ts';
import type { Tally } from '../tally.ts';

export interface SummaryCardOptions {
  scene: Scene;
  tally: Tally;
  /** Comments of the discussion, or of one thread, that a summary may use. */
  readable(top?: string): Comment[];
  goTo(id: string): void;
  /** Where the card stands now. */
  into(): Element | null;
  closed(): void;
}

/** The summary under the bar: asked for, shown, copied, renewed. */
export interface SummaryCard {
  /** Of the discussion, or of one thread. */
  summarise(top?: string): Promise<void>;
  draw(): void;
  readonly top: string | null;
}

/** Milliseconds after which waiting is said. */
const patience = 300;

export function createSummaryCard({ scene, tally, readable, goTo, into, closed }: SummaryCardOptions): SummaryCard {
  const { reading, world, shared } = scene;
  const { document, say, call } = world;
  /** By what was summed up: the same comments are not read twice. */
  const made = new Map<string, Summary>();
  let summary: Summary | null = null;
  let trouble: string | null = null;
  let top: string | null = null;
  let seen = 0;
  let copied = false;
  let asked = 0;

  function copy(): void {
    if (!summary) return;
    const { points, extract, another, turns } = summary;
    const line = ({ comment, text }: Quote) => {
      const said = reading.comment(comment);
      const name = scene.nameOf(said);
      return `> “${text}” ${said?.permalink ? `[${name}](${said.permalink})` : name}`;
    };
    const titled = (title: string, quote: Quote) => `${title && `**${title}**\n`}${line(quote)}`;
    const lines = top ? (turns.length ? turns.map(({ quote }) => quote) : extract).map(line)
      : points.length ? [...points.map(({ label, quote }) => titled(label.join(', '), quote)), ...(another ? [titled(say('pageAnotherView'), another)] : [])]
        : extract.map(line);
    void copyText(document, [say(top ? 'pageWhatThreadSays' : 'pageWhatPeopleSay'), ...lines, shared.page].join('\n\n')).then((done) => {
      copied = done;
      draw();
    });
  }

  function close(): void {
    asked++;
    closed();
  }

  function draw(): void {
    const place = into();
    if (!place) return;
    render(
      <>
        <style>{cardStyle}</style>
        <Card say={say} summary={summary} trouble={trouble} thread={top !== null} stated={reading.discussion.stated} total={tally.comments}
          newer={summary ? Math.max(0, tally.comments - seen) : 0} copied={copied}
          nameOf={(id) => scene.nameOf(reading.comment(id))} wordsOf={(id) => (reading.comment(id)?.text ?? '').slice(0, 120).replace(/\s+/g, ' ')}
          onGo={goTo} onCopy={copy} onRenew={() => void summarise(top ?? undefined)} onClose={close} />
      </>,
      place,
    );
  }

  async function summarise(wanted?: string): Promise<void> {
    const turn = ++asked;
    const comments = readable(wanted).map(({ id, author, text, parent, score }) => ({ id, author: author?.key ?? `?${id}`, text, parent, score }));
    const key = JSON.stringify([wanted ?? null, comments.map(({ id, text, parent, score }) => [id, text.length, parent, score])]);
    [top, trouble, seen, copied] = [wanted ?? null, null, tally.comments, false];
    const known = made.get(key);
    if (known) {
      summary = known;
      return draw();
    }
    // Said only when it takes long enough to be noticed.
    const late = setTimeout(() => {
      if (turn !== asked) return;
      summary = null;
      draw();
    }, patience);
    try {
      const found = await call('summarise', { lang: document.documentElement.lang || null, words: 120, points: 5, mode: wanted ? 'thread' : 'discussion', comments });
      if (turn !== asked) return;
      made.set(key, found);
      summary = found;
    } catch (error) {
      if (turn !== asked) return;
      trouble = error instanceof Error ? error.message : say('pageFailed');
    } finally {
      clearTimeout(late);
    }
    draw();
  }

  return {
    summarise, draw,
    get top() {
      return top;
    },
  };
}
