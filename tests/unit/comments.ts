import type { Comment } from '../../lib/model/discussion.ts';
import { defaults, type Memory, type Mute } from '../../lib/model/memory.ts';
import { createMutes } from '../../lib/model/mutes.ts';
import { noRules } from '../../lib/model/rules.ts';

/** A comment from as little as a test needs to say. */
export function comment(id: string, { parent = null, author = 'Ann', text = 'Well said.', depth = parent === null ? 0 : 1 }: { parent?: string | null; author?: string | null; text?: string; depth?: number } = {}): Comment {
  return {
    id, author: author === null ? null : { name: author, key: `name:${author.toLowerCase()}` }, time: null, timeText: null, text, quotes: [],
    parent, parentFrom: parent === null ? null : 'page', parentConfidence: parent === null ? null : 1, depth, score: null, permalink: null,
  };
}

export function memory(change: Partial<Memory> = {}): Memory {
  return { site: 'paper.example', mutes: createMutes(), people: new Map(), rules: noRules, folds: new Map(), visit: null, ...change };
}

export function mute(author: string, change: Partial<Mute> = {}): Mute {
  return {
    id: `mute-${author}`, scope: 'site', site: 'paper.example', platform: 'paper', author: `name:${author.toLowerCase()}`, names: [author],
    replies: 'keep', reason: '', from: null, made: 0, changed: 0, expires: null, ...change,
  };
}

export const settings = defaults;
