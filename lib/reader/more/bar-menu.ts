import type { BarOptions } from '../bar.tsx';
import { openMenu } from '../menus.tsx';
import { openKeys } from './cards.tsx';

/** The bar's menu: the whole discussion at once, and what is seldom wanted (interface, 2). */
export function openBarMenu({ scene, folding, view, stopFor, button, closed }: Pick<BarOptions, 'scene' | 'folding' | 'view' | 'stopFor'> & { button: Element; closed(): void }): void {
  const { overlay, shared: { settings, memory }, world: { say, call }, failed } = scene;
  const keepsFolded = Object.hasOwn(settings.siteFolded, memory.site);
  openMenu({
    overlay, say, button, label: say('pageMore'), onClose: closed,
    items: [
      { label: say('threadView'), act: () => view() },
      ...[1, 2, 3].map((level) => ({ label: say('pageCollapseBelow', level), act: () => folding.below(level) })),
      { label: say('threadStatistics'), act: () => view({ counting: true }) },
      null,
      { label: say(keepsFolded ? 'pageUnfolded' : 'pageKeepFolded'), act: () => void call('here', { folded: !keepsFolded }).catch(failed) },
      { label: say('pageKeys'), act: () => openKeys(scene, button) },
      null,
      { label: say('pageNotComments'), act: () => stopFor('notComments') },
      { label: say('pageTurnOff'), act: () => stopFor('site') },
    ],
  });
}
