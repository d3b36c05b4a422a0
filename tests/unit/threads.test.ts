import { describe, expect, test } from 'vitest';
import { createThreads } from '../../lib/model/threads.ts';
import { comment } from './comments.ts';

describe('threads', () => {
  test('a thread is a comment that answers none, with all below it in reading order', () => {
    const threads = createThreads([comment('a'), comment('b', { parent: 'a' }), comment('c', { parent: 'b', depth: 2 }), comment('d', { parent: 'a' }), comment('e')]);
    expect(threads.tops()).toEqual(['a', 'e']);
    expect([...threads.below('a')]).toEqual(['b', 'c', 'd']);
    expect(threads.top('c')).toBe('a');
  });

  test('a reply that comes before its parent finds it later', () => {
    const threads = createThreads([comment('reply', { parent: 'late' })]);
    expect(threads.tops()).toEqual(['reply']);
    threads.add([comment('late')]);
    expect(threads.tops()).toEqual(['late']);
    expect(threads.parent('reply')).toBe('late');
  });

  test('comments that claim to answer each other in a circle are still all there', () => {
    const threads = createThreads([comment('a', { parent: 'c' }), comment('b', { parent: 'a' }), comment('c', { parent: 'b' })]);
    const all = threads.tops().flatMap((top) => [top, ...threads.below(top)]);
    expect(new Set(all)).toEqual(new Set(['a', 'b', 'c']));
    expect(all).toHaveLength(3);
  });

  test('a comment that answers itself starts a thread', () => {
    expect(createThreads([comment('a', { parent: 'a' })]).tops()).toEqual(['a']);
  });

  test('when a comment is deleted its replies stay, and return to it if it does', () => {
    const threads = createThreads([comment('a'), comment('b', { parent: 'a' })]);
    threads.remove(['a']);
    expect(threads.tops()).toEqual(['b']);
    threads.add([comment('a')]);
    expect([...threads.below('a')]).toEqual(['b']);
  });

  test('a thread 50,000 replies deep does not overflow', () => {
    const deep = Array.from({ length: 50_000 }, (_, i) => comment(`${i}`, { parent: i ? `${i - 1}` : null, depth: i }));
    expect([...createThreads(deep).below('0')]).toHaveLength(49_999);
  });
});
