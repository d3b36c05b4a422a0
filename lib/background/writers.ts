import type { Writing, Written } from '../model/engine.ts';
import { type Engine, EngineFailure, type Group } from '../engines/index.ts';

/** Models that are writing now, by ticket. A background that is stopped takes them along: whoever asks then hears that they were. */
export interface Writers {
  /** @param made is called with all that was written */
  begin(engine: Engine, groups: readonly Group[], lang: string | null, made: (written: Written) => void): string;
  /** Answers when there is more than version `known`, or after a while: each question keeps the background awake. */
  how(ticket: string, known: number): Promise<Writing>;
  stop(ticket: string): void;
}

interface Job {
  now: Writing;
  stop: AbortController;
  heard: Set<() => void>;
  /** Stops what nobody asks for any more: the page was closed. */
  alone: ReturnType<typeof setTimeout> | undefined;
}

/** Ms that one question waits, and that a model writes for nobody. */
const usual = { wait: 15_000, alone: 10_000 };

export function createWriters(pauses = usual): Writers {
  const jobs = new Map<string, Job>();

  function set(job: Job, change: Partial<Writing>): void {
    job.now = { ...job.now, ...change, version: job.now.version + 1 };
    for (const each of job.heard) each();
  }

  /** Ends what nobody asks for; what has ended is kept as long, for whoever has not heard it yet. */
  function leaveAlone(ticket: string, job: Job): void {
    clearTimeout(job.alone);
    job.alone = setTimeout(() => {
      job.stop.abort();
      jobs.delete(ticket);
    }, pauses.alone);
  }

  return {
    begin(engine, groups, lang, made) {
      const ticket = crypto.randomUUID();
      const job: Job = { now: { version: 0, done: 0, of: 1, written: null, whyNot: null, ended: false }, stop: new AbortController(), heard: new Set(), alone: undefined };
      jobs.set(ticket, job);
      leaveAlone(ticket, job);
      engine.write(groups, { lang, signal: job.stop.signal, progress: (done, of, written) => set(job, { done, of, written }) }).then(
        (written) => {
          made(written);
          set(job, { written, ended: true });
        },
        (error: unknown) => set(job, { written: null, whyNot: error instanceof EngineFailure ? error.why : 'server', ended: true }),
      );
      return ticket;
    },
    async how(ticket, known) {
      const job = jobs.get(ticket);
      if (!job) return { version: known + 1, done: 0, of: 1, written: null, whyNot: 'stopped', ended: true };
      clearTimeout(job.alone);
      if (job.now.version <= known && !job.now.ended) {
        await new Promise<void>((go) => {
          const timer = setTimeout(done, pauses.wait);
          function done(): void {
            clearTimeout(timer);
            job!.heard.delete(done);
            go();
          }
          job.heard.add(done);
        });
      }
      leaveAlone(ticket, job);
      return job.now;
    },
    stop: (ticket) => jobs.get(ticket)?.stop.abort(),
  };
}
