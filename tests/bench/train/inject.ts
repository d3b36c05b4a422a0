/**
 * Nested discussions need no marks, so their readers leave none: trained on them alone, a ranker learns that names mean nothing.
 * A copy is given the marks that readers of flat pages leave: names (some cut short or misspelt), quotations, names that are only talked about,
 * quotations of something else, and newcomers who greet the host.
 */
import { random, type Gold } from './discussions.ts';

type Style = (name: string) => string;
const openers: Style[] = [
  (name) => `@${name} `, (name) => `@${name}: `, (name) => `@ ${name}\n`, (name) => `${name}, `, (name) => `${name}: `, (name) => `${name}\n`, (name) => `Hi ${name}, `, (name) => `${name} - `,
  (name) => `${name}-san, `, (name) => `＠${name} `, (name) => `Hallo ${name}! `,
];
const asides: Style[] = [(name) => ` Like ${name} said.`, (name) => ` (${name} knows.)`, (name) => ` ${name} is right about that.`];
const greetings: Style[] = [(name) => `Hi ${name}, `, (name) => `Dear ${name}, `, (name) => `${name}, `, (name) => `Thanks ${name}! `, (name) => `Liebe ${name}, `];
/** Said to somebody, and no name. */
const toYou = ['Funny you say that. ', 'You say that, but ', 'Why do you say that? ', 'As you say: ', 'Like you I think that ', 'What you say is true. ', 'Ihre Meinung, nicht meine. ', 'Du sagst das so leicht. ', 'Was Sie sagen, stimmt. '];
const called: Style[] = [(name) => ` Thank you ${name}.`, (name) => ` I see what you mean, ${name}.`, (name) => ` Thanks ${name}!`, (name) => ` Not so, ${name}, I think.`, (name) => ` Danke, ${name}!`, (name) => ` Ja, lieber ${name}, so ist es.`, (name) => ` Well said ${name}.`];
const quotations: Style[] = [(words) => `"${words}"\n`, (words) => `> ${words}\n`, (words) => `${words}\n`];

export function withMarks(gold: Gold, others: readonly Gold[], seed: number): Gold {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const naming = 0.12 + 0.42 * next();
  const quoting = 0.04 + 0.32 * next();
  const isHosted = next() < 0.4;
  const byId = new Map(gold.comments.map((comment) => [String(comment.id), comment]));
  const answers = new Map<string, number>();
  for (const { author, parent } of gold.comments) if (author && parent !== null && parent !== undefined) answers.set(author, (answers.get(author) ?? 0) + 1);
  const host = [...answers].sort((one, other) => other[1] - one[1])[0]?.[0];
  const seen = new Set<string>();

  function written(name: string): string {
    const how = next();
    if (how < 0.1 && name.length > 7) return name.slice(0, 4 + Math.floor(next() * (name.length - 5)));
    if (how < 0.2) return name.split(/\s+/)[0]!;
    const slip = 2 + Math.floor(next() * (name.length - 3));
    return how < 0.25 && name.length > 6 ? name.slice(0, slip) + name.slice(slip + 1) : name;
  }

  function oneOrTwoSentences(text: string): string {
    const sentences = text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.length > 15);
    const from = Math.floor(next() * sentences.length);
    return sentences.slice(from, from + 1 + Math.floor(next() * 2)).join(' ').slice(0, 400);
  }

  /** After the first sentence. */
  function withinStart(text: string, words: string): string {
    const end = /[.!?](?=\s)/.exec(text.slice(0, 90));
    return end ? text.slice(0, end.index + 1) + words + text.slice(end.index + 1) : words.trim() + ' ' + text;
  }

  return {
    ...gold,
    comments: gold.comments.map((comment) => {
      const { author } = comment;
      let text = comment.text ?? '';
      let quotes = comment.quotes ?? [];
      const parent = comment.parent === null || comment.parent === undefined ? undefined : byId.get(String(comment.parent));
      if (parent) {
        if (parent.author && parent.author !== author && next() < naming) text = next() < 0.8 ? pick(openers)(written(parent.author)) + text : withinStart(text, pick(called)(parent.author.split(/\s+/)[0]!));
        else if (parent.author !== author && next() < 0.1) text = pick(toYou) + text;
        const words = next() < quoting ? oneOrTwoSentences(parent.text ?? '') : '';
        // Somebody else is answered too, further down.
        const second = next() < 0.08 ? pick(gold.comments) : null;
        if (second?.author && second.author !== author && second.author !== parent.author && seen.has(second.author)) text += `\n@${second.author} ${next() < 0.5 ? `"${oneOrTwoSentences(second.text ?? '')}"\n` : ''}${oneOrTwoSentences(comment.text ?? '')}`;
        if (words && next() < 0.55) quotes = [words, ...quotes];
        else if (words) text = pick(quotations)(words) + text;
      } else {
        if (isHosted && host && author && seen.has(host) && !seen.has(author) && next() < 0.4) text = pick(greetings)(host.split(/\s+/)[0]!) + text;
        if (next() < 0.08) quotes = [(pick(pick(others).comments).text ?? '').slice(0, 160), ...quotes];
      }
      const aside = next() < 0.05 ? pick(gold.comments).author : null;
      if (aside && aside !== author) text += pick(asides)(aside);
      if (author) seen.add(author);
      return { ...comment, text, quotes };
    }),
  };
}
