import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment, Discussion } from '../../lib/model/discussion.ts';
import { type Choice, everything, isNarrowed, type Outlining, type OutlineRow, type ShownOnPage } from '../../lib/model/outline.ts';
import { isForeign } from '../../lib/model/keys.ts';
import type { ThreadAct } from '../../lib/model/told.ts';
import { Keys } from '../page/Keys.tsx';
import { Menu } from '../page/Menu.tsx';
import type { Say } from '../page/say.ts';
import { whyOf } from '../page/why.ts';
import { Figures } from './Figures.tsx';
import { Head, type Which } from './Head.tsx';
import { onTreeKey } from './keys.ts';
import { onLetter } from './letters.ts';
import { List, type ListHandle } from './List.tsx';
import { searchFor } from './marked.tsx';
import { menuOf } from './menu.ts';
import { guessHeight, ThreadRow } from './Row.tsx';
import { Status } from './Status.tsx';
import { datesIn, timeOf } from './times.ts';
import { useOutline } from './useOutline.ts';

export interface ThreadProps {
  say: Say;
  /** Another object whenever its comments changed. */
  discussion: Discussion;
  /** Of its comments, where it was made ready before. */
  outline?: Outlining;
  shown: ShownOnPage;
  /** Muted, but shown once. */
  revealed: ReadonlySet<string>;
  /** The comment that is being read on the page. */
  reading: string | null;
  /** The list follows `reading`, and a click goes to the comment on the page. */
  follows: boolean;
  /** Where the list begins. */
  start: string | null;
  /** The reader's own keys (`model/keys.ts`); null: they are off. */
  keys: Readonly<Record<string, string>> | null;
  /** All threads are collapsed. */
  collapsed: boolean;
  /** Under so many px: narrow. */
  narrow: boolean;
  rtl: boolean;
  /** BCP 47, for dates. */
  lang: string;
  statistics?: boolean;
  /** A sentence on what has just happened, or null. */
  note?: string | null;
  /** Comments that are shown alone, until the reader wants all; another set is shown alone anew. */
  only?: ReadonlySet<string> | null;
  /** Where there are several discussions. */
  which?: Which | null | undefined;
  act(what: ThreadAct, id: string): void;
  onSummary?: (() => void) | undefined;
  onClose?(): void;
}

/** Wide: six levels of 20 px; narrow: four of 12. */
const wide = { levels: 7, indent: 20 };
const tight = { levels: 5, indent: 12 };
export const levelsIn = (narrow: boolean): number => (narrow ? tight : wide).levels;

