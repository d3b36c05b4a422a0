import type { Quote, Summary } from '../model/summary.ts';

/** What a model is given: comments that the built-in engine found to belong together. No names: who said it is no business of a model. */
export interface Group {
  /** Key phrases. */
  about: string[];
  /** The first is the one that the built-in engine quotes. */
  comments: Said[];
  /** What it quotes. */
  quote: string;
}

export interface Said {
  id: string;
  /** A piece of the comment's text. */
  text: string;
  /** Id of the comment that it answers, where that is in the group. */
  answers: string | null;
}

interface Given {
  id: string;
  text: string;
  parent: string | null;
}

/** Comments of a group, and characters of each: enough to say what it is about, and little enough for small models. */
const mostComments = 7;
const mostText = 600;

/** What the built-in engine found, as groups: points with similar comments, disputes, another view, threads aside; or a thread's turns. */
export function groupsOf(summary: Summary, comments: readonly Given[]): Group[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const quotes = new Map<string, string>();
  const note = (quote: Quote | null) => quote && quotes.set(quote.comment, quote.text);
  for (const { quote, disputed } of summary.points) for (const each of [disputed?.said ?? null, disputed?.answer ?? null, quote]) note(each);
  for (const each of [summary.another, ...summary.asides.map(({ quote }) => quote), ...summary.turns.map(({ quote }) => quote), ...summary.extract]) if (each && !quotes.has(each.comment)) note(each);

  const group = (about: string[], ids: readonly string[], most = mostComments): Group => {
    const kept = [...new Set(ids)].filter((id) => byId.has(id)).slice(0, most);
    const said = kept.map((id) => byId.get(id)!).map(({ id, text, parent }) => ({ id, text: around(text, quotes.get(id)), answers: parent !== null && kept.includes(parent) ? parent : null }));
    return { about, comments: said, quote: quotes.get(kept[0] ?? '') ?? said[0]?.text ?? '' };
  };
  const groups = [
    ...summary.points.map(({ label, comments: similar, disputed }) => group(label, [...similar.slice(0, mostComments - 2), ...(disputed ? [disputed.said.comment, disputed.answer.comment] : [])])),
    ...(summary.another ? [group([], [summary.another.comment])] : []),
    ...summary.asides.slice(0, 2).map(({ label, comments: thread }) => group(label, thread)),
    ...(summary.turns.length ? [group(summary.overview.topics, summary.turns.map(({ quote }) => quote.comment), 40)] : []),
  ].filter(({ comments: said }) => said.length > 0);
  // Where there are no points: the sentences of the extract.
  return groups.length ? groups : [group(summary.overview.topics, summary.extract.map(({ comment }) => comment), 20)].filter(({ comments: said }) => said.length > 0);
}

/** A piece of a long text that holds what is quoted from it. */
function around(text: string, quoted = ''): string {
  if (text.length <= mostText) return text;
  const from = Math.max(0, Math.min(text.indexOf(quoted), text.length - mostText));
  // Never half a sign.
  return text.slice(from, from + mostText).toWellFormed().replaceAll('\uFFFD', '');
}

/** About how many tokens a text has, rather too many: three letters of an alphabet make one, a sign of another script one and more. */
export function tokensOf(text: string): number {
  const wide = text.match(/[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/gu)?.length ?? 0;
  return Math.ceil((text.length - wide) / 3 + wide * 1.2);
}

/** For the braces and names around a comment, in tokens. */
const frame = 24;

/** Divides groups into parts of at most so many tokens each; a group that is too large for one goes on in the next. No comment is larger than a part may be. */
export function partsOf(groups: readonly Group[], budget: number): Group[][] {
  const parts: Group[][] = [];
  let part: Group[] = [];
  let left = 0;
  for (const { comments, ...group } of groups) {
    let open: Group | null = null;
    for (const comment of comments) {
      const cost = tokensOf(comment.text) + frame;
      if (!part.length || cost + (open ? 0 : frame) > left) {
        if (!part.length || left < budget) parts.push((part = []));
        left = budget;
        open = null;
      }
      if (!open) {
        part.push((open = { ...group, comments: [] }));
        left -= frame + tokensOf(group.about.join(' '));
      }
      open.comments.push(comment);
      left -= cost;
    }
  }
  return parts.filter((each) => each.length > 0);
}
