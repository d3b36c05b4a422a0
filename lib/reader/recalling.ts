import type { Filter, Memory } from '../model/memory.ts';
import { createMutes } from '../model/mutes.ts';
import { noRules, type Rules } from '../model/rules.ts';
import type { Recalled, Shared, World } from './world.ts';

/** What the background recalls of the reader for this page, as the discussions here share it. */
export interface Recalling {
  /** Null until the first word from the background. */
  readonly shared: Shared | null;
  /** Belowline is on here. */
  readonly on: boolean;
  take(recalled: Recalled): Promise<void>;
  /** The page became another one in place: what is remembered of the former is not of this one. */
  moved(page: string): void;
  leave(): void;
}

export function createRecalling({ bring, now }: Pick<World, 'bring' | 'now'>, page: () => string): Recalling {
  let shared: Shared | null = null;
  let on = false;
  let elsewhere = false;

  /** Compiled again only where they changed: what is known of comments stays. */
  let compiled: { from: string; rules: Rules } = { from: '[]', rules: noRules };
  async function compile(filters: readonly Filter[]): Promise<void> {
    const from = JSON.stringify(filters);
    if (from !== compiled.from) compiled = { from, rules: filters.length ? (await bring('rules')).compileRules(filters) : noRules };
  }

  const memoryOf = ({ site, mutes, folds, visit }: Recalled): Memory => ({
    site,
    mutes: createMutes(mutes.filter(({ expires }) => expires === null || expires > now())),
    people: shared?.memory.people ?? new Map(),
    rules: compiled.rules,
    folds: new Map(folds),
    visit: visit && { ...visit, seen: new Set(visit.seen) },
  });

  return {
    get shared() {
      return shared;
    },
    get on() {
      return on;
    },
    async take(recalled) {
      await compile(recalled.filters);
      const { settings, veiled = false, asks = false, notes } = recalled;
      on = recalled.on;
      const before = shared?.memory;
      const memory = memoryOf(recalled);
      if (before) {
        if (before.site === recalled.site && !recalled.folds.length) memory.folds = before.folds;
        // What is new stays so while the page is open, though this visit is on record by now.
        if (!elsewhere) memory.visit = before.visit;
      }
      elsewhere = false;
      // Discussions that are followed hold this very object.
      shared = Object.assign(shared ?? { page: page() }, { memory, settings, veiled, asks, notes });
    },
    moved(to) {
      shared!.page = to;
      shared!.memory.folds = new Map();
      elsewhere = true;
    },
    leave() {
      on = false;
    },
  };
}
