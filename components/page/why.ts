import type { Comment } from '../../lib/model/discussion.ts';
import type { Reason } from '../../lib/model/marks.ts';
import type { Say } from './say.ts';

/** Why a comment is shown as it is: the marks' reasons, in sentences. @param fresh it came since the last visit */
export function whyOf(say: Say, comment: Pick<Comment, 'parentFrom'>, because: readonly Reason[], fresh: boolean): string[] {
  const sentences = because.map((reason) => {
    switch (reason.by) {
      case 'reader': return say('pageWhyReader');
      case 'all': return say('pageWhyAll');
      case 'below': return say('pageWhyBelow', reason.level);
      case 'old': return say('pageWhyOld');
      case 'site': return say('pageWhySite');
      case 'levels': return say('pageWhyLevels', reason.levels);
      case 'filter': return say(reason.filter.effect === 'highlight' ? 'pageWhyLit' : 'pageWhyFilter', reason.filter.pattern);
      case 'follow': return say('pageWhyFollow', reason.name);
      case 'mute': return say('pageWhyMute', reason.mute.names.at(-1) ?? '');
    }
  });
  if (fresh) sentences.push(say('pageWhyNew'));
  if (comment.parentFrom === 'quote') sentences.push(say('pageWhyQuote'));
  if (comment.parentFrom === 'mention') sentences.push(say('pageWhyMention'));
  if (comment.parentFrom === 'guess') sentences.push(say('pageWhyGuess'));
  return sentences.length ? sentences : [say('pageWhyOpen')];
}
