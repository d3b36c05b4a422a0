import { describe, expect, it } from 'vitest';
import type { Comment } from '../../lib/model/discussion.ts';
import { answeredInThread } from '../../lib/page/answered.ts';

const said = (id: string, name: string, parent: string | null): Comment => ({
  id, author: { name, key: `name:${name.toLowerCase()}` }, time: null, timeText: null, text: id, quotes: [], parent, parentFrom: null, parentConfidence: null, depth: 0, score: null, permalink: null,
});
const list = [said('a', 'Ann', null), said('b', 'Bo', 'a'), said('c', 'Cy', null), said('d', 'Dee', 'c'), said('e', 'Bo', 'c'), said('f', 'Eve', 'c')];
const byId = new Map(list.map((each) => [each.id, each]));

describe('a reply below the depth that a site allows, which names whom it answers', () => {
  it('answers the latest of theirs in the thread, not the comment that it stands in', () => expect(answeredInThread(list, byId, 5, 'c', 'Bo')).toEqual({ id: 'e', from: 'mention', confidence: 0.9 }));
  it('answers the comment around it where that is who is named', () => expect(answeredInThread(list, byId, 5, 'c', 'cy')).toEqual({ id: 'c', from: 'page', confidence: 1 }));
  it('is not sent into another thread by a name', () => expect(answeredInThread(list, byId, 5, 'c', 'Ann')).toEqual({ id: 'c', from: 'page', confidence: 1 }));
  it('finds whom it answers in a list without any structure', () => expect(answeredInThread(list, byId, 5, null, 'Ann')).toEqual({ id: 'a', from: 'mention', confidence: 0.9 }));
  it('stays where it stands where nobody has that name', () => expect(answeredInThread(list, byId, 5, 'c', 'Zed').id).toBe('c'));
});
