import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '../lib/browser/bring.ts';
import { call } from '../lib/browser/call.ts';
import { listenAsReader } from '../lib/browser/listen.ts';
import { openRoot } from '../lib/browser/open-root.ts';
import { language, say } from '../lib/browser/say.ts';
import { saysOf } from '../lib/browser/trouble.ts';
import { features } from '../lib/features/index.ts';
import { articleOf } from '../lib/page/article-address.ts';
import { createReader, type Reader } from '../lib/reader/reader.ts';
import { createFind } from '../lib/reader/sections.ts';

/** What `npm run inspect` asks for, in the world that the page cannot see. */
interface Own { belowlineReader?: Promise<Reader> }

/** Reads, decides and paints in one frame. It begins once in a document, however often it is injected. */
export default defineUnlistedScript(() => {
  const own = globalThis as Own;
  own.belowlineReader ??= begin().catch((error: unknown) => {
    delete own.belowlineReader;
    throw error;
  });
  own.belowlineReader.catch((error: unknown) => console.warn('Belowline:', error));
});

async function begin(): Promise<Reader> {
  const recipes = await call('recipes');
  const now = Date.now;
  const reader = createReader({
    document, call, say, sayTrouble: (error) => say(saysOf(error) ?? 'pageFailed'), features, now, bring, openRoot, lang: language(),
    mode: 'closed',
    find: createFind({ document, recipes, openRoot, bring, now }),
    page: () => articleOf(document, recipes),
  });
  listenAsReader({ do: reader.obey, recalled: reader.recalled, discussions: reader.discussions, told: reader.told, act: reader.act });
  await reader.start();
  return reader;
}
