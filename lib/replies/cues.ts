import type { Words } from './words.ts';
import { grown } from './tokens.ts';

/**
 * What a comment's first words do, in the languages we read most; where a language is missing, nothing is said.
 * None decides alone: the weights say how much each tells of an answer or an opening.
 */
const lists = {
  you: `you your you're youre yours u ur yourself du dein deine deinen deinem deiner dir dich ihr euch ihnen ihre sie vous votre vos toi ton tes tu ti te tuo tua tuoi tue hai sei usted tus vos você seu sua jij je jouw uw din dig deg ty tobie twój ты вы тебе вам тебя вас твой ваш ваша ваше 你 您`,
  assent: `yes yeah yep yup no nope nah exactly agreed agree true right indeed correct wrong disagree sure absolutely ok okay lol haha ha hmm ah oh seriously really ja nein doch genau stimmt richtig falsch eben nö jep ach oui non si exactement exact sì esatto vero infatti esattamente concordo giusto falso quoto ahah sí exacto cierto claro verdad sim não exato concordo verdade nee klopt precies nej tak nie dokładnie да нет точно согласен верно`,
  thanks: `thanks thank thx ty cheers danke vielen dank merci grazie gracias obrigado obrigada bedankt tack takk dziękuję спасибо`,
  joining: `but and so because or though however actually well then also still except unless maybe perhaps aber und weil denn sondern dann also trotzdem vielleicht ma e però perché quindi comunque allora anche beh mais et donc alors car aussi pero y porque entonces también mas porém então maar en want dus men och og ale bo więc но а и потому`,
  that: `that that's thats this it it's its those these he she they the das dies diese dieser es die der er il lo la questo questa quello quella è ça cela c'est il elle ils eso esto este esta isso isto dat dit это`,
  asking: `what why how who where when which is are do does did can could would anyone has was warum wie wer wo wann welche ist sind kann gibt hat jemand che cosa perché come chi dove quando qualcuno quoi pourquoi comment qui où quel est-ce qué por cómo quién dónde como quem wat waarom hoe кто что почему как где`,
  i: `i i'm im i've i'd my me we our ich mein meine wir mir mich io ho sono mio mia noi je j'ai mon ma nous yo mi mis he eu meu minha ik mijn jag jeg ja mam я мой мне мы`,
  more: `ps p.s edit correction erratum addendum nachtrag ergänzung korrektur oops ups upps forgot errata rectificación correzione aggiunta`,
  say: `say says said saying mean means meant think point comment argument question sagst sagen schreibst schreiben meinst kommentar dici dite dicevi intendi commento dis dites commentaire dices dice dijiste comentario dizes disse comentário zegt säger mówisz говоришь пишете`,
  refer: `see siehe vgl cf s voir véase vedi`,
} as const;

export type Cue = keyof typeof lists;
const cueNames = Object.keys(lists) as Cue[];
/** Each cue's bit. */
export const bits = Object.fromEntries(cueNames.map((cue, index) => [cue, 1 << index])) as Record<Cue, number>;

export interface Cues {
  /** What the first two words do: {@link bits}. */
  first: number;
  /** Words said to 'you' among the first sixteen, and their share of all. */
  you: number;
  youShare: number;
  /** `Funny you say that`: a word for 'you' and one of saying among the first eight. */
  youSay: boolean;
  /** The very first word begins an addendum: `PS`, `Edit`. */
  isAddendum: boolean;
  /** A word with which one points to a numbered comment. */
  refers: boolean;
}

/** Japanese and Chinese write their first words without a space behind. */
const unspacedFirst: readonly [Cue, RegExp][] = [
  ['assent', /^(?:はい|いいえ|うん|いや|確かに|その通り|そうです|同感|同意|是的|不是|对|對|没错|沒錯|呵呵|哈哈)/],
  ['joining', /^(?:でも|しかし|だから|だって|ただ|それなら|但是|可是|不过|不過|所以|因为|因為)/],
  ['that', /^(?:それ|これ|あれ|その|この|这|這|那)/],
  ['thanks', /^(?:ありがとう|谢谢|謝謝|感谢|感謝)/],
  ['asking', /^(?:なぜ|どうして|何|誰|どこ|为什么|為什麼|什么|什麼|谁|誰|哪)/],
];

/** @param words where nothing was read yet: words that are cues have the lowest numbers. @returns reads the cues of a comment from its words */
export function createCues({ of }: Pick<Words, 'of'>): (words: Int32Array, count: number, text: string) => Cues {
  /** By word: its cues. */
  let cues = new Int32Array(2048);
  let size = 0;
  for (const cue of cueNames) {
    for (const word of lists[cue].split(' ')) {
      // `that's` is two tokens: its first is what counts.
      const number = of(word)[0]!;
      if (number >= cues.length) cues = grown(cues, number * 2);
      cues[number]! |= bits[cue];
      size = Math.max(size, number + 1);
    }
  }
  return (words, count, text) => {
    let you = 0;
    let all = 0;
    let near = false;
    let say = false;
    let first = 0;
    let refers = false;
    let isAddendum = false;
    for (let at = 0; at < count; at++) {
      const word = words[at]!;
      if (word >= size) continue;
      const found = cues[word]!;
      if (found === 0) continue;
      if (found & bits.you) {
        all++;
        if (at < 16) you++;
        near ||= at < 8;
      }
      if (at < 8 && found & bits.say) say = true;
      if (found & bits.refer) refers = true;
      if (at === 0) isAddendum = (found & bits.more) !== 0;
      if (at < 2) first |= found;
    }
    if (text.charCodeAt(0) > 0x3000) for (const [cue, begins] of unspacedFirst) if (begins.test(text)) first |= bits[cue];
    return { first, you, youShare: count ? all / count : 0, youSay: near && say, isAddendum, refers };
  };
}
