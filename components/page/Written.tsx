import type { Summarised, WhyNot, Writer, Writing } from '../../lib/model/engine.ts';
import type { PageKey, Say } from './say.ts';

interface WrittenProps {
  say: Say;
  made: Summarised;
  writing: Writing | null;
  nameOf(comment: string): string;
  onGo(comment: string): void;
  onStop(): void;
}

const whyNot = {
  unallowed: 'pageNotAllowed', unavailable: 'pageNotReady', refused: 'pageNotRefused', missing: 'pageNotThere', busy: 'pageNotBusy', server: 'pageNotServer',
  unreachable: 'pageNotReached', stalled: 'pageNotInTime', hungUp: 'pageNotWhole', broken: 'pageNotRead', unchecked: 'pageNotChecked', stopped: 'pageNotStopped',
} as const satisfies Record<WhyNot, PageKey>;

/** Whose words these are, and where the comments' words go: said whenever a model is asked or shown. */
export function writerWords(say: Say, { model, where }: Writer, is: 'writing' | 'written'): string {
  if (where === null) return say(is === 'writing' ? 'pageModelWritesHere' : 'pageWrittenHere');
  return say(is === 'writing' ? 'pageModelWrites' : 'pageWrittenBy', model, where);
}

/** Comments named behind a sentence. */
const named = 3;

/** What a model wrote: each sentence with the words of a comment that it rests on, and the way to it; or why there is nothing. */
export function WrittenPart({ say, made: { writer, written: before, newer }, writing, nameOf, onGo, onStop }: WrittenProps) {
  if (!writer) return null;
  const written = writing?.written ?? before;
  const failed = writing?.whyNot ?? null;
  const busy = writing !== null && !writing.ended;
  return (
    <div class="written">
      {failed === null && <p class="quiet">{writerWords(say, writer, busy ? 'writing' : 'written')}{busy && writing.of > 1 && ` ${say('pagePart', writing.done + 1, writing.of)}`}{busy && <>{' '}<button class="count" onClick={onStop}>{say('pageCancel')}</button></>}</p>}
      {failed !== null && <p>{say(whyNot[failed], writer.where ?? say('pageBrowserModel'))} {say('pageFellBack')}</p>}
      {failed === null && written?.sentences.map(({ text, comments, quote }) => (
        <section key={text}>
          <p>{text}</p>
          <blockquote class="quiet">“{quote.text}” {[quote.comment, ...comments.filter((id) => id !== quote.comment)].slice(0, named).map((id) => <><button key={id} onClick={() => onGo(id)}>{nameOf(id)}</button>{' '}</>)}</blockquote>
        </section>
      ))}
      {failed === null && !busy && written !== null && written.dropped > 0 && <p class="quiet">{say('pageDropped', written.dropped)}</p>}
      {newer > 0 && !busy && failed === null && <p class="quiet">{say('pageNewer', newer)}</p>}
    </div>
  );
}
