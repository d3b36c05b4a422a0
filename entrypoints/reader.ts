import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { call } from '../lib/browser/call.ts';
import { listenAsReader } from '../lib/browser/listen.ts';
import { openRoot } from '../lib/browser/open-root.ts';
import { say } from '../lib/browser/say.ts';
import { features } from '../lib/features/index.ts';
import { articleOf } from '../lib/page/article-address.ts';
import { createReader, type Reader } from '../lib/reader/reader.ts';
import { createFind } from '../lib/reader/sections.ts';
import { recipes } from '../lib/recipes/index.ts';
import { exactMarks } from '../lib/replies/marks.ts';

/** Reads, decides and paints in one frame. It begins once in a document, however often it is injected. */
export default defineUnlistedScript(() => {
  const own = globalThis as { belowlineReader?: Reader };
  if (own.belowlineReader) return;
  const now = Date.now;
  const reader = createReader({
    document, call, say, features, now,
    mode: 'closed',
    find: createFind({ document, recipes, openRoot, exactMarks, now }),
    page: () => articleOf(document, recipes),
  });
  own.belowlineReader = reader;
  listenAsReader({ do: reader.obey, recalled: reader.recalled, discussions: reader.discussions });
  reader.start().catch((error: unknown) => console.warn('Belowline:', error));
});
