import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyActs, type KeyAct, keyOf } from '../../lib/model/keys.ts';
import { Close } from './icons.tsx';
import type { PageKey, Say } from './say.ts';

/** What each key does, in words. */
export const keyWords = {
  next: 'pageKeyNext', previous: 'pageKeyPrevious', nextSame: 'pageKeyNextSame', previousSame: 'pageKeyPreviousSame', parent: 'pageGoToParent', root: 'pageKeyRoot',
  nextBy: 'pageKeyNextBy', previousBy: 'pageKeyPreviousBy', nextNew: 'pageKeyNextNew', previousNew: 'pageKeyPreviousNew', toggle: 'pageKeyToggle',
  mute: 'pageMute', summary: 'pageSummaryThread', back: 'pageBack', search: 'pageKeySearch', help: 'pageKeyHelp',
} as const satisfies Record<KeyAct, PageKey>;

const style = `.keys{position:fixed;inset:0;margin:auto;width:min(440px,calc(100vw - 32px));height:fit-content;max-height:calc(100vh - 32px);overflow:auto;padding:16px 20px;border:1px solid var(--line);border-radius:8px;background:var(--paper);color:var(--ink);outline:none}
.keys header{display:flex;align-items:center;justify-content:space-between;margin-bottom:8px}
.keys h2{font:inherit;font-weight:600}
.keys .close{display:flex;width:24px;height:24px;align-items:center;justify-content:center}
.keys dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;align-items:center}
.keys dd{min-width:0}
.keys kbd{display:inline-block;min-width:24px;padding:1px 6px;border:1px solid var(--line);border-radius:4px;font:inherit;text-align:center}
.keys p{margin-top:12px;color:var(--quiet)}
.keys p button{padding:0 4px;margin:0 -4px;text-decoration:underline;text-underline-offset:3px;color:var(--ink)}
.keys button:hover{background:var(--hover)}`;

export interface KeysProps {
  say: Say;
  map: Readonly<Record<string, string>>;
  /** `off`: everywhere; `here`: on this site. */
  state: 'on' | 'off' | 'here';
  /** What keys do on this site and everywhere; absent where they are only listed. */
  change?: { onHere(on: boolean): void; onSettings(): void };
  onClose(): void;
}

/** All keys at a glance. */
export function Keys({ say, map, state, change, onClose }: KeysProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current!.focus({ preventScroll: true }), []);
  const listed = keyActs.filter((act) => keyOf(act, map));
  return (
    <div class="keys" role="dialog" aria-label={say('pageKeys')} tabIndex={-1} ref={box} onKeyDown={(event) => (event.key === 'Escape' || event.key === keyOf('help', map)) && onClose()}>
      <style>{style}</style>
      <header><h2>{say('pageKeys')}</h2><button class="close" aria-label={say('pageClose')} onClick={onClose}><Close /></button></header>
      <dl>{listed.map((act) => [<dt key={act}><kbd>{keyOf(act, map)}</kbd></dt>, <dd key={`${act} words`}>{say(keyWords[act])}</dd>])}</dl>
      {change && <p>
        {say(state === 'on' ? 'pageKeysWhen' : state === 'off' ? 'pageKeysOff' : 'pageKeysHere')}{' '}
        {state !== 'off' && <><button onClick={() => change.onHere(state === 'here')}>{say(state === 'here' ? 'pageKeysTurnOn' : 'pageKeysTurnOff')}</button>{' · '}</>}
        <button onClick={change.onSettings}>{say('pageSettings')}</button>
      </p>}
    </div>
  );
}
