import type { Fit, Names } from './names.ts';

/** Words after which a name is spoken to. */
export const greetings = 'hi|hello|hey|dear|thanks|thank you|thx|sorry|yes|no|ok|hallo|lieber|liebe|guten tag|moin|danke|sehr geehrter? (?:herr|frau)|bonjour|salut|cher|chère|merci|hola|querid[oa]|gracias|estimad[oa]|ciao|caro|cara|grazie|olá|car[oa]|obrigad[oa]|hoi|beste|dag|hei|hej|kjære|kära|cześć|drogi|droga|привет|здравствуйте|спасибо|уважаемый|уважаемая';
const polite = new RegExp(String.raw`(?<!\p{L})(?:${greetings}|thank you (?:so|very) much|thanx|congrats|congratulations|welcome|cheers|servus)$`, 'iu');
/** Words after which a name is spoken of: `I agree with Ann.` */
const governing = /(?<!\p{L})(?:a|about|after|an|and|as|at|bei|by|com|como|con|da|dass|dem|den|der|des|di|die|do|e|et|für|for|from|het|in|is|like|mit|of|on|or|said|says|the|than|that|to|und|van|von|was|what|when|who|wie|with|y|zu)$/iu;
const capitalised = /(?<![\p{L}\p{N}_@＠'’-])\p{Lu}[\p{L}\p{M}\p{N}_'’-]+(?:[ ]\p{Lu}[\p{L}\p{M}\p{N}_.'’-]*){0,3}/gu;
const possessive = /['’]s?$/u;
const endsClause = /[,;.!?…—–:(-]$/u;
const goesOn = /^[\p{L}\p{N}'’"”]/u;
const endsSentence = /^(?:[.!?:;)…]|$|\p{Extended_Pictographic})/u;
/** So many characters are the first sentence. */
const firstSentence = 60;

export interface Called { key: string; fit: Fit; words: string; from: number }

/**
 * Names that are set apart from the sentence in which they stand: `Danke, Ann!`, `I hear you, Ann, but`, `Thank you Ann for`, and `Well said Ann.` at the beginning.
 * @param isCommon whether a word is an ordinary one in this discussion
 */
export function called(paragraph: string, names: Names, isCommon: (word: string) => boolean): Called[] {
  const found: Called[] = [];
  for (const match of paragraph.matchAll(capitalised)) {
    const all = match[0].replace(/[.…]+$/u, '');
    if (possessive.test(all)) continue;
    const end = match.index + all.length;
    // `Thanks Ann`: the name is the last of the words with capital letters, or all of them.
    for (let from = match.index; from < end; from = after(paragraph, from, end)) {
      const words = paragraph.slice(from, end);
      const who = names.find(words);
      if (!who || isCommon(words.toLowerCase())) continue;
      const before = paragraph.slice(Math.max(0, from - 40), from).trimEnd();
      const rest = paragraph.slice(end).trimStart();
      const isApart = !goesOn.test(rest) && (before === '' || endsClause.test(before));
      const isLast = from < firstSentence && endsSentence.test(rest) && !governing.test(before);
      if (isApart || isLast || polite.test(before)) found.push({ ...who, words, from });
      break;
    }
  }
  return found;
}

/** Where the next word begins. */
function after(paragraph: string, from: number, end: number): number {
  const space = paragraph.indexOf(' ', from);
  return space === -1 || space >= end ? end : space + 1;
}
