import { nameKey } from './discussion.ts';
import { lettersOf } from './letters.ts';

/**
 * Whether a quote is somebody's whom the reader muted: its words stand in a comment of theirs on this page, or it says whose it is
 * (`Ann wrote:`, `Originally posted by Ann`). Sure rather than complete: a quote of few words that names nobody is left alone.
 */
export interface Quoted {
  /** Comments of muted people: their words count from now on. Returns whether any was new. */
  add(comments: Iterable<{ id: string; text: string; author: { name: string } | null }>): boolean;
  remove(ids: Iterable<string>): boolean;
  has(quote: string): boolean;
  readonly size: number;
}

/** So many words in a row are no chance; each letter is a word in scripts without spaces. */
const run = 6;
/** This share of a quote's runs must be a muted person's: quotes are cut and corrected. */
const enough = 0.6;
const words = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;
/** What an attribution may say beside the name. */
const longestLine = 40;
const shortestName = 3;

function runsOf(text: string): string[] {
  const all = lettersOf(text).match(words) ?? [];
  return Array.from({ length: Math.max(0, all.length - run + 1) }, (_, at) => all.slice(at, at + run).join(' '));
}

export function createQuoted(): Quoted {
  const runs = new Map<string, number>();
  const names = new Map<string, number>();
  const known = new Map<string, { runs: string[]; name: string }>();
  const count = (of: Map<string, number>, key: string, by: 1 | -1) => {
    const now = (of.get(key) ?? 0) + by;
    if (now) of.set(key, now);
    else of.delete(key);
  };
  const step = (each: { runs: string[]; name: string }, by: 1 | -1) => {
    for (const one of each.runs) count(runs, one, by);
    if (each.name.length >= shortestName) count(names, each.name, by);
  };
  const plain = (name: string) => nameKey(name).slice('name:'.length);

  function says(line: string): boolean {
    const said = plain(line);
    for (const name of names.keys()) {
      const at = said.indexOf(name);
      if (at < 0 || said.length > name.length + longestLine) continue;
      const [before, after] = [said.slice(0, at), said.slice(at + name.length)];
      const whole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
      // A line that ends with the name or a colon, as attributions do.
      if (whole && (/[:：]\s*$/.test(after) || (before !== '' && /^\s*[.\]»”"]?\s*$/.test(after) && !/[.!?]/.test(before)))) return true;
    }
    return false;
  }

  return {
    get size() { return known.size; },
    add(comments) {
      let fresh = false;
      for (const { id, text, author } of comments) {
        if (known.has(id)) continue;
        const each = { runs: runsOf(text), name: plain(author?.name ?? '') };
        known.set(id, each);
        step(each, 1);
        fresh = true;
      }
      return fresh;
    },
    remove(ids) {
      let gone = false;
      for (const id of ids) {
        const each = known.get(id);
        if (!each) continue;
        known.delete(id);
        step(each, -1);
        gone = true;
      }
      return gone;
    },
    has(quote) {
      const lines = quote.split('\n').map((line) => line.trim()).filter(Boolean);
      if (!lines.length || !known.size) return false;
      if (lines.length > 1 && says(lines[0]!)) return true;
      const all = runsOf(quote);
      return all.length > 0 && all.filter((each) => runs.has(each)).length >= enough * all.length;
    },
  };
}
