import type { Comment } from '../../lib/model/discussion.ts';
import type { OutlineRow } from '../../lib/model/outline.ts';
import { stateOf } from '../../lib/model/answers.ts';
import type { standingOf } from '../../lib/model/standing.ts';
import { ChevronDown, ChevronEnd, Dots } from '../page/icons.tsx';
import type { Say } from '../page/say.ts';

export interface RowProps {
  say: Say;
  row: OutlineRow;
  id: string;
  /** Px a level. */
  indent: number;
  isNew: boolean;
  active: boolean;
  /** It is being read on the page. */
  reading: boolean;
  /** Whom it answers, where the page does not say so. */
  answers: Comment | null;
  /** What the writer is beside a reader; see `standingOf`. */
  standing: ReturnType<typeof standingOf>;
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
  onClick(id: string): void;
}

export function ThreadRow(props: RowProps) {
  const { row, id, indent, active, reading, say, onToggle, onClick } = props;
  const open = row.kind === 'comment' && (row.below > 0 || row.closed) ? !row.closed : undefined;
  return (
    <div
      id={id} role="treeitem" aria-level={row.level + 1} aria-posinset={row.position} aria-setsize={row.siblings} aria-expanded={open} aria-selected={active} aria-current={reading || undefined}
      class={`item ${row.kind}${active ? ' active' : ''}${reading ? ' reading' : ''}${row.kind === 'comment' && row.context ? ' context' : ''}`}
      style={{ paddingInlineStart: `${16 + row.level * indent}px` }} onClick={() => onClick(row.kind === 'muted' ? row.ids[0]! : row.kind === 'more' ? row.id : row.key)}
    >
      {row.above.map((up, level) => <button key={up} class="thread-line" tabIndex={-1} aria-hidden="true" style={{ insetInlineStart: `${level * indent}px` }} onClick={(event) => { event.stopPropagation(); onToggle(up, event); }} />)}
      {row.kind === 'muted' && <Muted say={say} ids={row.ids} onShow={props.onShow} />}
      {row.kind === 'more' && <button class="text" tabIndex={-1} onClick={() => props.onContinue(row.id)}>{say('threadContinue')} · <span class="num">{say('pageReplies', row.below)}</span></button>}
      {row.kind === 'comment' && <Said {...props} row={row} />}
    </div>
  );
}

/** As quiet as can be: no name, since muting means not seeing it. */
function Muted({ say, ids, onShow }: { say: Say; ids: string[]; onShow(ids: string[]): void }) {
  return <div class="quiet">{say('pageMutedComments', ids.length)} <button class="text" tabIndex={-1} onClick={() => onShow(ids)}>{say('pageShow')}</button></div>;
}

function Said({ say, row, isNew, answers, standing, time, search, isMutedQuote, onToggle, onMenu, onParent }: RowProps & { row: Extract<OutlineRow, { kind: 'comment' }> }) {
  const { comment, closed, below, news } = row;
  const name = comment.author?.name ?? say('pageSomebody');
  const known = comment.parentConfidence === null || answers === null ? null : stateOf(comment.parentConfidence);
  return (
    <>
      <div class="said">
        <span class="who">
          {isNew && <span class="dot" role="img" aria-label={say('pageNewOne')} />}
          <b dir="auto">{marked(name, search)}</b>
          {standing && <> · <span class="time">{say(standing)}</span></>}
          {time && <> · <span class="time">{time}</span></>}
          {comment.score !== null && <> · <span class="time num">{say('threadPoints', comment.score)}</span></>}
        </span>
        {answers && known && (
          <button class={`text answers ${known}`} tabIndex={-1} onClick={(event) => { event.stopPropagation(); onParent(answers.id); }}>
            {say(known === 'sure' ? 'pageAnswers' : known === 'likely' ? 'threadProbably' : 'threadPerhaps', answers.author?.name ?? say('pageSomebody'))}
          </button>
        )}
        <span class="acts">
          {(below > 0 || closed) && (
            <button class="num" tabIndex={-1} aria-label={closed ? say('pageShowReplies', below, name) : say('pageCollapseThread', below, name)} onClick={(event) => { event.stopPropagation(); onToggle(comment.id, event); }}>
              {closed ? <ChevronEnd /> : <ChevronDown />}<span data-count={below} />
            </button>
          )}
          <button tabIndex={-1} aria-haspopup="menu" aria-label={say('pageMoreFor', name)} onClick={(event) => { event.stopPropagation(); onMenu(comment.id, event.currentTarget); }}><Dots /></button>
        </span>
        {/* After the buttons, so that the same click on the same spot opens what it closed. */}
        {closed && news > 0 && <span class="time num"><span class="dot" />{say('pageNew', news)}</span>}
      </div>
      <div class={row.row ? 'words teaser' : 'words'} dir="auto">
        {row.row ? comment.text.slice(0, 160).replace(/\s+/g, ' ') : (
          <>
            {comment.quotes.map((quote, i) => <blockquote key={i} dir="auto">{isMutedQuote(quote) ? say('pageQuotesMuted') : quote}</blockquote>)}
            {comment.text.split('\n').filter(Boolean).map((each, i) => <p key={i} dir="auto">{marked(each, search)}</p>)}
          </>
        )}
      </div>
    </>
  );
}

/** What is searched for stands out. */
function marked(text: string, search: RegExp | null) {
  if (!search) return text;
  return text.split(search).map((each, i) => (i % 2 ? <mark key={i}>{each}</mark> : each));
}

/** One that splits a text at the words searched for, keeping them; null where there are none. */
export function searchFor(search: string): RegExp | null {
  const words = search.trim().split(/\s+/).filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.length ? new RegExp(`(${words.join('|')})`, 'gi') : null;
}
