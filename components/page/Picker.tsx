import type { Say } from './say.ts';

const style = `.field{position:fixed;inset:0;pointer-events:none;overflow:hidden}
.field i{position:absolute;display:block;border-radius:2px}
.field .record{outline:1px solid color-mix(in srgb,var(--ink) 45%,transparent);outline-offset:-1px;border-radius:4px}
.field .name{background:color-mix(in srgb,var(--ink) 22%,transparent)}
.field .time{background:color-mix(in srgb,var(--ink) 12%,transparent);box-shadow:inset 0 -2px color-mix(in srgb,var(--ink) 45%,transparent)}
.field .body{background:color-mix(in srgb,var(--ink) 8%,transparent)}
.picking{display:flex;align-items:center;flex-wrap:wrap;gap:0 16px;position:fixed;inset-block-end:24px;inset-inline-start:50%;transform:translateX(-50%);padding:4px 8px 4px 16px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);max-width:calc(100vw - 32px);width:max-content;min-height:40px;font-size:13px;line-height:20px}
.picking:dir(rtl){transform:translateX(50%);padding:4px 16px 4px 8px}
.picking button{padding:0 8px;min-height:28px;line-height:28px;text-decoration:underline;text-underline-offset:3px;text-decoration-color:var(--line)}
.picking button:hover{background:var(--hover)}
@media (pointer:coarse){.picking button{min-height:44px;line-height:44px}}
@media (forced-colors:active){.field .record{outline:2px solid Highlight}.picking{border-color:CanvasText}}`;

export interface Box { kind: 'record' | 'name' | 'time' | 'body'; left: number; top: number; width: number; height: number }

export interface PickerProps {
  say: Say;
  /** In px from the viewport. */
  boxes: readonly Box[];
  words: string;
  /** There is something to take. */
  onTake: (() => void) | null;
  onLeave(): void;
  /** Leaving gives nothing up. */
  checks: boolean;
}

/** What would be read, outlined where it stands, and a quiet note at the window's foot. */
export function Picker({ say, boxes, words, checks, onTake, onLeave }: PickerProps) {
  return (
    <>
      <style>{style}</style>
      <div class="field" aria-hidden="true">
        {boxes.map(({ kind, left, top, width, height }, at) => <i key={at} class={kind} style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }} />)}
      </div>
      <div class="picking">
        <span role="status" class="num">{words}</span>
        <span>
          {onTake && <button type="button" onClick={onTake}>{say('pagePickRead')}</button>}
          <button type="button" onClick={onLeave}>{say(checks ? 'pageClose' : 'pageCancel')}</button>
        </span>
      </div>
    </>
  );
}
