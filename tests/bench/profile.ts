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

/** One event of a trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  id?: string;
  ts: number;
  dur?: number;
  args: { data?: { startTime?: number; timeDeltas?: number[]; cpuProfile?: { nodes?: { id: number; parent?: number; callFrame: { url?: string } }[]; samples?: number[] } } };
}

/** What a trace must hold for {@link oursInTasks}. */
export const traced = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

/** As {@link oursIn}, but what one task does is without a break, and what the next one does is not: a profile alone has no borders of tasks. */
export function oursInTasks(events: readonly TraceEvent[]): Ours {
  let [all, longest] = [0, 0];
  for (const profile of events.filter(({ name }) => name === 'Profile')) {
    const ours = new Set<number>();
    const samples: { at: number; ms: number }[] = [];
    let at = profile.args.data?.startTime ?? 0;
    for (const { name, pid, id, args: { data } } of events) {
      if (name !== 'ProfileChunk' || pid !== profile.pid || id !== profile.id) continue;
      for (const node of data?.cpuProfile?.nodes ?? []) if (node.callFrame.url?.startsWith('chrome-extension:') || ours.has(node.parent ?? -1)) ours.add(node.id);
      data?.cpuProfile?.samples?.forEach((node, i) => {
        const past = data.timeDeltas?.[i] ?? 0;
        at += past;
        if (ours.has(node)) samples.push({ at, ms: past / 1000 });
      });
    }
    for (const task of events) {
      if (task.name !== 'RunTask' || task.pid !== profile.pid || task.tid !== profile.tid) continue;
      const ms = samples.reduce((sum, each) => (each.at >= task.ts && each.at <= task.ts + (task.dur ?? 0) ? sum + each.ms : sum), 0);
      all += ms;
      longest = Math.max(longest, ms);
    }
  }
  return { all, longest };
}
