import type { Levels as LevelsShown } from '../../lib/model/memory.ts';
import { Choice } from './Choice.tsx';
import type { SayAny } from './say.ts';

/** How many levels of replies are shown: in the popup for one site, in the options for all others. */
export function Levels({ say, value, onChange }: { say: SayAny; value: LevelsShown; onChange(levels: LevelsShown): void }) {
  return (
    <Choice
      label={say('uiShowReplies')} value={value} onChange={onChange}
      options={[[0, say('uiLevelsNone')], [1, say('uiLevelsOne')], [2, say('uiLevelsTwo')], ['all', say('uiAll')]]}
    />
  );
}