/** The threaded discussion: the reading view's and the side panel's one component. */
export function Thread({ say, discussion, outline, shown, revealed, reading, follows, start, keys, collapsed, narrow, rtl, lang, statistics = false, note = null, only = null, which, act, onSummary, onClose }: ThreadProps) {
  const [choice, setChoice] = useState<Choice>({ ...everything, only });
  const [active, setActive] = useState<string | null>(start);
  const [counting, setCounting] = useState(statistics);
  const [menu, setMenu] = useState<{ id: string; at: DOMRect; why: boolean } | null>(null);
  const [helping, setHelping] = useState(false);
  const [muted, setMuted] = useState<{ id: string; name: string } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<ListHandle | null>(null);

  const { levels, indent } = narrow ? tight : wide;
  const { comments } = discussion;
  const { rows, matches, of, threads, figures, people, sorts, isHidden, isMutedQuote } = useOutline(discussion, outline, shown, choice, levels, counting);
  const search = useMemo(() => searchFor(choice.search), [choice.search]);
  const dates = useMemo(() => datesIn(lang, narrow), [lang, narrow]);
  const narrowed = isNarrowed(choice);

  const change = (some: Partial<Choice>) => {
    setChoice((now) => ({ ...now, ...some }));
    setCounting(false);
  };
  const toSearch = () => box.current!.querySelector<HTMLInputElement>('input[type=search]')!.focus();
  const toTree = () => list.current?.element?.focus({ preventScroll: true });
  /** What was pressed goes with this: focus goes to the tree. */
  const leaving = (some: Partial<Choice>) => {
    toTree();
    change(some);
  };
  const nameOf = (id: string) => threads.get(id)?.author?.name ?? say('pageSomebody');

  /** Brings a comment's row before the reader's eyes, opening what hides it here. */
  function show(id: string): void {
    setCounting(false);
    setActive(id);
    if (!rows.some(({ key }) => key === id)) setChoice({ ...everything, sort: choice.sort, from: threads.top(id) === id || rows.length === 0 ? null : threads.parent(id) });
    list.current?.bring(id);
  }
  useEffect(() => {
    if (counting) return;
    if (active) list.current?.bring(active, active === start ? 80 : undefined);
    const { activeElement } = box.current!.getRootNode() as ShadowRoot | Document;
    if (!box.current!.contains(activeElement)) toTree();
  }, [counting]);
  useEffect(() => {
    if (only) change({ only });
  }, [only]);
  useEffect(() => {
    if (follows && reading && !narrowed) list.current?.bring(reading);
  }, [reading]);

  const toggle = useCallback((id: string, event?: MouseEvent) => {
    const y = event && list.current ? event.clientY - list.current.element.getBoundingClientRect().top : undefined;
    setActive(id);
    act('toggle', id);
    // From its own head the row stays where it is; from a line beside its replies it comes to rest under the pointer.
    if (y !== undefined && (event!.currentTarget as Element).className === 'thread-line') list.current?.bring(id, y);
  }, [act]);

  function mute(comment: Comment): void {
    setMuted({ id: comment.id, name: comment.author!.name });
    act('mute', comment.id);
  }

  const goOn = (id: string) => {
    setActive(id);
    leaving({ from: id });
  };
  function goBack(): void {
    const { from } = choice;
    if (from === null) return;
    leaving({ from: null });
    list.current?.bring(from);
  }

  const draw = useCallback((row: OutlineRow) => {
    const comment = row.kind === 'comment' ? row.comment : null;
    const answers = shown.answers.get(row.key);
    return (
      <ThreadRow
        say={say} row={row} id={idOf(row.key)} indent={indent} isNew={shown.news?.has(row.key) ?? false} lit={shown.lit.has(row.key)} active={row.key === active} reading={row.key === reading}
        answers={answers ? { ...answers, name: nameOf(answers.to), also: answers.also.map((id) => ({ id, name: nameOf(id) })) } : null} beside={shown.beside.get(row.key) ?? null}
        time={comment ? timeOf(comment, dates, narrow) : ''} search={search} isMutedQuote={isMutedQuote} onToggle={toggle} onMenu={(id, button) => setMenu((open) => (open?.id === id ? null : { id, at: button.getBoundingClientRect(), why: false }))}
        onShow={(ids) => ids.forEach((id) => act('show', id))} onContinue={goOn} onParent={show} onNotSo={(id) => act('notSo', id)}
        onClick={(id) => {
          setActive(row.key);
          if (follows) act('goTo', id);
        }}
      />
    );
  }, [rows, shown, active, reading, search, indent, toggle, dates, follows]);

  const guess = useCallback((row: OutlineRow) => guessHeight(row, narrow), [narrow]);

  function onKeyDown(event: KeyboardEvent): void {
    const inTree = onTreeKey(event, rows, active, {
      toggle: (id) => act('toggle', id), menu: openMenu, goTo: (id) => act('goTo', id),
      show: (ids) => ids.forEach((id) => act('show', id)), more: goOn, page: (by) => list.current?.page(by), rtl,
    });
    const to = inTree !== false ? inTree : onLetter(event, { keys, rows, active, comments, threads, isHidden, isNew: (id) => shown.news?.has(id) ?? false }, {
      show, toggle: (id) => act('toggle', id), mute: (id) => mute(threads.get(id)!), summarise: (id) => act('summarise', id),
      search: toSearch, back: goBack, help: () => setHelping(true),
    });
    if (to === false) return;
    event.preventDefault();
    if (to === null) return;
    setActive(to);
    list.current?.bring(to);
  }

  function openMenu(id: string): void {
    const item = (list.current!.element.getRootNode() as ShadowRoot | Document).getElementById(idOf(id));
    const button = item?.querySelector('.acts button:last-child');
    if (button) setMenu({ id, at: button.getBoundingClientRect(), why: false });
  }

  /** A button in a row is pressed without taking the focus, and with it the keys, out of the tree. */
  function onMouseDown(event: MouseEvent): void {
    if (!(event.target as Element).closest('button')) return;
    event.preventDefault();
    toTree();
  }

  /** A menu goes by a click elsewhere, on the button that opened it by that button, and with what scrolls away from under it. */
  function onElsewhere({ type, target }: Event): void {
    const kept = type === 'scroll' ? '.menu,.keys' : '.menu,.keys,[aria-haspopup]';
    if ((!menu && !helping) || (target as Element).closest(kept)) return;
    setMenu(null);
    setHelping(false);
  }

  const state = rows.find(({ key }) => key === active);
  /** In the tree, the keyboard is always at a row, and that shows where it is. */
  function stand(): void {
    const tree = list.current?.element;
    if (!tree || rows.some(({ key }) => key === active) || (tree.getRootNode() as ShadowRoot | Document).activeElement !== tree) return;
    setActive(list.current!.first() ?? null);
  }
  useEffect(stand, [rows, active, counting]);
  /** To the search, also where the reader's own keys are off: here no page has another use for it. */
  function onSlash(event: KeyboardEvent): void {
    if (event.key !== '/' || isForeign(event) || (event.target as Element).matches('input:not([type=checkbox]),select')) return;
    event.preventDefault();
    toSearch();
  }
  const said = menu && threads.get(menu.id);
  const left = () => {
    setMenu(null);
    setHelping(false);
    toTree();
  };
  return (
    <div class={narrow ? 'thread narrow' : 'thread'} dir={rtl ? 'rtl' : 'ltr'} ref={box} onKeyDown={onSlash} onPointerDown={onElsewhere} onScrollCapture={onElsewhere}>
      <Head say={say} choice={choice} sorts={sorts} people={people} knowsNew={shown.news !== null} which={which} onChoice={change} onAll={leaving} onClose={onClose} />
      <Status
        say={say} note={note} muted={muted && shown.muted.has(muted.id) ? muted.name : null} narrowed={narrowed} matches={matches} of={of} alone={choice.only !== null} inThread={choice.from !== null} folded={collapsed} counting={counting}
        onUndo={() => { toTree(); act('unmute', muted!.id); setMuted(null); }} onAll={() => leaving({ only: null })} onBack={goBack} onFold={() => act(collapsed ? 'expandAll' : 'collapseAll', '')} onCount={() => setCounting(!counting)} onSummary={onSummary}
      />
      {figures
        ? <Figures say={say} statistics={figures} moment={(comment) => timeOf(comment, dates, narrow)} onPerson={(author) => change({ author })} onGo={show} />
        : (
          <List
            rows={rows} guess={guess} draw={draw} order={`${choice.sort} ${choice.from} ${narrowed}`} handle={list}
            attributes={{
              class: 'tree', role: 'tree', tabIndex: 0, 'aria-label': say('pageComments', of), 'aria-activedescendant': state ? idOf(state.key) : undefined, onKeyDown, onMouseDown, onFocus: stand,
            }}
          />
        )}
      {menu && said && (
        <Menu
          key={`${menu.id} ${menu.why}`} label={menu.why ? say('pageWhy') : say('pageMoreFor', nameOf(menu.id))} at={menu.at} onClose={left}
          text={menu.why ? whyOf(say, said, shown.because.get(menu.id) ?? [], shown.news?.has(menu.id) ?? false) : undefined}
          items={menu.why ? [] : menuOf({
            say, comment: said, threads, shown, isRevealed: revealed.has(menu.id), below: countOf(menu.id), act, mute, onlyBy: (author) => change({ author }), show, why: () => setMenu({ ...menu, why: true }),
          })}
        />
      )}
      {helping && keys && <div class="help" onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}><Keys say={say} map={keys} state="on" onClose={left} /></div>}
    </div>
  );

  function countOf(id: string): number {
    const row = rows.find(({ key }) => key === id);
    return row?.kind === 'comment' ? row.below : 0;
  }
}

const idOf = (key: string) => `belowline-${key}`;
