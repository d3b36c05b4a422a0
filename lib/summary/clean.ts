/** Openings and endings of letters, alone in their sentence. */
const courtesy = /^(?:(?:hi|hello|hey|dear|good (?:morning|evening|day)|hallo|liebe[rs]?|moin|guten (?:tag|morgen|abend)|bonjour|salut|cher|chère|hola|buenos días|ciao|buongiorno|olá|beste|hei|hej|cześć|привет|здравствуйте)(?:[\s,]+\S+){0,3}[\s,!.:]*|(?:many |best |kind |warm )?(?:thanks|thank you|thx|regards|cheers|best wishes|sincerely|yours|respectfully|danke|viele grüße|mit freundlichen grüßen|grüße|lg|merci|cordialement|gracias|saludos|grazie|saluti|obrigad[oa]|groeten)(?:[\s,]+\S+){0,4}[\s,!.]*|(?:edit|update|ps|p\.s\.|tl;?dr)[\s:]*)$/iu;
const address = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;
const quotation = /^\s*(?:>|&gt;|\||On .{4,60} wrote:|.{1,60} (?:wrote|writes|schrieb|a écrit|escribió|ha scritto)\s*:?$)/i;
const letterhead = /(?:\b(?:tel|fax|phone|mailto|e-?mail)\b.*[:\d].*)|\(\d{3}\)\s?\d{3}|\b(?:sent from my|original message|forwarded message|unsubscribe|click here)\b/i;

/** Longer sentences are no sentences, and nobody would read them as a quote: letters, words. */
const most = { letters: 1200, words: 120 };

/**
 * Whether a sentence says something of its own: not somebody else's words, a greeting, a signature, a bare address, or noise.
 * What is left out here is never shown, and counts for nothing.
 */
export function saysSomething(sentence: string, words: readonly string[]): boolean {
  if (!words.length || words.length > most.words || sentence.length > most.letters) return false;
  if (courtesy.test(sentence) || quotation.test(sentence)) return false;
  if (letterhead.test(sentence) && /\d{3}|@|sent from|message|unsubscribe|click here/i.test(sentence)) return false;
  const bare = sentence.replace(address, '').trim();
  if (!/\p{L}/u.test(bare)) return false;
  // Tables, code, ASCII drawings.
  const letters = bare.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  return letters >= bare.replace(/\s/g, '').length * 0.55;
}
