import type { Call } from '../../lib/browser/call.ts';
import type { SummaryInput } from '../../lib/browser/messages.ts';
import type { Summarised, Writing } from '../../lib/model/engine.ts';

/** A summary on its way: asked for, shown, written over by a model, cancelled, renewed. In the page, the side panel and the popup. */
export interface Summing {
  /** Asks for one. Resolves when the built-in one is there, or has failed. */
  ask(input: Omit<SummaryInput, 'fresh' | 'asked'>, how?: How): Promise<void>;
  /** Stops the model; what is there stays. */
  stopWriting(): void;
  /** What is still on its way is for nobody. */
  leave(): void;
  /** What is shown is not to be shown any more. */
  clear(): void;
  readonly now: SummingNow;
}

/** `fresh`: made anew. `again`: in step with what is shown now, which the reader did not ask for: no model is asked. */
export interface How {
  fresh?: boolean;
  again?: boolean;
}

export interface SummingNow {
  /** Null while it is being made. */
  made: Summarised | null;
  /** Where a model is asked: how far it is. */
  writing: Writing | null;
  /** What went wrong, as it was thrown. */
  error: unknown;
}

/** Milliseconds after which waiting is said. */
const patience = 300;

/** @param tabId for our own pages: the tab that they speak of */
export function createSumming(call: Call, changed: () => void, tabId: number | null = null): Summing {
  /** By what was summed up: the same comments are not read twice. */
  const known = new Map<string, { made: Summarised; writing: Writing | null }>();
  let now: SummingNow = { made: null, writing: null, error: null };
  let turn = 0;

  function show(change: Partial<SummingNow>): void {
    now = { ...now, ...change };
    changed();
  }

  /** Asks again and again, as long as somebody looks. */
  async function follow(ticket: string, mine: number, key: string): Promise<void> {
    let version = 0;
    for (;;) {
      const writing = await call('writing', ticket, version).catch((): Writing => ({ version: version + 1, done: 0, of: 1, written: null, whyNot: 'stopped', ended: true }));
      if (mine !== turn) return;
      version = writing.version;
      if (writing.ended) known.set(key, { made: now.made!, writing });
      show({ writing });
      if (writing.ended) return;
    }
  }

  function stopWriting(): void {
    const ticket = now.made?.ticket;
    if (ticket && now.writing && !now.writing.ended) call('stopWriting', ticket).catch(() => undefined);
  }

  return {
    get now() {
      return now;
    },
    stopWriting,
    leave() {
      turn++;
      stopWriting();
    },
    clear() {
      stopWriting();
      now = { made: null, writing: null, error: null };
    },
    async ask(input, { fresh = false, again = false } = {}) {
      stopWriting();
      const mine = ++turn;
      const key = JSON.stringify([input.top, input.comments.map(({ id, text, parent, score }) => [id, text.length, parent, score])]);
      const held = fresh ? undefined : known.get(key);
      if (held) return show({ ...held, error: null });
      // Said only when it takes long enough to be noticed.
      const late = setTimeout(() => mine === turn && show({ made: null, writing: null, error: null }), patience);
      try {
        const made = await call('summarise', { ...input, fresh, asked: !again }, tabId);
        if (mine !== turn) return;
        const writing: Writing | null = made.ticket === null ? null : { version: 0, done: 0, of: 1, written: null, whyNot: null, ended: false };
        if (!made.ticket && !again) known.set(key, { made, writing });
        show({ made, writing, error: null });
        if (made.ticket) void follow(made.ticket, mine, key);
      } catch (error) {
        if (mine === turn) show({ made: null, writing: null, error });
      } finally {
        clearTimeout(late);
      }
    },
  };
}
