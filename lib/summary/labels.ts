import type { Sentence } from './material.ts';

/** Numbers name nothing, in figures or words; nor does a single character, or a word in kana alone: those are mostly grammar. */
const unnamed = new RegExp(String.raw`^(?:\p{N}|\p{sc=Han}$|\p{sc=Hiragana}+$|[一二三四五六七八九十百千万〇]+$|(?:${[
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|half|first|second|last|past|year|years|week|weeks|day|days',
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|hundert|tausend|hälfte|jahr|jahre|jahren|tag|tage|woche|wochen',
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|cent|mille|an|ans|jour|jours|fois',
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cien|mil|años|año|día|días|veces|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|anni|anno|giorni|volte',
  'dois|duas|três|quatro|sete|oito|dez|anos|ano|dias|vezes|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|år|året|dag|twee|drie|vijf|zes|jaar',
  'dwa|dwie|trzy|cztery|pięć|sześć|dziesięć|lat|rok|roku|два|две|три|четыре|пять|шесть|десять|лет|год|года|раз',
].join('|')})$)`, 'u');
/** Japanese, Chinese and Thai are written without spaces. */
const between = /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]) (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])/gu;

/**
 * Up to `count` key phrases that name what these sentences share: one to three words that stand in many of them, and in few others.
 * Topics, never verdicts; written as in the text.
 * @param frequency in how many comments of the whole discussion each stem stands, of how many; absent: these sentences are all there is
 */
export function keyPhrases(sentences: readonly Pick<Sentence, 'folded' | 'stems'>[], count = 4, whole?: { frequency: ReadonlyMap<string, number>; comments: number }): string[] {
  const phrases = new Map<string, { stems: string[]; sentences: number; last: number; forms: Map<string, number> }>();
  const singles = new Map<string, number>();
  for (const [index, { folded, stems }] of sentences.entries()) {
    for (const each of new Set(stems)) if (each) singles.set(each, (singles.get(each) ?? 0) + 1);
    for (let from = 0; from < stems.length; from++) {
      for (let length = 1; length <= 3 && from + length <= stems.length; length++) {
        const part = stems.slice(from, from + length);
        if (!part.every((each, at) => each && !unnamed.test(folded[from + at]!))) break;
        const key = part.join(' ');
        const phrase = phrases.get(key) ?? phrases.set(key, { stems: part, sentences: 0, last: -1, forms: new Map() }).get(key)!;
        if (phrase.last !== index) phrase.sentences++;
        phrase.last = index;
        const form = folded.slice(from, from + length).join(' ').replace(between, '');
        phrase.forms.set(form, (phrase.forms.get(form) ?? 0) + 1);
      }
    }
  }
  // What one comment alone speaks of is seldom what it is about.
  const rarity = (stem: string): number => (whole ? Math.log(1 + whole.comments / (whole.frequency.get(stem) ?? 1)) * ((whole.frequency.get(stem) ?? 0) > 1 ? 1 : 0.3) : 1);
  const scored = [...phrases.values()]
    .filter(({ stems, sentences: held }) => stems.length === 1 || held > 1)
    .map((phrase) => ({ ...phrase, score: phrase.sentences * phrase.stems.reduce((total, each) => total + rarity(each), 0) / phrase.stems.length * (1 + 0.6 * (phrase.stems.length - 1)) }))
    .sort((one, other) => other.score - one.score || one.stems.length - other.stems.length);
  const chosen: typeof scored = [];
  for (const phrase of scored) {
    if (chosen.length === count) break;
    // `shop` and `shops` are one topic.
    if (chosen.some(({ stems }) => phrase.stems.some((each) => stems.some((other) => each.startsWith(other) || other.startsWith(each))))) continue;
    chosen.push(phrase);
  }
  return chosen.map(({ forms }) => [...forms].sort(([one, times], [other, more]) => more - times || one.length - other.length || (one < other ? -1 : 1))[0]![0]);
}
