import type { Written } from '../model/engine.ts';
import { checkAnswer } from './check.ts';
import { EngineFailure, failureOf, type How } from './engine.ts';
import { type Group, partsOf } from './groups.ts';
import { type Prompt, promptFor } from './prompt.ts';

/** Asks a model one question; the whole answer. */
export type Ask = (prompt: Prompt, signal: AbortSignal) => Promise<string>;

/**
 * Has a model write, part by part, and checks what it says. What is there when a later part fails is not shown: half a summary would
 * pass for a whole one.
 * @param window tokens of material that one question may hold
 */
export async function writeWith(ask: Ask, groups: readonly Group[], window: number, { lang, signal, progress }: How): Promise<Written> {
  const parts = partsOf(groups, window);
  const all: Written = { sentences: [], dropped: 0 };
  try {
    for (const [at, part] of parts.entries()) {
      const { prompt, names } = promptFor(part, lang);
      const { sentences, dropped } = checkAnswer(await ask(prompt, signal), names);
      signal.throwIfAborted();
      all.sentences.push(...sentences);
      all.dropped += dropped;
      progress(at + 1, parts.length, { ...all, sentences: [...all.sentences] });
    }
  } catch (error) {
    throw failureOf(error, signal);
  }
  if (!all.sentences.length) throw new EngineFailure('unchecked');
  return all;
}
