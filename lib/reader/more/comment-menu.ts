import type { Folding } from '../folding.ts';
import { openCommentMenu } from '../menus.tsx';
import type { Muting } from '../muting.tsx';
import type { News } from '../news.ts';
import type { People } from '../people.ts';
import type { Scene } from '../scene.ts';
import { alsoAnswered } from './also.ts';
import { preview } from './cards.tsx';

export interface CommentMenuOptions {
  scene: Scene;
  id: string;
  button: Element;
  folding: Folding;
  muting: Muting;
  news: News;
  people: People;
  goTo(id: string): void;
  summarise(top: string): void;
  closed(): void;
}

/** The menu of one comment, and what its items do. */
export function openMenuOf({ scene, id, button, folding, muting, news, people, goTo, summarise, closed }: CommentMenuOptions): void {
  const { reading, shared, world, threads, decisions, overlay, countBelow, failed } = scene;
  const comment = threads.get(id);
  if (!comment) return;
  const { author, text, permalink } = comment;
  const now = decisions.get(id);
  const parent = threads.parent(id);

  function nextBySame(): string | null {
    const same = author ? reading.discussion.comments.filter((each) => each.author?.key === author.key) : [];
    return same.length > 1 ? same[(same.findIndex((each) => each.id === id) + 1) % same.length]!.id : null;
  }

  function keep(): void {
    world.call('keep', { platform: reading.discussion.platform, author, title: world.document.title.slice(0, 500), text: text.slice(0, 5000), link: permalink ?? shared.page })
      .then(() => overlay.note(world.say('pageKept')), failed);
  }

  openCommentMenu({
    overlay, say: world.say, button, comment, collapsed: now.closed, replies: countBelow(id), because: now.because, fresh: news.isNew(id), nextBySame: nextBySame(),
    also: alsoAnswered(scene, id).map((each) => ({ id: each, name: scene.nameOf(threads.get(each)) })),
    others: (parent === null ? threads.tops() : threads.replies(parent)).length > 1, mine: people.mine(id) === 'own', person: people.of(id),
    act: {
      keep, goTo, closed,
      others: () => folding.others(id),
      preview: (at) => preview(scene, comment, at),
      note: (wanted) => void people.note(id, wanted),
      me: (is) => void world.call('here', { platform: reading.discussion.platform, me: is ? author!.key : null }).catch(failed),
      mute: () => void muting.mute(id),
      toggle: () => folding.toggle(id),
      summarise: () => summarise(id),
      copied: () => overlay.note(world.say('pageCopied')),
    },
  });
}
