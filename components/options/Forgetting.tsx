import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import type { SayAny } from '../ui/say.ts';

/** What is remembered of pages, in words, and how to have it forgotten. Resolves to whether it was. */
export function Forgetting({ say, onForget }: { say: SayAny; onForget(what: 'today' | { site: string } | 'all'): Promise<boolean> }) {
  const [site, setSite] = useState('');
  const [done, setDone] = useState(false);
  const forget = (what: 'today' | { site: string } | 'all') => void onForget(what).then(setDone);
  const host = site.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/[/:].*$/, '');
  return (
    <section id="pages">
      <h2>{say('forgetPages')}</h2>
      <p class="quiet">{say('forgetText')}</p>
      <div class="acts">
        <Button onClick={() => forget('today')}>{say('forgetToday')}</Button>
        <Button onClick={() => forget('all')}>{say('forgetAll')}</Button>
      </div>
      <form class="acts" onSubmit={(event) => { event.preventDefault(); if (host) forget({ site: host }); }}>
        <input type="text" dir="ltr" aria-label={say('forgetWhich')} placeholder="paper.example" value={site} onInput={(event) => { setSite(event.currentTarget.value); setDone(false); }} />
        <Button onClick={() => host && forget({ site: host })}>{say('forgetSite')}</Button>
      </form>
      <p class="quiet" role="status">{done && say('forgotten')}</p>
    </section>
  );
}
