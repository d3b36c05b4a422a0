import { expect, it } from 'vitest';
import type { Comment } from '../../lib/model/discussion.ts';
import { createWords } from '../../lib/page/words.ts';
import { saying } from '../pages/answers.ts';

const said = (id: string, minute: number): Comment => ({
  id, author: { name: 'Ann', key: 'name:ann' }, time: new Date(Date.UTC(2026, 4, 3, 8, minute)).toISOString(), timeText: null, text: `words of ${id}`, quotes: [],
  parent: null, parentFrom: null, parentConfidence: null, depth: 0, score: null, permalink: null,
});

/** A page's comments, what is asked of them, and what is threaded. */
function open(comments: Comment[], confidence = 0.9) {
  const byId = new Map(comments.map((each) => [each.id, each]));
  const asked: string[][] = [];
  const linked: (string | null)[][] = [];
  const link = ({ id }: Comment, parent: string | null) => [void linked.push([id, parent]), id].slice(1) as string[];
  const words = createWords({ createAnswers: () => saying((id) => (id === 'a' ? null : 'a'), confidence, (ids) => asked.push(ids)) })(comments, byId, link);
  const read = (...ids: string[]) => {
    for (const id of ids) words.add(id);
    while (words.waiting) words.some();
  };
  return { asked, linked, words, read, put: (at: number, comment: Comment) => (comments.splice(at, 0, comment), byId.set(comment.id, comment)) };
}

it('asks of comments that come below only for themselves', () => {
  const { asked, read, put } = open([said('a', 0), said('b', 1), said('c', 2)]);
  read('a', 'b', 'c');
  put(3, said('d', 3));
  read('d');
  expect(asked).toEqual([['a', 'b', 'c'], ['d']]);
});

it('reads a page that shows the newest first from its end, and what comes on top only for itself', () => {
  const { asked, read, put } = open([said('d', 3), said('c', 2), said('b', 1), said('a', 0)]);
  read('d', 'c', 'b', 'a');
  put(0, said('e', 4));
  read('e');
  expect(asked).toEqual([['a', 'b', 'c', 'd'], ['e']]);
});

it('reads everything anew where a comment came between', () => {
  const { asked, read, put } = open([said('a', 0), said('c', 2)]);
  read('a', 'c');
  put(1, said('b', 1));
  read('b');
  expect(asked.at(-1)).toEqual(['a', 'b', 'c']);
});

it('does not ask again because of a vote', () => {
  const { asked, read } = open([said('a', 0), said('b', 1)]);
  read('a', 'b');
  read('b');
  expect(asked).toHaveLength(1);
});

it('leaves what the page itself says', () => {
  const { linked, words, read } = open([said('a', 0), said('b', 1), said('c', 2)]);
  words.add('b', 'c');
  read('a', 'c');
  expect(linked.map(([id]) => id)).toEqual(['a', 'c']);
});

it('threads nothing that is unsure', () => {
  const { linked, read } = open([said('a', 0), said('b', 1)], 0.55);
  read('a', 'b');
  expect(linked).toEqual([['a', null], ['b', null]]);
});
