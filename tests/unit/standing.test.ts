import { describe, expect, test } from 'vitest';
import type { Comment, Role } from '../../lib/model/discussion.ts';
import { standingOf } from '../../lib/model/standing.ts';
import { createThreads } from '../../lib/model/threads.ts';

const comment = (id: string, key: string | null, parent: string | null = null, role?: Role): Comment => ({
  id, author: key === null ? null : { name: key, key }, time: null, timeText: null, text: 'Words.', quotes: [], parent, parentFrom: parent === null ? null : 'page', parentConfidence: parent === null ? null : 1, depth: 0, score: null, permalink: null, ...(role && { role }),
});
const said = (comments: Comment[]) => comments.map((each) => standingOf(each, createThreads(comments)));

describe('what is said beside a name', () => {
  test('that somebody began this thread stands at their later comments in it, and nowhere else', () => {
    expect(said([comment('1', 'id:ann'), comment('2', 'id:ben', '1'), comment('3', 'id:ann', '2'), comment('4', 'id:cleo'), comment('5', 'id:ann', '4')]))
      .toEqual([null, null, 'pageBegan', null, null]);
  });

  test('nobody is taken for somebody else without a name, or for a namesake where the page has no accounts', () => {
    expect(said([comment('1', null), comment('2', null, '1')])).toEqual([null, null]);
    expect(said([comment('1', 'name:anonymous'), comment('2', 'name:anonymous', '1')])).toEqual([null, null]);
  });

  test('who wrote the article, or is of the site, is said to be that first', () => {
    expect(said([comment('1', 'id:ann', null, 'author'), comment('2', 'id:ann', '1', 'author'), comment('3', 'id:dan', '1', 'staff')])).toEqual(['pageWroteThis', 'pageWroteThis', 'pageStaff']);
  });
});
