import { Fragment } from 'preact';
import type { AnswerState } from '../../lib/model/answers.ts';
import type { OutlineRow } from '../../lib/model/outline.ts';
import { ChevronDown, ChevronEnd, Dots } from '../page/icons.tsx';
import type { PageKey, Say } from '../page/say.ts';
import { marked } from './marked.tsx';

export interface RowProps {
  say: Say;
  row: OutlineRow;
  id: string;
  /** Px a level. */
  indent: number;
  isNew: boolean;
  /** The reader wants it to stand out. */
  lit: boolean;
  active: boolean;
  /** It is being read on the page. */
  reading: boolean;
  /** Whom it answers, where the page does not say so; what is sure is told by its place. `also`: further comments that it answers. */
  answers: { to: string; name: string; state: AnswerState; also: readonly { id: string; name: string }[] } | null;
  /** What the writer is here, and the reader's tags and notes on them. */
  beside: string | null;
  time: string;
  /** What is searched for, to be marked. */
  search: RegExp | null;
  /** Quoted words of a muted person, which are not shown. */
  isMutedQuote(quote: string): boolean;
  onToggle(id: string, event: MouseEvent): void;
  onMenu(id: string, button: Element): void;
  onShow(ids: string[]): void;
  onContinue(id: string): void;
  onParent(id: string): void;
  onNotSo(id: string): void;
  onClick(id: string): void;
}

/** Px, before it was drawn. */
export function guessHeight(row: OutlineRow, narrow: boolean): number {
  if (row.kind !== 'comment') return 32;
  if (row.row) return 62;
  const perLine = narrow ? 40 : 85;
  const { text } = row.comment;
  // Without taking it apart: there may be ten thousand of them.
  let height = 48;
  for (let from = 0, end; from <= text.length; from = end + 1) {
    end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    height += 25 * Math.ceil((end - from || 1) / perLine) + 8;
  }
  return height;
}

export function ThreadRow(props: RowProps) {
  const { row, id, indent, active, reading, lit, say, onToggle, onClick } = props;
  const open = row.kind === 'comment' && (row.below > 0 || row.closed) ? !row.closed : undefined;
  const kinds = ['item', row.kind, active && 'active', reading && 'reading', lit && 'lit', row.kind === 'comment' && row.context && 'context'].filter(Boolean);
  return (
    <div
      id={id} role="treeitem" aria-level={row.level + 1} aria-posinset={row.position} aria-setsize={row.siblings} aria-expanded={open} aria-selected={active} aria-current={reading || undefined}
      class={kinds.join(' ')} style={{ paddingInlineStart: `${16 + row.level * indent}px` }} onClick={() => onClick(row.kind === 'muted' ? row.ids[0]! : row.kind === 'more' ? row.id : row.key)}
    >
      {row.above.map((up, level) => <button key={up} class="thread-line" tabIndex={-1} aria-hidden="true" style={{ insetInlineStart: `${level * indent}px` }} onClick={(event) => { event.stopPropagation(); onToggle(up, event); }} />)}
      {row.kind === 'muted' && <Muted say={say} row={row} onShow={props.onShow} />}
      {row.kind === 'more' && <button class="text" tabIndex={-1} onClick={(event) => { event.stopPropagation(); props.onContinue(row.id); }}>{say('threadContinue')} · <span class="num">{say('pageReplies', row.below)}</span></button>}
      {row.kind === 'comment' && <Said {...props} row={row} />}
    </div>
  );
}

/** As quiet as can be: no name, since muting means not seeing it; the reader's own words for a filter. */
function Muted({ say, row: { ids, filter }, onShow }: { say: Say; row: Extract<OutlineRow, { kind: 'muted' }>; onShow(ids: string[]): void }) {
  const words = filter === null ? say('pageMutedComments', ids.length) : say('pageFiltered', ids.length, filter);
  return <div class="quiet"><bdi>{words}</bdi> <button class="text" tabIndex={-1} onClick={(event) => { event.stopPropagation(); onShow(ids); }}>{say('pageShow')}</button></div>;
}

const how = { likely: 'threadProbably', unsure: 'threadPerhaps' } as const satisfies Record<'likely' | 'unsure', PageKey>;

function Said({ say, row, isNew, answers, beside, time, search, isMutedQuote, onToggle, onMenu, onParent, onNotSo }: RowProps & { row: Extract<OutlineRow, { kind: 'comment' }> }) {
  const { comment, closed, below, news } = row;
  const name = comment.author?.name ?? say('pageSomebody');
  /** A button within the row: the click is none of the row's. */
  const button = (act: (event: MouseEvent & { currentTarget: HTMLButtonElement }) => void) => ({
    tabIndex: -1,
    onClick(event: MouseEvent & { currentTarget: HTMLButtonElement }) {
      event.stopPropagation();
      act(event);
    },
  });
  return (
    <>
      <div class="said">
        <span class="who">
          {isNew && <span class="dot" role="img" aria-label={say('pageNewOne')} />}
          <b dir="auto">{marked(name, search)}</b>
          {beside && <> · <span class="beside">{beside}</span></>}
          {time && <> · <span class="time">{time}</span></>}
          {comment.score !== null && <> · <span class="time num">{say('threadPoints', comment.score)}</span></>}
        </span>
        <span class="acts">
          {(below > 0 || closed) && (
            <button class="num" aria-label={!below ? `${say('pageShow')}: ${name}` : closed ? say('pageShowReplies', below, name) : say('pageCollapseThread', below, name)} {...button((event) => onToggle(comment.id, event))}>
              {closed ? <ChevronEnd /> : <ChevronDown />}{below > 0 && <span data-count={below} />}
            </button>
          )}
          <button aria-haspopup="menu" aria-label={say('pageMoreFor', name)} {...button((event) => onMenu(comment.id, event.currentTarget))}><Dots /></button>
        </span>
        {/* After the buttons, so that the same click on the same spot opens what it closed. */}
        {closed && news > 0 && <span class="time num"><span class="dot" />{say('pageNew', news)}</span>}
        {answers && answers.state !== 'sure' && (
          <span class="answers">
            <button class={`text ${answers.state}`} {...button(() => onParent(answers.to))}>{say(how[answers.state], answers.name)}</button>
            <span class="not"> · <button class="text" {...button(() => onNotSo(comment.id))}>{say('pageNotSo')}</button></span>
          </span>
        )}
        {answers?.also.map(({ id, name: other }) => <Fragment key={id}>{' '}<span class="answers"><button class="text" {...button(() => onParent(id))}>{say('threadAlso', other)}</button></span></Fragment>)}
      </div>
      <div class={row.row ? 'words teaser' : 'words'} dir="auto">
        {row.filter !== null ? say('pageCollapsedBy', row.filter) : row.row ? comment.text.slice(0, 160).replace(/\s+/g, ' ') : (
          <>
            {comment.quotes.map((quote, i) => <blockquote key={i} dir="auto">{isMutedQuote(quote) ? say('pageQuotesMuted') : quote}</blockquote>)}
            {comment.text.split('\n').filter(Boolean).map((each, i) => <p key={i} dir="auto">{marked(each, search)}</p>)}
          </>
        )}
      </div>
    </>
  );
}
