import { vi } from 'vitest';
import type { SayAny } from '../../components/ui/say.ts';
import type { Bring } from '../../lib/browser/bring.ts';
import type { Call } from '../../lib/browser/call.ts';
import type { Recalled } from '../../lib/browser/messages.ts';
import { saysOf } from '../../lib/browser/trouble.ts';
import { features } from '../../lib/features/index.ts';
import { correctionsIn } from '../../lib/model/answers.ts';
import { defaults } from '../../lib/model/memory.ts';
import type { Recipe } from '../../lib/model/recipe.ts';
import { createReader, type Reader } from '../../lib/reader/reader.ts';
import { createFind } from '../../lib/reader/sections.ts';

/** The whole reader in this very document, with a background that answers what a test tells it to. */

const bring: Bring = (async (name) => {
  if (name === 'rules') return { compileRules: (await import('../../lib/model/rules.ts')).compileRules };
  if (name === 'view') return { createViewing: (await import('../../lib/reader/viewing.ts')).createViewing };
  if (name === 'replies') {
    const [{ createWords }, { createReplies }] = await Promise.all([import('../../lib/page/words.ts'), import('../../lib/replies/replies.ts')]);
    return { answering: (folds: ReadonlyMap<string, boolean>) => ({ createWords: createWords({ createAnswers: createReplies, corrections: correctionsIn(folds.keys()) }) }) };
  }
  const parts = await Promise.all([import('../../lib/reader/more/answering.ts'), import('../../lib/reader/more/asking.ts'), import('../../lib/reader/more/bar-menu.ts'), import('../../lib/reader/more/border.ts'), import('../../lib/reader/more/cards.tsx'), import('../../lib/reader/more/comment-menu.ts'), import('../../lib/reader/more/drawing.tsx'), import('../../lib/reader/more/gutter.ts'), import('../../lib/reader/more/keys.ts'), import('../../lib/reader/more/loading.ts'), import('../../lib/reader/more/summary-card.tsx')]);
  return Object.assign({}, ...parts);
}) as Bring;

export const recalled: Recalled = { site: 'paper.example', on: true, settings: defaults, mutes: [], notes: false, filters: [], folds: [], visit: null, recipes: [], drifted: [] };

/** Keys for words, with all that is put into a sentence, so that a test sees it. */
const keys: SayAny = (key, ...with_) => `${key} ${with_.join(' ')}`;

export interface Started {
  reader: Reader;
  /** What the background was asked, in order. */
  asked: [string, ...unknown[]][];
  stop(): void;
}

/**
 * Resolves when the page was read and that was reported.
 * @param answer what the background says; undefined: nothing in particular
 */
export async function startReader({ html, recipes, now = Date.now, remembered = recalled, answer = () => undefined, say = keys }: {
  html: string; recipes: readonly Recipe[]; now?(): number; remembered?: Recalled; answer?(type: string, args: unknown[]): unknown; say?: SayAny;
}): Promise<Started> {
  const asked: Started['asked'] = [];
  const call = (async (type: string, ...args: unknown[]) => {
    asked.push([type, ...args]);
    return type === 'recall' ? remembered : (answer(type, args) ?? null);
  }) as Call;
  document.body.innerHTML = html;
  const openRoot = (element: Element) => element.shadowRoot;
  const reader = createReader({ document, call, say, sayTrouble: (error) => say(saysOf(error) ?? 'pageFailed'), features, now, bring, openRoot, lang: 'en', mode: 'open', find: createFind({ document, recipes, openRoot, bring, now }), page: () => 'https://paper.example/harbour' });
  await reader.start();
  await until(() => {
    if (!asked.some(([type]) => type === 'report')) throw new Error('not read yet');
  });
  return {
    reader, asked,
    stop() {
      reader.stop();
      document.body.replaceChildren();
    },
  };
}

export const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** What must be there comes; whatever came with it has had its time then. */
export async function until(look: () => void): Promise<void> {
  await vi.waitFor(look, { timeout: 15_000 });
  await pause(300);
}
