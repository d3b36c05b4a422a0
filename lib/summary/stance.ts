import { lower } from './words.ts';

/**
 * How a reply stands to what it answers, by how it opens. Only said stance counts: nothing is guessed from what a comment is about.
 * Openings by language, chosen by us; a reply may be in another language than the page, so all are tried.
 */
export type Stance = 'agrees' | 'disputes' | null;

/** Words that open a reply in agreement. */
const agreeing = openings(
  // English
  `(?:i |we |totally |fully |completely |strongly |quite )*agreed?(?! to)|exactly|spot on|well said|same (?:here|in|with|for|at|thing|goes)|this(?=[.!]|$)|(?:so |very |too |quite |all |that's |it's )*true(?! or)|(?:quite|you're|you are|she's|he's|they're|absolutely|dead) right|right(?=[,.!])|hear,? hear|absolutely(?! not)|indeed|couldn't agree more|seconded|likewise|me too|us too|good point|yes(?=[,.!]| and)|yep|yup|precisely|my thoughts|my view too|here too|\\+1|aye(?=[.,])`,
  // German, Dutch
  `genau|stimmt(?! (?:so |das |ja |aber )?nicht)|richtig|so ist es|dito|ebenso|eben(?=[.,!])|(?:sehe|seh) ich (?:auch|genauso|genau)|(?:volle?|absolute) zustimmung|zustimmung|absolut|geht (?:mir|uns) (?:auch|genauso)|(?:bei uns|hier) (?:auch|genauso)|ganz (?:meine|ihrer|deiner) meinung|recht (?:hast|haben)|da (?:hast|haben) (?:du|sie|ihr) recht|korrekt|ja(?=[,.!])`,
  `(?:helemaal |volledig |ben het )*(?:mee )?eens|precies|klopt(?! niet)|inderdaad|juist|zo is het|hier ook`,
  // French, Spanish, Italian, Portuguese
  `exactement|tout à fait|(?:entièrement |bien |complètement |je suis )*d'accord|je confirme|c'est (?:bien )?(?:vrai|exact|ça|arrivé aussi)|bien dit|pareil|idem|absolument|(?:vous avez|tu as|elle a|il a) (?:bien |tout à fait )?raison|oui(?=[,.! ])|moi aussi|chez nous aussi`,
  `exact[oa]|exactamente|(?:totalmente |completamente |muy )?de acuerdo|(?:tienes|tiene|llevas|lleva) (?:toda la |mucha )?razón|cierto|así es|es así|igual(?:mente)?|lo mismo|bien dicho|(?:a mí|a nosotros|yo|nosotros) también|opino (?:lo mismo|igual)|efectivamente|tal cual|sí(?=[,.!])`,
  `esatto|esattamente|(?:sono |completamente |pienamente )?d'accordo|concordo|confermo|(?:è |verissimo|tutto )?vero(?=[,.!])|verissimo|(?:ha|hai|avete) (?:perfettamente |proprio )?ragione|giusto|anch'io|anche (?:io|da noi|noi|qui)|ben detto|proprio così|appunto|sì(?=[,.!])`,
  `(?:eu )?concordo|exatamente|é isso(?: mesmo)?|isso mesmo|(?:é )?verdade(?=[,.!])|(?:tem|tens) (?:toda a )?razão|o mesmo|de acordo|bem dito|(?:eu|nós|cá|aqui) também|apoiado|sim(?=[,.!])`,
  // Swedish, Danish, Norwegian
  `precis|(?:jag )?håller (?:helt )?med|instämmer|exakt|(?:det )?stämmer(?! inte)|så är det|bra (?:sagt|att någon)|samma här|(?:helt )?enig|nettopp|netop|præcis|(?:helt )?rigtigt|ja(?=[,.!])`,
  // Polish, Russian, Ukrainian
  `dokładnie|(?:w pełni |całkowicie )?zgadzam się|zgadza się|(?:ma pan|ma pani|masz|macie) rację|racja|(?:święta )?prawda(?=[,.!])|otóż to|popieram|(?:u nas|ja|my) też|(?:u nas|ja) (?:też|tak samo)|tak(?=[,.!])`,
  `точно|(?:полностью |совершенно |абсолютно )?соглас(?:ен|на|ны)|поддерживаю|верно|именно(?! поэтому)|(?:чистая )?правда(?=[,.!])|вы правы|(?:он|она) прав|так и есть|плюсую|(?:у нас|я|мы) (?:тоже|так же|то же)|правильно|да(?=[,.!])|погоджуюсь|саме так|згоден|згодна`,
  // Japanese, Chinese, Korean, Thai
  `同感|賛成です|(?:全く|まったく|本当に)?その(?:通り|とおり)|(?:本当に|ほんとに|ほんと)そう|そうですね|そうですよね|同意|確かに|まさに|(?:うち|私|僕|俺|こちら|我が家)も(?:同じ|そう)|おっしゃる通り|はい、|ですよね`,
  `同意|支持|赞同|贊同|没错|沒錯|说得对|說得對|说得好|說得好|确实|確實|我也|我家也|顶|正是|是的|赞成|贊成|对[，。！]|對[，。！]`,
  `동의|맞아요|맞습니다|공감|그렇죠|เห็นด้วย|ใช่|จริงครับ|จริงค่ะ|ถูกต้อง|เหมือนกัน`,
);

