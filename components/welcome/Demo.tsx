import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mute } from '../../lib/model/memory.ts';
import { Controls } from '../page/Controls.tsx';
import { FreshLine, type MuteChange } from '../page/FreshLine.tsx';
import { AgainLine, QuietLine } from '../page/Line.tsx';
import { Menu } from '../page/Menu.tsx';
import { Row } from '../page/Row.tsx';
import { menuStyle } from '../page/menu-style.ts';
import { style } from '../page/style.ts';
import type { Key, SayAny } from '../ui/say.ts';
import { Shadow } from './Shadow.tsx';

/** A small discussion, invented, with the very parts that stand in pages. Nothing of it is remembered. */
const comments: readonly { id: string; name: string; words: Key; parent: string | null; depth: number }[] = [
  { id: 'a', name: 'Ann Smith', words: 'welcomeAnn', parent: null, depth: 0 },
  { id: 'b', name: 'Ben Ode', words: 'welcomeBen', parent: 'a', depth: 1 },
  { id: 'c', name: 'Cleo Marsh', words: 'welcomeCleo', parent: 'b', depth: 2 },
  { id: 'd', name: 'Dan Roar', words: 'welcomeDan', parent: null, depth: 0 },
];

/** The page sheet's part: in other people's pages these come from the comment's own text. */
const own = `
.mount{--ink:var(--text);--paper:var(--on);--quiet:var(--muted);--font:system-ui,sans-serif;--size:13px;display:block!important;font:13px/20px var(--font);color:var(--ink)}
.comment{padding:8px 0}
.author{position:relative;display:inline-block;font-weight:600;height:24px;line-height:24px}
.anchor{position:absolute;inset-inline-end:0;top:12px;width:0;height:0;font-weight:400}
.slot{position:absolute;inset-inline-start:8px}
.demo{padding-inline-start:20px}
.controls .more{opacity:1}
`;

type MuteState = 'fresh' | 'quiet' | 'shown';

export function Demo({ say, rtl }: { say: SayAny; rtl: boolean }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [muted, setMuted] = useState<ReadonlyMap<string, { state: MuteState; mute: Mute }>>(new Map());
  const [menu, setMenu] = useState<{ id: string; at: DOMRect } | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const opener = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (!menu) return undefined;
    const elsewhere = (event: Event) => {
      if (!event.composedPath().some((each) => each instanceof Element && each.matches('.menu,.more'))) setMenu(null);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => document.removeEventListener('pointerdown', elsewhere);
  }, [menu]);

  const fold = (id: string) => setFolded(new Set(folded.has(id) ? [...folded].filter((each) => each !== id) : [...folded, id]));
  const below = (id: string): number => comments.filter(({ parent }) => parent === id).reduce((sum, each) => sum + below(each.id) + (muted.has(each.id) ? 0 : 1), 0);
  const isUnder = (parent: string | null): boolean => parent !== null && (folded.has(parent) || isUnder(comments.find(({ id }) => id === parent)!.parent));
  const setMute = (id: string, next: { state: MuteState; mute: Mute } | null) => {
    const all = new Map(muted);
    if (next) all.set(id, next);
    else all.delete(id);
    setMuted(all);
  };

  return (
    <Shadow style={style + menuStyle + own}>
      <div class="demo" onPointerLeave={() => setLit(null)}>
        {comments.filter(({ parent }) => !isUnder(parent)).map(({ id, name, words, depth }) => {
          const here = muted.get(id);
          const line = here && here.state !== 'shown';
          return (
            <div key={id} class="comment" style={{ marginInlineStart: `${depth * 20}px` }} onPointerEnter={() => setLit(id)}>
              {here?.state === 'fresh' && (
                <FreshLine
                  say={say} mute={here.mute} name={name} now={0} onHold={() => undefined} onUndo={() => setMute(id, null)}
                  onChange={(change: MuteChange) => setMute(id, { ...here, mute: { ...here.mute, ...change } })}
                />
              )}
              {here?.state === 'quiet' && <QuietLine say={say} count={1} onShow={() => setMute(id, { ...here, state: 'shown' })} />}
              {here?.state === 'shown' && <AgainLine say={say} names={[{ name, mute: id }]} onHide={() => setMute(id, { ...here, state: 'quiet' })} onUnmute={() => setMute(id, null)} />}
              {!line && folded.has(id) && <Row say={say} name={name} replies={below(id)} news={0} teaser={say(words)} onOpen={() => fold(id)} />}
              {!line && !folded.has(id) && (
                <>
                  <span class="author">{name}
                    <span class="anchor">
                      <span class="slot">
                        <Controls
                          say={say} name={name} replies={below(id)} closed={false} left={0} top={0} where="line" rtl={rtl} lit={lit === id} menuOpen={menu?.id === id} answers={null} room={0}
                          onToggle={() => fold(id)} onParent={() => undefined}
                          onMenu={(button) => {
                            opener.current = button as HTMLElement;
                            setMenu(menu?.id === id ? null : { id, at: button.getBoundingClientRect() });
                          }}
                        />
                      </span>
                    </span>
                  </span>
                  <p>{say(words)}</p>
                </>
              )}
            </div>
          );
        })}
        {menu && (
          <Menu
            label={say('pageMore')} at={menu.at} onClose={() => { setMenu(null); opener.current?.focus(); }}
            items={[
              { label: say('pageMuteThis', nameOf(menu.id)), act: () => setMute(menu.id, { state: 'fresh', mute: demoMute(menu.id) }) },
              { label: say('pageCollapseMenu'), act: () => fold(menu.id) },
            ]}
          />
        )}
      </div>
    </Shadow>
  );
}

const nameOf = (id: string) => comments.find((comment) => comment.id === id)!.name;

function demoMute(id: string): Mute {
  return { id, scope: 'site', site: '', platform: '', author: id, names: [nameOf(id)], replies: 'keep', reason: '', from: null, made: 0, changed: 0, expires: null };
}
