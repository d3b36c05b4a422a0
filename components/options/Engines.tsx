import { useEffect, useRef, useState } from 'preact/hooks';
import type { EngineChoice, EngineShown } from '../../lib/model/engine.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { Key, SayAny } from '../ui/say.ts';
import { saysAlso } from './useSearch.ts';

/** What the browser says of a model of its own. */
export type ModelState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface EngineActs {
  /** Resolves to whether it was taken. */
  setEngine(choice: EngineChoice): Promise<boolean>;
  /** The whole address that would be asked, or what is wrong with it. */
  endpointAt(address: string): { url: string; host: string } | { wrong: 'address' | 'unsafe' };
  /** Asks the browser for it, in the click. */
  askToSend(url: string): Promise<boolean>;
  /** Whether the browser has a model of its own. */
  modelState(): Promise<ModelState>;
  /** In the click. `progress`: from 0 to 1. */
  download(progress: (part: number) => void): Promise<void>;
}

interface EnginesProps {
  say: SayAny;
  engine: EngineShown;
  act: EngineActs;
}

/** What is said of a service and of the browser's own model, whichever is looked at. */
const words = ['engineAddress', 'engineModel', 'engineKey', 'engineUse', 'engineHint', 'engineDownload'] as const satisfies Key[];

/** Which model writes summaries, if any. Nothing is turned on before the reader agreed to the very address. */
export function Engines({ say, engine, act }: EnginesProps) {
  const [chosen, setLooking] = useState<EngineShown['kind'] | null>(null);
  const looking = chosen ?? engine.kind;
  const choose = (kind: EngineShown['kind']) => {
    setLooking(kind);
    // To look at what a service needs turns nothing on; leaving one turns it off at once.
    if (kind !== 'endpoint') void act.setEngine({ kind });
  };
  return (
    <section id="engine" {...saysAlso(say, words)}>
      <h2>{say('engineTitle')}</h2>
      <p class="quiet">{say('engineText')}</p>
      <Choice label={say('engineTitle')} hidden value={looking} options={[['off', say('engineOff')], ['browser', say('engineBrowser')], ['endpoint', say('engineEndpoint')]] as const} onChange={choose} />
      {looking === 'browser' && <OwnModel say={say} act={act} />}
      {looking === 'endpoint' && <Service say={say} engine={engine} act={act} />}
    </section>
  );
}

function OwnModel({ say, act }: Omit<EnginesProps, 'engine'>) {
  const [state, setState] = useState<ModelState | null>(null);
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => void act.modelState().then(setState), []);
  const download = () => {
    setPart(0);
    // Whatever became of it, the browser says what there is now.
    void act.download(setPart).catch(() => undefined).then(act.modelState).then((now) => {
      setState(now);
      setPart(null);
    });
  };
  if (part !== null) return <p role="status" class="num">{say('engineDownloading', Math.round(part * 100))}</p>;
  return (
    <div class="acts" role="status">
      {state === 'available' && <p>{say('engineReady')}</p>}
      {state === 'unavailable' && <p>{say('engineNone')}</p>}
      {(state === 'downloadable' || state === 'downloading') && <><p>{say('engineDownloadText')}</p><Button onClick={download}>{say('engineDownload')}</Button></>}
    </div>
  );
}

function Service({ say, engine, act }: EnginesProps) {
  const [address, setAddress] = useState(engine.address);
  const [model, setModel] = useState(engine.model);
  const [key, setKey] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [wrong, setWrong] = useState<'engineWrongAddress' | 'engineUnsafe' | 'engineNotGiven' | null>(null);

  function use(): void {
    const endpoint = act.endpointAt(address);
    if ('wrong' in endpoint) return setWrong(endpoint.wrong === 'unsafe' ? 'engineUnsafe' : 'engineWrongAddress');
    setWrong(null);
    setAsked(endpoint.url);
  }

  /** In the click that agrees to the address: the browser is asked first, or it takes this for no click. */
  function agree(url: string): void {
    setAsked(null);
    void act.askToSend(url).catch(() => false).then((given) => {
      if (!given) return setWrong('engineNotGiven');
      return act.setEngine({ kind: 'endpoint', address: url, model: model.trim(), key: key === '' ? null : key, consent: url }).then((taken) => taken && setKey(''));
    });
  }

  const held = engine.hasKey && 'url' in act.endpointAt(address) && (act.endpointAt(address) as { url: string }).url === engine.address;
  return (
    <form class="edit" onSubmit={(event) => { event.preventDefault(); use(); }}>
      {engine.kind === 'endpoint' && <p role="status">{say('engineGoes', engine.address)}</p>}
      <label>{say('engineAddress')} <input type="text" dir="ltr" inputMode="url" autocomplete="off" spellcheck={false} placeholder="http://localhost:11434" value={address} onInput={(event) => setAddress(event.currentTarget.value)} /></label>
      <label>{say('engineModel')} <input type="text" dir="ltr" autocomplete="off" spellcheck={false} value={model} onInput={(event) => setModel(event.currentTarget.value)} /></label>
      <label>{say('engineKey')} <input type="password" dir="ltr" autocomplete="off" placeholder={held ? say('engineKeyKept') : ''} value={key} onInput={(event) => setKey(event.currentTarget.value)} /></label>
      <p class="quiet">{say('engineHint')}</p>
      {wrong && <p role="alert">{say(wrong)}</p>}
      <div class="acts"><Button onClick={use}>{say('engineUse')}</Button></div>
      {asked !== null && <Consent say={say} url={asked} onAgree={() => agree(asked)} onRefuse={() => setAsked(null)} />}
    </form>
  );
}

/** Names the address; nothing goes there before it is agreed to. */
function Consent({ say, url, onAgree, onRefuse }: { say: SayAny; url: string; onAgree(): void; onRefuse(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="consent" onCancel={(event) => { event.preventDefault(); onRefuse(); }}>
      <h3 id="consent">{say('engineAsk', new URL(url).host)}</h3>
      <p>{say('engineAskText', url)}</p>
      <div class="acts"><Button onClick={onRefuse}>{say('engineDont')}</Button><Button kind="primary" onClick={onAgree}>{say('engineSend')}</Button></div>
    </dialog>
  );
}
