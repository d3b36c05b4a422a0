import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { trouble } from '../../lib/browser/trouble.ts';
import { recipes } from '../../lib/recipes/index.ts';
import { sayIn } from './own-pages.ts';
import { type Started, startReader, until } from './whole-reader.ts';

/** What goes wrong inside somebody else's page is said there, in the reader's language: the whole reader, in German. */
const comments = Array.from({ length: 8 }, (_, at) => `<li id="comment-${at}" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Leserin ${at}</b></div>
<div class="comment-metadata"><a href="#comment-${at}"><time datetime="2026-03-05T10:1${at}:00+00:00">5. März 2026</time></a></div></footer><div class="comment-content"><p>Die Fähre soll auch nachts fahren, sagt Nummer ${at}.</p></div></article></li>`);
const html = `<section id="comments" class="comments-area"><h2 class="comments-title">Kommentare</h2><ol class="comment-list">${comments.join('')}</ol></section>`;

/** As the background would refuse it; null: as only a fault of ours would. */
const full = trouble('store', 'Could not save: the disk is full. The earlier list is safe.', { says: 'troubleFull' });
const fault = new TypeError('x is not a function');

let started: Started | undefined;
afterEach(() => started?.stop());

const roots = (root: ParentNode = document): ShadowRoot[] => [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? [each.shadowRoot, ...roots(each.shadowRoot)] : []));
const said = () => roots().flatMap((root) => [...root.children].filter(({ localName }) => localName !== 'style').map(({ textContent }) => textContent)).join(' | ');
/** By the keyboard: a click that a script makes up does nothing in our parts. */
async function press(name: string): Promise<void> {
  const button = () => roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('button,[role=menuitem]')]).find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  await expect.poll(button).toBeDefined();
  button()?.focus();
  await userEvent.keyboard('{Enter}');
}

async function start(refused: string, error: Error): Promise<void> {
  started = await startReader({ html, recipes, say: sayIn('de'), answer: (type) => (type === refused ? Promise.reject(error) : undefined) });
}

test.each([
  ['mute', full, 'Leserin 3 stummschalten', 'Speichern nicht möglich: Der Datenträger ist voll. Die bisherige Liste ist sicher.'],
  ['mute', fault, 'Leserin 3 stummschalten', 'Das ging nicht. Nichts wurde geändert.'],
  ['keep', full, 'Diesen Kommentar speichern', 'Der Datenträger ist voll.'],
  ['here', trouble('updated', 'Belowline was updated. Reload the page to go on.', { says: 'pageUpdated' }), 'Das bin ich', 'Belowline wurde aktualisiert.'],
])('%s refused: %s', async (refused, error, item, sentence) => {
  await start(refused, error);
  // Focus is the browser's, which shows other tests beside this one.
  for (let tries = 0; tries < 5 && !started!.asked.some(([type]) => type === refused); tries++) {
    await press('Mehr zum Kommentar von Leserin 3');
    await press(item);
  }
  await until(() => expect(said()).toContain(sentence));
  expect(said()).not.toContain(error.message);
});

test('a summary that cannot be made says why in the card', async () => {
  await start('summarise', trouble('gone', 'Belowline did not answer.', { says: 'troubleSilent' }));
  await started!.reader.obey('summary');
  await until(() => expect(said()).toContain('Belowline hat nicht geantwortet.'));
  expect(said()).not.toContain('did not answer');
});
