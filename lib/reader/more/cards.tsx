import { render } from 'preact';
import { Keys } from '../../../components/page/Keys.tsx';
import { Marked, Preview } from '../../../components/page/Preview.tsx';
import type { Comment } from '../../model/discussion.ts';
import { coveredAbove } from '../../page/paint/keep.ts';
import type { Host } from '../../page/paint/host.ts';
import type { Scene } from '../scene.ts';

type Shared = Pick<Scene, 'overlay' | 'world' | 'shared' | 'failed'>;

/** Lists the keys, over the page; Escape and a click elsewhere close it, and focus goes back to the button that it came from. */
export function openKeys({ overlay, world: { say, call }, shared: { settings, memory }, failed }: Shared, button: Element | null): void {
  const close = () => {
    overlay.menu(null);
    (button as HTMLElement | null)?.focus({ preventScroll: true });
  };
  const here = (keys: boolean) => {
    close();
    call('here', { keys }).catch(failed);
  };
  overlay.menu((host) => render(
    <Keys say={say} map={settings.keyMap} state={!settings.keys ? 'off' : Object.hasOwn(settings.siteKeys, memory.site) ? 'here' : 'on'}
      change={{ onHere: here, onSettings: () => void call('openOptions').catch(failed) }} onClose={close} />, host.mount));
}

/** Ms that the pointer rests before a preview comes. */
const rest = 250;
let waiting = 0;
let card: Host | null = null;

/**
 * A small card with the first words of the comment that this one answers, near what was pointed at; null takes it away. Never a muted one's.
 * Where that comment is in view, it is marked instead.
 */
export function preview({ overlay, world, threads, painter, shown: shownNow, nameOf, isPutAway }: Scene, { parent }: Comment, at: Element | null): void {
  const view = world.document.defaultView!;
  view.clearTimeout(waiting);
  card?.element.remove();
  card = null;
  const answered = parent === null || isPutAway(parent) ? undefined : threads.get(parent);
  if (!at || !answered) return;
  waiting = view.setTimeout(() => {
    if (!at.isConnected) return;
    card = overlay.layer();
    // It is not there for the pointer, and goes with the first movement of the page.
    const shown = card;
    const gone = () => shown.element.remove();
    world.document.addEventListener('scroll', gone, { capture: true, once: true, passive: true });
    world.document.addEventListener('pointerdown', gone, { capture: true, once: true, passive: true });
    const place = shownNow(answered.id).state === 'open' ? painter.standing(answered.id) : null;
    const box = place?.getBoundingClientRect();
    if (place && box && box.height > 0 && box.top >= coveredAbove(place) && box.bottom <= view.innerHeight) render(<Marked box={box} />, card.mount);
    else render(<Preview name={nameOf(answered)} text={answered.text.slice(0, 600)} at={at.getBoundingClientRect()} beside={at.matches('[role=menuitem]')} />, card.mount);
  }, rest);
}
