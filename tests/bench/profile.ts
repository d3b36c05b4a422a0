import type { Protocol } from 'puppeteer-core';

/** What scripts of the extension's cost a page, from a CPU profile of all that was run in it; in milliseconds. */
export interface Ours {
  all: number;
  /** Without a break. */
  longest: number;
}

export function oursIn({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): Ours {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const known = new Map<number, boolean>();
  const isOurs = (id: number): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const parent = parents.get(id);
    const found = byId.get(id)!.callFrame.url.startsWith('chrome-extension:') || (parent !== undefined && isOurs(parent));
    known.set(id, found);
    return found;
  };
  let [all, longest, now] = [0, 0, 0];
  samples.forEach((id, at) => {
    const ms = isOurs(id) ? (timeDeltas[at] ?? 0) / 1000 : 0;
    now = ms ? now + ms : 0;
    all += ms;
    longest = Math.max(longest, now);
  });
  return { all, longest };
}
