import { render } from 'preact';
import { Controls } from '../../components/page/Controls.tsx';
import { Row } from '../../components/page/Row.tsx';
import type { Comment } from '../model/discussion.ts';
import type { PainterOptions } from '../page/paint/painter.ts';
import type { Folding } from './folding.ts';
import type { OpenMenu } from './menu.ts';
import type { Answerings } from './more/answering.ts';
import type { Muting } from './muting.tsx';
import type { News } from './news.ts';
import type { People } from './people.ts';
import type { Pointing } from './pointing.ts';
import type { Quoting } from './quoting.ts';
import type { Scene } from './scene.ts';

export interface ControlsParts {
  scene: Scene;
  folding: Folding;
  muting: Muting;
  news: News;
  people: People;
  quoting: Quoting;
  pointing: Pointing;
  menu: OpenMenu;
  /** Null where the page says itself who answers whom, or until it is known. */
  readonly answering: Answerings | null;
  goTo(id: string): void;
}

/** Draws what stands in the page for a comment: its controls, the row of its collapsed thread, the line in place of what is muted. */
export function createDraw(parts: ControlsParts): PainterOptions['draw'] {
  const { scene, folding, muting, news, people, quoting, pointing, menu, goTo } = parts;
  const { world, threads, decisions, nameOf, countBelow } = scene;
  const { say } = world;

  function teaserOf({ id, text }: Comment): string {
    const { filter } = decisions.get(id);
    return filter ? say('pageCollapsedBy', filter.pattern) : text.slice(0, 160).replace(/\s+/g, ' ');
  }

  const preview = (comment: Comment, at: Element | null) => void world.bring('more').then((more) => more.preview(scene, comment, at), () => undefined);

  return (id, what, host, spot, ink) => {
    const comment = threads.get(id);
    if (!comment) return;
    if (what !== 'line') host.clearAlso();
    if (what === 'line') muting.drawLine(id, host);
    else if (what === 'again') muting.drawAgain(id, host);
    else if (what === 'row') {
      render(<Row say={say} name={nameOf(comment)} replies={countBelow(id)} news={news.inThread(id)} teaser={teaserOf(comment)} onOpen={() => folding.toggle(id)} />, host.mount);
    } else if (spot) {
      const { answering } = parts;
      const answers = answering?.of(comment) ?? null;
      const { border } = news;
      render(
        <Controls say={say} name={nameOf(comment)} replies={countBelow(id)} closed={decisions.get(id).closed} left={spot.left} top={spot.top} where={spot.where} room={spot.room} rtl={ink.direction === 'rtl'}
          dot={news.isNew(id) ? spot.dot : null} here={border?.id === id ? { words: say('pageYouWereHere', border.words), ...spot.edge } : null} mine={people.mine(id)} noted={people.words(id)} quotes={quoting.of(id)} onQuotes={() => quoting.toggle(id)}
          lit={pointing.lit === id} menuOpen={menu.of === id} answers={answers}
          onToggle={() => folding.toggle(id)} onMenu={(button) => menu.show(id, button)} onParent={() => answers && goTo(answers.to)} onNotSo={() => answering?.notSo(id)} onPreview={(at) => preview(comment, at)} />,
        host.mount,
      );
    }
  };
}
