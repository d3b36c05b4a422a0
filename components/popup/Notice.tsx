import { Button } from '../ui/Button.tsx';
import type { Key, SayAny } from '../ui/say.ts';
import type { PopupActs } from './Popup.tsx';
import type { PopupState } from './state.ts';

type Untold = Exclude<PopupState, { is: 'found' }>;

/** What there is to say, and the one thing that can be done about it. */
export function Notice({ say, state, act }: { say: SayAny; state: Untold; act: PopupActs }) {
  const [sentence, action, onClick] = told(state, act);
  return (
    <div class="part notice">
      <p>{say(sentence)}</p>
      {action && <Button kind="primary" onClick={onClick!}>{say(action)}</Button>}
    </div>
  );
}

function told(state: Untold, act: PopupActs): [Key, Key?, (() => void)?] {
  switch (state.is) {
    case 'noPage': return ['popupNoPage'];
    case 'paused': return ['popupPaused', 'popupResume', () => act.pause(false)];
    case 'withheld': return ['popupWithheld', 'popupAllow', act.allow];
    case 'off': return ['popupOffHere', 'popupTurnOn', () => act.turn(true)];
    case 'none': return ['popupNone', 'popupPoint', act.point];
    case 'refused': return ['popupRefused', 'pageUndo', () => act.uncorrect(state.word)];
    case 'perhaps': return ['popupPerhaps', 'popupReadAnyway', () => act.readAnyway(state.frameId)];
    case 'notLoaded': return ['popupNotLoaded', 'popupGoThere', () => act.goTo({ frameId: state.frameId, number: null })];
  }
}