/** Words that open a reply in contradiction. */
const disputing = openings(
  `no(?=[,.!;:]|$)|nope|(?:i |we |sorry,? (?:but )?|totally |strongly |have to |must )*disagree|wrong|nonsense|rubbish|false|not (?:true|so|quite|really|in my|at all|everyone|all of)|(?:that|this|it)(?:'s| is) (?:simply |just |plainly |really )*(?:not |wrong|nonsense|rubbish|false|untrue)|(?:that|this|it) isn't|on the contrary|(?:funny|sorry|yes|maybe|perhaps|fine|sure|true|ok|okay|fair enough|i understand|i see)(?: for you)?,? but|but|with (?:all )?(?:due )?respect|who told you|says who|you(?:'re| are) (?:wrong|mistaken)|hardly|don't be|and yet|since when|how is that|what nonsense|easy (?:said|for)|it's easy`,
  `nein|falsch|unsinn|quatsch|blödsinn|(?:das )?stimmt (?:so |das |ja |aber |doch )?nicht|im gegenteil|widerspruch|aber|doch(?=[,.!])|(?:es )?tut mir leid|sorry,? aber|irrtum|(?:das )?sehe ich (?:ganz )?anders|nicht ganz|da irren|das ist (?:doch )?(?:falsch|unsinn|quatsch|nicht (?:wahr|richtig))|wer sagt das|von wegen|ach was|nee(?=[,.!])|onzin|niet waar|integendeel|fout|klopt niet|maar|oneens|(?:dat )?ben ik (?:het )?niet`,
  `non(?=[,.! ])|faux|pas du tout|au contraire|(?:je ne suis )?pas (?:du tout )?d'accord|n'importe quoi|mais|vous vous trompez|tu te trompes|(?:la comparaison|l'argument|ça|cela) ne tient pas|désolée?,? mais|je (?:comprends|veux bien)|c'est faux|pas vrai|absurde`,
  `no(?=[,.! ])|falso|mentira|al contrario|todo lo contrario|pero|discrepo|tonterías|se equivoca|te equivocas|(?:eso )?no es (?:verdad|cierto|así)|en absoluto|qué va`,
  `non è (?:vero|così)|non sono d'accordo|falso|al contrario|però|ma(?= )|sbagliato|si sbaglia|ti sbagli|macché|assolutamente no|não(?=[,.! ])|(?:eu )?discordo|pelo contrário|mas(?= )|não é verdade|errado|está enganad[oa]`,
  `nej|fel(?=[,.! ])|tvärtom|(?:det )?stämmer inte|(?:jag )?håller inte med|jag förstår .{0,25}men|men(?= )|inte alls|struntprat|det är lätt att säga|nei|feil|forkert|uenig|tværtimod|det passer ikke`,
  `nie(?=[,.! ])|nieprawda|bzdur[ay]|przeciwnie|wręcz przeciwnie|ale(?= )|mylisz się|myli się|co (?:pan|pani|ty) opowiada|rozumiem .{0,20}ale|guzik|akurat`,
  `нет(?=[,.! ])|неправда|не правда|ерунда|наоборот|не соглас(?:ен|на)|но(?= )|чушь|бред|ошибаетесь|вы не правы|вовсе нет|с чего (?:вы|ты)|ні(?=[,.! ])|не згоден`,
  `いいえ|いや|違(?:う|い)|それは違|でも|しかし|そんなことは?ない|とは思わない|逆(?:に|だ)|反対です|おかしい|お気持ちは分か|大変なのは分か|.{1,12}ではない(?:。|$)`,
  `不对|不對|不是[，。！这這]|不同意|胡说|胡說|错[了，。]|錯[了，。]|但是?|可是|恰恰相反|反对|反對|不赞成|怎么可能|那你(?:当初)?|我同情|瞎说`,
  `아니|틀렸|반대|하지만|그렇지 않|ไม่จริง|ไม่เห็นด้วย|ไม่ใช่|ตรงกันข้าม|แต่`,
);

/** Said in the middle of a reply, these contradict too. */
const inside = /\b(?:i (?:totally |strongly )?disagree|that(?:'s| is)(?: simply| just)? (?:not true|untrue|wrong)|you(?:'re| are) wrong)\b|(?:da )?widerspreche ich|halte ich für falsch|stimmt (?:so )?nicht|ne suis pas d'accord|vous vous trompez|no estoy de acuerdo|non sono d'accordo|não concordo|håller inte med|nie zgadzam się|не согласен|не согласна|それは違い|間違ってい|不同意/u;

/** A name, an @mention or a sigh before the word that counts. */
const before = String.raw`^(?:@?[\p{L}\p{N}_.-]+(?: [\p{Lu}][\p{L}.]*)?\s*[,:、，]\s*|@\S+\s+|well,? |ach,? |och |so,? |sorry,? |gut,? |bon,? |bueno,? |beh,? |ну,? |no cóż,? )?`;

function openings(...lists: string[]): RegExp {
  return new RegExp(`${String.raw`^(?:`}${lists.join('|')})(?![\\p{sc=Latin}\\p{sc=Cyrillic}])`, 'u');
}

const turning = /^[^.!?。！？]{0,40}(?:^|[\s,])(?:but|aber|mais|pero|ma|mas|men|ale|но|maar)\s/u;
const lead = new RegExp(before, 'u');
/** A few words of courtesy, up to a comma. */
const polite = /^[^,.!?:;]{2,24}, /u;

/** Null where the reply does not say how it stands. */
export function stanceOf(reply: string): Stance {
  const opening = lower(reply.slice(0, 400)).trimStart();
  const starts = [opening, opening.replace(lead, '')];
  if ([...starts, opening.replace(polite, '')].some((start) => disputing.test(start)) || inside.test(opening)) return 'disputes';
  const along = starts.find((start) => agreeing.test(start));
  // `True, but` takes it back.
  return along === undefined ? null : turning.test(along) ? 'disputes' : 'agrees';
}
