import type { Say } from './say.ts';

/** A name inside a sentence, set in semibold wherever the language puts it. */
export function withName(sentence: string, name: string) {
  const at = sentence.indexOf(name);
  if (at < 0 || !name) return sentence;
  return <>{sentence.slice(0, at)}<b>{name}</b>{sentence.slice(at + name.length)}</>;
}

/** One or several muted comments, as quiet as can be: no name, since muting means not seeing it. */
export function QuietLine({ say, count, onShow }: { say: Say; count: number; onShow(): void }) {
  return (
    <div class="line">
      <button onClick={onShow} aria-label={`${say('pageMutedComments', count)}: ${say('pageShow')}`} style="text-decoration:none">
        <span>{say('pageMutedComments', count)}</span><span style="margin-inline-start:12px;text-decoration:underline;text-underline-offset:3px;text-decoration-color:var(--line)">{say('pageShow')}</span>
      </button>
    </div>
  );
}

/** What a filter hides, and which: the reader's own words for it. */
export function FilteredLine({ say, count, pattern, onShow }: { say: Say; count: number; pattern: string; onShow(): void }) {
  const sentence = say('pageFiltered', count, pattern);
  return (
    <div class="line">
      <span dir="auto">{sentence}</span>
      <button onClick={onShow} aria-label={`${sentence}: ${say('pageShow')}`}>{say('pageShow')}</button>
    </div>
  );
}

/** Shown once. */
export function AgainLine({ say, names, onHide, onUnmute }: { say: Say; names: { name: string; mute: string }[]; onHide(): void; onUnmute(mute: string): void }) {
  return (
    <div class="line">
      <button onClick={onHide}>{say('pageHideAgain')}</button>
      {names.map(({ name, mute }) => <button key={mute} onClick={() => onUnmute(mute)}>{say('pageUnmute', name)}</button>)}
    </div>
  );
}
