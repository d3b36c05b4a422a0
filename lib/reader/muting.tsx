import { render } from 'preact';
import type { MuteChange } from '../../components/page/FreshLine.tsx';
import { AgainLine, FilteredLine, QuietLine } from '../../components/page/Line.tsx';
import type { Shown } from '../model/marks.ts';
import type { Mute } from '../model/memory.ts';
import { mutedRuns } from '../model/runs.ts';
import type { Host } from '../page/paint/host.ts';
import type { Scene } from './scene.ts';

/** Muting in place: act first, refine after (interface, 5). Neighbouring muted comments share a line, and so do those that one filter hides. */
export interface Muting {
  mute(id: string): Promise<void>;
  /** How a comment is shown once lines are shared: the first of a run bears the line, the others nothing. */
  shown(id: string, decided: Shown): Shown;
  /** A line stands over these comments, which are shown once. */
  isShownAgain(id: string): boolean;
  isRevealed(id: string): boolean;
  reveal(id: string): void;
  hideAgain(id: string): void;
  unmute(muteId: string, id: string): Promise<void>;
  readonly revealed: ReadonlySet<string>;
  /** After `ids` were decided anew: the ids whose line has changed besides. */
  settle(): Iterable<string>;
  drawLine(id: string, host: Host): void;
  drawAgain(id: string, host: Host): void;
  stop(): void;
}

/** Milliseconds for which a mute can be refined where it was made. */
const freshFor = 10_000;

export function createMuting(scene: () => Scene): Muting {
  const revealed = new Set<string>();
  /** First of those that are shown once → all of them. */
  const again = new Map<string, string[]>();
  const fresh = new Map<string, { mute: Mute; timer: number }>();
  let runs = new Map<string, string[]>();

  const muteOf = (id: string) => scene().shared.memory.mutes.of(scene().reading.discussion.platform, scene().threads.get(id)?.author?.key);
  const byAuthor = (key: string) => scene().reading.discussion.comments.filter(({ author }) => author?.key === key).map(({ id }) => id);

  /** Ten seconds to refine; the clock stands still under pointer or focus. */
  function hold(id: string, held: boolean): void {
    const just = fresh.get(id);
    if (!just) return;
    clearTimeout(just.timer);
    if (held) return;
    just.timer = setTimeout(() => {
      fresh.delete(id);
      scene().steadily(() => scene().update([id]));
      scene().painter.refresh([id]);
    }, freshFor) as unknown as number;
  }

  async function change(muteId: string, wanted: MuteChange, id: string): Promise<void> {
    const { world, shared, painter, update, threads, failed } = scene();
    try {
      const now = await world.call('changeMute', muteId, wanted);
      const just = fresh.get(id);
      if (just) just.mute = now;
      shared.memory.mutes.put(now);
      painter.act(id, () => update(byAuthor(threads.get(id)!.author!.key)));
      painter.refresh([id]);
    } catch (error) {
      failed(error);
    }
  }

  async function unmute(muteId: string, id: string): Promise<void> {
    const { world, shared, painter, update, order, failed } = scene();
    try {
      await world.call('unmute', muteId);
      painter.act(id, () => {
        shared.memory.mutes.lift(muteId);
        fresh.delete(id);
        for (const each of again.get(id) ?? []) revealed.delete(each);
        again.delete(id);
        update(order());
      });
    } catch (error) {
      failed(error);
    }
  }

  function reveal(id: string): void {
    const run = runs.get(id) ?? [id];
    scene().painter.act(id, () => {
      for (const each of run) revealed.add(each);
      again.set(id, run);
      scene().update(run);
    });
    scene().painter.refresh([id]);
  }

  function hideAgain(id: string): void {
    const run = again.get(id) ?? [id];
    scene().painter.act(id, () => {
      again.delete(id);
      for (const each of run) revealed.delete(each);
      scene().update(run);
    });
  }

  return {
    revealed, reveal, hideAgain, unmute,
    isRevealed: (id) => revealed.has(id),
    isShownAgain: (id) => again.has(id),
    shown: (id, decided) => (decided.state === 'line' && !runs.has(id) ? { ...decided, state: 'hidden', under: null } : decided),

    async mute(id) {
      const { threads, reading, world, shared, painter, update, failed } = scene();
      const comment = threads.get(id);
      if (!comment?.author) return;
      try {
        const made = await world.call('mute', {
          platform: reading.discussion.platform, author: comment.author, scope: 'site', replies: 'keep', days: null, reason: '', from: comment.permalink,
        });
        painter.act(id, () => {
          shared.memory.mutes.put(made);
          fresh.set(id, { mute: made, timer: 0 });
          hold(id, false);
          update(byAuthor(comment.author!.key));
        });
      } catch (error) {
        failed(error);
      }
    },

    *settle() {
      const { shared, decisions, order } = scene();
      if (!shared.memory.mutes.size && !shared.memory.rules.size && !runs.size) return;
      const before = runs;
      runs = mutedRuns(order(), (id) => decisions.get(id), (id) => fresh.has(id));
      for (const [id, run] of before) if (runs.get(id)?.length !== run.length) yield id;
      for (const [id, run] of runs) {
        if (before.get(id)?.length !== run.length) yield id;
        for (const each of run) if (before.has(each) !== runs.has(each)) yield each;
      }
    },

    drawLine(id, host) {
      const { world: { say, now, bring }, threads, nameOf, failed } = scene();
      const just = fresh.get(id);
      if (just) {
        render(null, host.mount);
        void bring('more').then(({ drawFreshLine }) => fresh.has(id) && drawFreshLine(host.also, {
          say, mute: muteOf(id) ?? just.mute, name: nameOf(threads.get(id)), now: now(),
          onUndo: () => void unmute(just.mute.id, id), onChange: (wanted) => void change(just.mute.id, wanted, id), onHold: (held) => hold(id, held),
        }), failed);
        return;
      }
      host.clearAlso();
      const { filter } = scene().decisions.get(id);
      if (filter) return render(<FilteredLine say={say} count={runs.get(id)?.length ?? 1} pattern={filter.pattern} onShow={() => reveal(id)} />, host.mount);
      render(<QuietLine say={say} count={runs.get(id)?.length ?? 1} onShow={() => reveal(id)} />, host.mount);
    },

    drawAgain(id, host) {
      const { world: { say }, threads, nameOf } = scene();
      const names = new Map<string, string>();
      for (const each of again.get(id) ?? []) {
        const mute = muteOf(each);
        if (mute) names.set(mute.id, nameOf(threads.get(each)));
      }
      render(<AgainLine say={say} names={[...names].map(([mute, name]) => ({ mute, name }))} onHide={() => hideAgain(id)} onUnmute={(mute) => void unmute(mute, id)} />, host.mount);
    },

    stop() {
      for (const { timer } of fresh.values()) clearTimeout(timer);
    },
  };
}
