import type { SummaryInput } from '../browser/messages.ts';
import { trouble } from '../browser/trouble.ts';
import { createBrowserModel, type BuiltInModels, createEndpoint, endpointAt, type Engine, EngineFailure, groupsOf } from '../engines/index.ts';
import type { EngineChoice, EngineShown, Summarised, Writer, Writing, Written } from '../model/engine.ts';
import { siteOf } from '../model/memory.ts';
import type { Summary } from '../model/summary.ts';
import { type HashPage, siteAddress } from '../store/address.ts';
import type { Database } from '../store/database.ts';
import { noEngine, readEngine, saveEngine, type StoredEngine } from '../store/engine.ts';
import { createSummaryStore, type HeldSummary } from '../store/summaries.ts';
import type { Asker } from './memory.ts';
import { createWriters } from './writers.ts';

export interface SummaryParts {
  db: Database;
  hash: HashPage;
  now(): number;
  /** The built-in engine. */
  summarise(input: SummaryInput): Promise<Summary>;
  /** Whether the browser lets comments' words go to an address. */
  maySend(url: string): Promise<boolean>;
  models: BuiltInModels;
  fetch: typeof globalThis.fetch;
  /** Another version of ours may sum up otherwise. */
  version: string;
}

export type Summaries = ReturnType<typeof createSummaries>;

/** Makes summaries, remembers them for a while, and has a model write over them where the reader turned one on. */
export function createSummaries({ db, hash, now, summarise, maySend, models, fetch, version }: SummaryParts) {
  const writers = createWriters();
  const held = createSummaryStore(db, hash, now);
  const warn = (error: unknown) => console.warn('Belowline: summaries', error);

  /** Every question anew: consent may have been taken back meanwhile, here or in the browser. */
  const engineFor = (ticketed: StoredEngine): Engine => ({
    async write(groups, how) {
      if (ticketed.kind === 'browser') return createBrowserModel(models).write(groups, how);
      const { kind, address, model, key, consent } = await readEngine(db);
      if (kind !== 'endpoint' || address !== ticketed.address || consent !== address || !(await maySend(address))) throw new EngineFailure('unallowed');
      return createEndpoint({ url: address, model, key, fetch }).write(groups, how);
    },
  });

  return {
    async summarise(from: Asker, { page, top, fresh, asked, ...input }: SummaryInput): Promise<Summarised> {
      // Nothing from a private window is sent anywhere or written down, and nothing is sent that the reader did not ask for.
      const engine = from.private || !asked ? noEngine : await readEngine(db).catch(() => noEngine);
      const writer = writerOf(engine);
      const place = { page, top, by: writer ? JSON.stringify([engine.kind, engine.address, engine.model]) : '' };
      const digest = await digestOf([version, input]);
      // A summary that cannot be read again is made again.
      const earlier = from.private || fresh ? null : await held.get(place).catch(() => null);
      const same = earlier?.digest === digest;
      const summary = same ? earlier.summary : await summarise({ page, top, fresh, asked, ...input });
      const keep = async (written: Written | null) => {
        if (from.private) return;
        const site = await hash(siteAddress(from.site === 'local' ? siteOf(page) : from.site));
        await held.put(place, site, { digest, ids: input.comments.map(({ id }) => id), summary, written });
      };
      if (!writer) {
        if (!same) void keep(null).catch(warn);
        return { summary, writer, written: null, newer: 0, ticket: null };
      }
      if (earlier?.written && (same || holds(earlier, input))) {
        return { summary, writer, written: earlier.written, newer: input.comments.length - earlier.ids.length, ticket: null };
      }
      const ticket = writers.begin(engineFor(engine), groupsOf(summary, input.comments), input.lang, (written) => void keep(written).catch(warn));
      return { summary, writer, written: null, newer: 0, ticket };
    },

    writing: (ticket: string, known: number): Promise<Writing> => writers.how(ticket, known),
    stopWriting: (ticket: string): void => writers.stop(ticket),

    engine: async (): Promise<EngineShown> => shownOf(await readEngine(db)),
    async setEngine(choice: EngineChoice): Promise<EngineShown> {
      const before = await readEngine(db);
      if (choice.kind !== 'endpoint') {
        // What is turned off keeps its address for another time, and neither its key nor the leave to be asked.
        const off = { ...before, kind: choice.kind, key: '', consent: '' };
        await saveEngine(db, off);
        return shownOf(off);
      }
      const endpoint = endpointAt(choice.address);
      if ('wrong' in endpoint || choice.consent !== endpoint.url) throw trouble('refused', 'This address was not agreed to.');
      // A key is for one address: another one never gets it.
      const key = choice.key ?? (before.address === endpoint.url ? before.key : '');
      const next: StoredEngine = { kind: 'endpoint', address: endpoint.url, model: choice.model, key, consent: endpoint.url };
      await saveEngine(db, next);
      return shownOf(next);
    },
  };
}

const shownOf = ({ kind, address, model, key }: StoredEngine): EngineShown => ({ kind, address, model, hasKey: key !== '' });

function writerOf({ kind, address, model }: StoredEngine): Writer | null {
  if (kind === 'off') return null;
  return kind === 'browser' ? { kind, model: '', where: null } : { kind, model, where: new URL(address).host };
}

/** Whether an earlier summary still fits: all that is in it is there, word for word; there may be more. */
function holds({ ids, written }: HeldSummary, { comments }: Pick<SummaryInput, 'comments'>): boolean {
  const texts = new Map(comments.map(({ id, text }) => [id, text]));
  return ids.every((id) => texts.has(id)) && written!.sentences.every(({ quote }) => texts.get(quote.comment)!.includes(quote.text));
}

async function digestOf(value: unknown): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value))));
  return btoa(String.fromCharCode(...bytes));
}
