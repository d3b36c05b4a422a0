import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Comment, Discussion } from '../../lib/model/discussion.ts';
import { type Choice, createOutline, everything, isNarrowed, mutedQuotes, type OutlineRow, type ShownOnPage, sortsFor } from '../../lib/model/outline.ts';
import { standingOf } from '../../lib/model/standing.ts';
import { statisticsOf } from '../../lib/model/statistics.ts';
import { createThreads } from '../../lib/model/threads.ts';
import type { ThreadAct } from '../../lib/model/told.ts';
import { Menu, type MenuItem } from '../page/Menu.tsx';
import type { Say } from '../page/say.ts';
import { Figures } from './Figures.tsx';
import { Head } from './Head.tsx';
import { onTreeKey } from './keys.ts';
import { List, type ListHandle } from './List.tsx';
import { searchFor, ThreadRow } from './Row.tsx';

export interface ThreadProps {
  say: Say;
  /** Another object whenever its comments changed. */
  discussion: Discussion;
  shown: ShownOnPage;
  /** Muted, but shown once. */
  revealed: ReadonlySet<string>;
  /** The comment that is being read on the page. */
  reading: string | null;
  /** The list follows `reading`, and a click goes to the comment on the page. */
  follows: boolean;
  /** Where the list begins. */
  start: string | null;
  /** Under so many px: narrow. */
  narrow: boolean;
  rtl: boolean;
  /** BCP 47, for dates. */
  lang: string;
  statistics?: boolean;
  /** Comments that are shown alone, until the reader wants all; another set is shown alone anew. */
  only?: ReadonlySet<string> | null;
  act(what: ThreadAct, id: string): void;
  onClose?(): void;
}

/** Wide: six levels of 20 px; narrow: four of 12. */
const wide = { levels: 7, indent: 20 };
const tight = { levels: 5, indent: 12 };

