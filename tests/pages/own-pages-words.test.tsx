import { render } from 'preact';
import { expect, test } from 'vitest';
import { popupStates, sayIn } from './own-pages.ts';
import { act, askConsent, body, click, showEverything, showPopup, showWelcome, type StateName } from './own-pages-stage.tsx';
import type { SayAny } from '../../components/ui/say.ts';

/** Everything that is shown or read out comes from the locale: what it said is marked, and no word may stand outside the marks but what the pages or the reader gave. */
const german = sayIn('de');
const say: SayAny = (key, ...fill) => `⟦${german(key, ...fill)}⟧`;

const given = [
  'Belowline', /[\w-]+(\.[\w-]+)*\.example/g, 'wordpress', 'disqus', 'The last boat home', 'Dan Roar', /Maximiliana.*Harbour/, /^[\u0600-\u06ff ]+$/, /^(Bo|Ann|Lee|Noor|Edda)$/, 'Shouts at everybody', 'kind', 'knows locks', /harbour\*/,
  'Harbours everywhere.', '(?=pier)', 'Locks were built for less.', 'Who pays for the second boat?', 'http://localhost:11434', 'http://models.example', 'big', /^\d{4}-\d{2}-\d{2}$/, /^(Ann Smith|Ben Ode|Cleo Marsh)$/, 'spam.example', 'settings', 'local',
];

function* texts(root: ParentNode): Generator<string> {
  for (const each of root.querySelectorAll<HTMLElement>('*')) {
    if (each.localName === 'style') continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-says']) yield each.getAttribute(name) ?? '';
    for (const node of each.childNodes) if (node.nodeType === Node.TEXT_NODE) yield node.textContent!;
    if (each.shadowRoot) yield* texts(each.shadowRoot);
  }
}

/** What is left of a text without what was said and what was given. */
function unsaid(text: string): string {
  let left = text;
  for (let before = ''; before !== left;) [before, left] = [left, left.replace(/⟦[^⟦⟧]*⟧/g, ' ')];
  for (const each of given) left = left.split(' · ').map((part) => part.trim().replace(each, '')).join(' ');
  return /\p{L}{2}/u.test(left) ? left.trim() : '';
}
const all = () => [...texts(body)].map(unsaid).filter(Boolean);

test.each(Object.keys(popupStates) as StateName[])('the popup says nothing of its own, %s', async (state) => {
  // What went wrong is said before it comes here.
  await showPopup({ ...popupStates[state], trouble: null }, { say, panel: true });
  if (body.querySelector('.foot [aria-haspopup]')) await click(say('popupWrong'));
  expect(all()).toEqual([]);
});

test('nor do the options, with every section in use', async () => {
  await showEverything({ say });
  expect(all()).toEqual([]);
  await askConsent();
  expect(all()).toEqual([]);
  await act(() => render(<p>Nothing of this was said.</p>, body));
  expect(all()).toEqual(['Nothing of this was said.']);
});

test('nor does the welcome page', async () => {
  await showWelcome({ where: 'chosen', keys: true }, 'de', say);
  expect(all()).toEqual([]);
});
