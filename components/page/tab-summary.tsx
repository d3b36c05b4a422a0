import type { Call } from '../../lib/browser/call.ts';
import type { Discussion } from '../../lib/model/discussion.ts';
import type { Told } from '../../lib/model/told.ts';
import { Card } from './Card.tsx';
import { ownCardStyle } from './card-style.ts';
import type { Say } from './say.ts';
import { summaryText } from './summary-text.ts';
import { createSumming, type How } from './summing.ts';
import { writerWords } from './Written.tsx';

export interface TabSummaryOptions {
  say: Say;
  call: Call;
  tabId: number;
  /** What went wrong, in the reader's words. */
  sayTrouble(error: unknown): string;
  copyText(text: string): Promise<boolean>;
  changed(): void;
}

/** A discussion as its frame told it. */
export interface ToldDiscussion { shown: Pick<Told['shown'], 'muted' | 'filtered' | 'gone'>; discussion: Discussion }

/** The summary of a tab's discussion, in the popup and in the side panel. */
export interface TabSummary {
  readonly isOpen: boolean;
  /** `page`: address of the article. */
  open(told: ToldDiscussion, page: string): void;
  close(): void;
  /** The card; null where it is closed. `told`: the discussion as it is now. */
  draw(told: ToldDiscussion, onGo: (comment: string) => void, onOnly?: (comments: readonly string[]) => void): preact.JSX.Element | null;
}

export function createTabSummary({ say, call, tabId, sayTrouble, copyText, changed }: TabSummaryOptions): TabSummary {
  const summing = createSumming(call, changed, tabId);
  let page: string | null = null;
  /** Ids of the comments that it is made of. */
  let given: string[] = [];
  let copied: 'text' | 'markdown' | null = null;

  /** What the reader does not see on the page is in no summary. */
  function readable({ discussion, shown }: ToldDiscussion) {
    const hidden = new Set([...shown.muted, ...shown.gone, ...shown.filtered.map(([id]) => id)]);
    return discussion.comments.filter(({ id, text }) => text && !hidden.has(id));
  }

  function ask(told: ToldDiscussion, how?: How): void {
    const comments = readable(told);
    [given, copied] = [comments.map(({ id }) => id), null];
    void summing.ask({
      lang: null, words: 120, points: 5, mode: 'discussion', page: page!, top: null,
      comments: comments.map(({ id, author, text, parent, score }) => ({ id, author: author?.key ?? `?${id}`, text, parent, score })),
    }, how);
  }

  const close = () => {
    page = null;
    summing.leave();
    changed();
  };

  return {
    get isOpen() {
      return page !== null;
    },
    open(told, address) {
      page = address;
      ask(told);
    },
    close,
    draw(told, onGo, onOnly) {
      if (page === null) return null;
      const shown = new Set(readable(told).map(({ id }) => id));
      // Somebody in it was muted meanwhile: their words go, and what was counted with them.
      if (summing.now.made && given.some((id) => !shown.has(id))) {
        summing.clear();
        ask(told, { again: true });
      }
      const byId = new Map(told.discussion.comments.map((comment) => [comment.id, comment]));
      const nameOf = (id: string) => byId.get(id)?.author?.name || say('pageSomebody');
      const copy = (how: 'text' | 'markdown') => {
        const { made, writing } = summing.now;
        if (!made) return;
        const by = made.writer ? writerWords(say, made.writer, 'written') : '';
        const text = summaryText(how, { say, summary: made.summary, written: writing?.written ?? made.written, by, thread: false, nameOf, linkOf: (id) => byId.get(id)?.permalink ?? null, page: page! });
        void copyText(text).then((done) => {
          copied = done ? how : null;
          changed();
        });
      };
      const { error, made } = summing.now;
      return (
        <div class="summary">
          <style>{ownCardStyle}</style>
          <Card say={say} now={summing.now} trouble={error === null ? null : sayTrouble(error)} thread={false} stated={told.discussion.stated} total={shown.size} newer={made ? Math.max(0, shown.size - given.length) : 0} copied={copied}
            nameOf={nameOf} wordsOf={(id) => (byId.get(id)?.text ?? '').slice(0, 120).replace(/\s+/g, ' ')}
            onGo={onGo} onOnly={onOnly} onCopy={copy} onStopWriting={summing.stopWriting} onRenew={() => ask(told, { fresh: true })} onClose={close} />
        </div>
      );
    },
  };
}