/** The threaded discussion: the reading view's and the side panel's one component. */
export function Thread({ say, discussion, shown, revealed, reading, follows, start, narrow, rtl, lang, statistics = false, only = null, act, onClose }: ThreadProps) {
  const [choice, setChoice] = useState<Choice>({ ...everything, only });
  const [active, setActive] = useState<string | null>(start);
  const [counting, setCounting] = useState(statistics);
  const [menu, setMenu] = useState<{ id: string; button: Element } | null>(null);
  const [muted, setMuted] = useState<{ id: string; name: string } | null>(null);
  const list = useRef<ListHandle | null>(null);

  const { comments } = discussion;
  const threads = useMemo(() => createThreads(comments), [discussion]);
  const outline = useMemo(() => createOutline(comments, threads), [threads]);
  const { levels, indent } = narrow ? tight : wide;
  const { rows, matches, of } = useMemo(() => outline(choice, shown, levels), [outline, choice, shown, levels]);
  const isHidden = (id: string) => shown.muted.has(id) || shown.gone.has(id);
  const figures = useMemo(() => statisticsOf(comments, threads, isHidden), [threads, shown]);
  const people = useMemo(() => peopleOf(comments, isHidden), [threads, shown]);
  const sorts = useMemo(() => sortsFor(comments), [threads]);
  const search = useMemo(() => searchFor(choice.search), [choice.search]);
  const dates = useMemo(() => new Intl.DateTimeFormat(lang, narrow ? { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } : { dateStyle: 'medium', timeStyle: 'short' }), [lang, narrow]);
  const narrowed = isNarrowed(choice);
  const isMutedQuote = useMemo(() => mutedQuotes(comments, shown.muted), [threads, shown]);

  const change = (some: Partial<Choice>) => {
    setChoice((now) => ({ ...now, ...some }));
    setCounting(false);
  };

  /** Brings a comment's row before the reader's eyes, opening what hides it here. */
  function show(id: string): void {
    setCounting(false);
    setActive(id);
    if (!rows.some(({ key }) => key === id)) setChoice({ ...everything, sort: choice.sort, from: threads.top(id) === id || rows.length === 0 ? null : threads.parent(id) });
    list.current?.bring(id);
  }
  useEffect(() => {
    if (start) list.current?.bring(start, 80);
    list.current?.element.focus({ preventScroll: true });
  }, []);
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

  const draw = useCallback((row: OutlineRow) => {
    const comment = row.kind === 'comment' ? row.comment : null;
    const told = comment?.parent && comment.parentFrom !== 'page' && !shown.muted.has(comment.parent) ? threads.get(comment.parent) : undefined;
    return (
      <ThreadRow
        say={say} row={row} id={idOf(row.key)} indent={indent} isNew={shown.news?.has(row.key) ?? false} active={row.key === active} reading={row.key === reading} answers={told ?? null} standing={comment && standingOf(comment, threads)}
        time={comment ? timeOf(comment, dates, narrow) : ''} search={search} isMutedQuote={isMutedQuote} onToggle={toggle} onMenu={(id, button) => setMenu({ id, button })} onShow={(ids) => ids.forEach((id) => act('show', id))}
        onContinue={(id) => change({ from: id })} onParent={show}
        onClick={(id) => {
          setActive(row.key);
          if (follows) act('goTo', id);
        }}
      />
    );
  }, [rows, shown, active, reading, search, indent, toggle, dates, follows]);

  const guess = useCallback((row: OutlineRow) => {
    if (row.kind !== 'comment') return 32;
    if (row.row) return 56;
    const perLine = narrow ? 40 : 85;
    return 48 + row.comment.text.split('\n').reduce((sum, part) => sum + 25 * Math.ceil((part.length || 1) / perLine) + 8, 0);
  }, [narrow]);

  function onKeyDown(event: KeyboardEvent): void {
    const to = onTreeKey(event, rows, active, {
      toggle: (id) => act('toggle', id), menu: (id) => openMenu(id), goTo: (id) => act('goTo', id),
      show: (ids) => ids.forEach((id) => act('show', id)), more: (id) => change({ from: id }), page: (by) => list.current?.page(by), rtl,
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
    if (button) setMenu({ id, button });
  }

  const state = rows.find(({ key }) => key === active);
  return (
    <div class={narrow ? 'thread narrow' : 'thread'} dir={rtl ? 'rtl' : 'ltr'}>
      <Head say={say} choice={choice} sorts={sorts} people={people} knowsNew={shown.news !== null} onChoice={change} onClose={onClose} />
      <div class="status">
        <span role="status" class="num">{muted && shown.muted.has(muted.id) ? say('pageMutedHere', muted.name) : narrowed ? (matches ? say('threadMatches', matches, of) : say('threadNothing')) : say('pageComments', of)}</span>
        {muted && shown.muted.has(muted.id) && <button class="text" onClick={() => { act('unmute', muted.id); setMuted(null); }}>{say('pageUndo')}</button>}
        {choice.only && <button class="text" onClick={() => change({ only: null })}>{say('threadClear')}</button>}
        {choice.from !== null && <button class="text" onClick={() => { const { from } = choice; change({ from: null }); list.current?.bring(from!); }}>{say('threadBack')}</button>}
        <span class="end">
          {!narrowed && <button class="text" onClick={() => act(shown.rows.size ? 'expandAll' : 'collapseAll', '')}>{say(shown.rows.size ? 'pageExpandAll' : 'pageCollapseAll')}</button>}
          <button class="text" aria-expanded={counting} onClick={() => setCounting(!counting)}>{say('threadStatistics')}</button>
        </span>
      </div>
      {counting
        ? <Figures say={say} statistics={figures} moment={(time) => dates.format(time)} onPerson={(author) => change({ author })} onGo={show} />
        : (
          <List
            rows={rows} guess={guess} draw={draw} order={`${choice.sort} ${choice.from} ${narrowed}`} handle={list}
            attributes={{
              class: 'tree', role: 'tree', tabIndex: 0, 'aria-label': say('pageComments', of), 'aria-activedescendant': state ? idOf(state.key) : undefined, onKeyDown,
            }}
          />
        )}
      {menu && <Menu label={say('pageMoreFor', nameOf(menu.id))} items={menuOf(menu.id)} at={menu.button.getBoundingClientRect()} rtl={rtl} onClose={() => { setMenu(null); list.current?.element.focus({ preventScroll: true }); }} />}
    </div>
  );

  function nameOf(id: string): string {
    return threads.get(id)?.author?.name ?? say('pageSomebody');
  }

  function menuOf(id: string): MenuItem[] {
    const comment = threads.get(id);
    if (!comment) return [];
    const { author } = comment;
    const closed = shown.closed.has(id);
    return [
      ...(author && !revealed.has(id) ? [{ label: say('pageMuteThis', author.name), act: () => mute(comment) }] : []),
      ...(revealed.has(id) ? [{ label: say('pageHideAgain'), act: () => act('hideAgain', id) }, { label: say('pageUnmute', nameOf(id)), act: () => act('unmute', id) }] : []),
      { label: say(closed ? 'pageShow' : 'pageCollapseMenu'), act: () => act('toggle', id) },
      ...(author ? [{ label: say('threadOnlyBy', author.name), act: () => change({ author: author.key }) }] : []),
      ...(comment.parent !== null && threads.get(comment.parent) ? [{ label: say('pageGoToParent'), act: () => show(comment.parent!) }] : []),
      { label: say('threadGoTo'), act: () => act('goTo', id) },
    ];
  }
}

const idOf = (key: string) => `belowline-${key}`;

/** As the page shows it, or, where room is short or the page shows none, in the reader's language. */
function timeOf({ time, timeText }: Comment, dates: Intl.DateTimeFormat, short: boolean): string {
  if (timeText && (!short || time === null)) return timeText;
  const moment = Date.parse(time ?? '');
  return Number.isNaN(moment) ? '' : dates.format(moment);
}

const most = 100;

function peopleOf(comments: readonly Comment[], isHidden: (id: string) => boolean) {
  const counts = new Map<string, { author: NonNullable<Comment['author']>; count: number }>();
  for (const { id, author } of comments) {
    if (!author || isHidden(id)) continue;
    const entry = counts.get(author.key);
    if (entry) entry.count++;
    else counts.set(author.key, { author, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, most).map(({ author }) => author);
}
