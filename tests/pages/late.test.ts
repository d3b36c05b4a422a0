import { expect, it } from 'vitest';
import hyvor from '../../lib/recipes/hyvor-talk.ts';
import remark from '../../lib/recipes/remark42.ts';
import { find, parse, readPage } from './read.ts';

const pages = import.meta.glob<string>('./{remark42,hyvor-talk}/source.html', { query: '?raw', import: 'default', eager: true });

it('a placeholder is no comment, and becomes one where it stands once it is filled', async () => {
  const document = parse(pages['./remark42/source.html']!);
  const [reading] = await readPage(document, 'https://talk.bees.example/web/iframe.html', { only: [remark] });
  expect(reading!.comment('dd44')).toBeUndefined();
  const row = document.getElementById('remark42__comment-dd44')!;
  // As the widget does it: the same element, filled.
  row.append(...parse(`<div><div><button>Drone</button></div><a href="https://bees.example/swarm/#remark42__comment-dd44">3/7/2026 at 9:00 AM</a>
    <a href="https://bees.example/swarm/#remark42__comment-aa11"><svg></svg></a></div><div><div class="raw-content"><p>Here now.</p></div></div>`).body.children);
  const { added } = await reading!.read({ added: [...row.children] });
  expect(added).toEqual(['dd44']);
  expect(reading!.comment('dd44')).toMatchObject({ text: 'Here now.', parent: 'aa11', depth: 1, author: { name: 'Drone' } });
  expect(reading!.discussion.comments.map(({ id }) => id)).toEqual(['aa11', 'bb22', 'cc33', 'dd44']);
});

it('a shadow root that comes after its host is found when one looks again', () => {
  const whole = parse(pages['./hyvor-talk/source.html']!);
  const bare = parse('<!doctype html><html><body><hyvor-talk-comments></hyvor-talk-comments></body></html>');
  expect(find(bare, 'https://wieza.example/', [hyvor])).toEqual([]);
  const root = bare.querySelector('hyvor-talk-comments')!.attachShadow({ mode: 'open' });
  root.append(bare.importNode(whole.querySelector('hyvor-talk-comments')!.shadowRoot!.querySelector('#hyvor-talk-inner')!, true));
  expect(find(bare, 'https://wieza.example/', [hyvor])).toHaveLength(1);
});
