import type { Part } from './messages.ts';

/** What each part that is loaded on demand brings; its entry point of the same name leaves it for the reader. */
export interface Brought extends Record<Part, object> {
  guess: Pick<typeof import('../page/guess/guess.ts'), 'guessSections' | 'sure' | 'worthAsking'> & typeof import('../page/refused.ts') & typeof import('../page/selectors-hold.ts') & Pick<typeof import('../page/waiting.ts'), 'waitingIn'>;
  more: typeof import('../reader/more/answering.ts') & typeof import('../reader/more/asking.ts') & typeof import('../reader/more/bar-menu.ts') & typeof import('../reader/more/border.ts') & typeof import('../reader/more/cards.tsx') & typeof import('../reader/more/comment-menu.ts') & typeof import('../reader/more/drawing.tsx') & typeof import('../reader/more/summary-card.tsx') & typeof import('../reader/more/gutter.ts') & typeof import('../reader/more/keys.ts') & typeof import('../reader/more/loading.ts');
  picker: Pick<typeof import('../reader/picker/picker.ts'), 'createPicker'>;
  replies: { answering(folds: ReadonlyMap<string, boolean>): Pick<import('../page/read.ts').ReadingOptions, 'createWords'> };
  rules: Pick<typeof import('../model/rules.ts'), 'compileRules'>;
  view: Pick<typeof import('../reader/viewing.ts'), 'createViewing'>;
}

/** All scripts of ours in a document share one world that the page cannot see. */
export const world = globalThis as { belowlineParts?: Partial<Brought> };

/** Called by a part as it runs. A file of its own, so that parts do not carry the browser's polyfill. */
export function leave<Name extends Part>(name: Name, part: Brought[Name]): void {
  (world.belowlineParts ??= {})[name] = part;
}
