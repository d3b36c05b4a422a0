import type { Settings } from '../../lib/model/memory.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { SayAny } from '../ui/say.ts';
import { Demo } from './Demo.tsx';
import { CollapsePicture, MutePicture, SummaryPicture } from './pictures.tsx';

export interface WelcomeProps {
  say: SayAny;
  where: Settings['where'];
  keys: boolean;
  rtl: boolean;
  failed: string | null;
  onWhere(where: Settings['where']): void;
  onKeys(on: boolean): void;
  onDone(): void;
}

/** One screen: what it does, a place to try it, and the two choices that matter. */
export function Welcome({ say, where, keys, rtl, failed, onWhere, onKeys, onDone }: WelcomeProps) {
  return (
    <main>
      <h1>{say('welcomeTitle')}</h1>
      <ul class="pictures">
        <li><CollapsePicture /><h2>{say('welcomeCollapse')}</h2><p>{say('welcomeCollapseText')}</p></li>
        <li><MutePicture /><h2>{say('welcomeMute')}</h2><p>{say('welcomeMuteText')}</p></li>
        <li><SummaryPicture /><h2>{say('welcomeSummary')}</h2><p>{say('welcomeSummaryText')}</p></li>
      </ul>
      <div class="both">
        <section aria-label={say('welcomeTry')}>
          <h2>{say('welcomeTry')}</h2>
          <Demo say={say} rtl={rtl} />
        </section>
        <section class="choices">
          <h2>{say('welcomeWhere')}</h2>
          <Choice label={say('welcomeWhere')} hidden value={where} options={[['every', say('uiEverySite')], ['chosen', say('uiChosenSites')]] as const} onChange={onWhere} />
          {where === 'chosen' && <p class="quiet">{say('welcomeChosenText')}</p>}
          <h2>{say('pageKeys')}</h2>
          <p class="setting"><span aria-hidden="true">{say('optionsKeys')}</span><Switch say={say} name={say('optionsKeys')} on={keys} onChange={onKeys} /></p>
          {keys && <p class="quiet">{say('pageKeysWhen')}</p>}
          <p role="status">{failed}</p>
          <p>{say('welcomePrivate')}</p>
          <Button kind="primary" onClick={onDone}>{say('welcomeDone')}</Button>
        </section>
      </div>
    </main>
  );
}
