import type { Comment } from '../../lib/model/discussion.ts';
import type { Statistics } from '../../lib/model/statistics.ts';
import type { Say } from '../page/say.ts';

export interface FiguresProps {
  say: Say;
  statistics: Statistics;
  /** When a comment was written, as it stands beside its name. */
  moment(comment: Comment): string;
  onPerson(key: string): void;
  onGo(id: string): void;
}

/** What can be counted of the discussion. */
export function Figures({ say, statistics: { comments, threads, people, times, most, exchanges }, moment, onPerson, onGo }: FiguresProps) {
  return (
    <section class="figures" aria-label={say('threadStatistics')}>
      <div class="column">
        <p class="num">{[say('pageComments', comments), say('pageThreads', threads), say('pagePeople', people)].join(' · ')}</p>
        {times && (
          <>
            <h2>{say('threadWhen')}</h2>
            <TimeLine label={say('threadSpan', moment(times.first), moment(times.last))} counts={times.counts} />
            <p class="ends quiet num"><span dir="auto">{moment(times.first)}</span><span dir="auto">{moment(times.last)}</span></p>
          </>
        )}
        {most.length > 0 && (
          <>
            <h2>{say('threadMost')}</h2>
            <ul>{most.map(({ author, count }) => <li key={author.key}><button class="text" onClick={() => onPerson(author.key)}><b dir="auto">{author.name}</b></button> <span class="quiet num">{say('pageComments', count)}</span></li>)}</ul>
          </>
        )}
        {exchanges.length > 0 && (
          <>
            <h2>{say('threadExchanges')}</h2>
            <ul>{exchanges.map(({ first, count, between: [a, b] }) => <li key={first}><button class="text" onClick={() => onGo(first)}>{say('threadBetween', a.name, b.name)}</button> <span class="quiet num">{say('pageComments', count)}</span></li>)}</ul>
          </>
        )}
      </div>
    </section>
  );
}

function TimeLine({ label, counts }: { label: string; counts: number[] }) {
  const highest = Math.max(...counts);
  return (
    <svg class="times" role="img" aria-label={label} viewBox={`0 0 ${counts.length * 10} 48`} preserveAspectRatio="none">
      {counts.map((count, i) => (count ? <rect key={i} x={i * 10 + 1} width={8} y={48 - Math.max(2, (count / highest) * 48)} height={Math.max(2, (count / highest) * 48)} /> : null))}
    </svg>
  );
}
