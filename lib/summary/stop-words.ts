/** Words that carry no topic, by language: pronouns, articles, conjunctions, auxiliaries, and what every commenter says. Chosen by us. */
const lists = {
  en: `a about above actually after again against all almost already also although always am among an and another any anybody anyone anything are aren't around as at away back be became because become been before being
    below between both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down each either else enough even ever every everybody everyone everything few for from further
    get gets getting give go goes going gone got had hadn't has hasn't have haven't having he he's her here hers him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just
    keep kind know let let's like likely lot made make makes making many may maybe me might mine more most much must my myself never no nobody none nor not nothing now of off often ok okay on once one ones only onto or other others
    otherwise our ours ourselves out over own perhaps please put quite rather really said same say says see seem seems she she's should shouldn't since so some somebody someone something sometimes still such sure take than
    that that's the their theirs them themselves then there there's therefore these they they're they've thing things think this those though through thus to together too toward towards try under until up upon us use very
    want wants was wasn't way we we're we've well went were weren't what what's whatever when where whether which while who whole whom whose why will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself
    first second third two three four five part point points shall right wrong dear
    lol etc ie eg im ive dont doesnt didnt isnt thats its youre cant wont`,
  de: `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bisschen bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf darum darüber das dass davon dazu dein deine dem den denn der
    des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eher eigentlich ein eine einem einen einer eines einfach einmal er es etwas euch euer eure finde für gab ganz gar gegen geht genau gerade gibt haben hab habe hat hatte
    hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen keiner könnte können machen macht mal man mehr mein meine meinem meinen meiner mich mir mit
    muss müssen nach natürlich nein nicht nichts nie noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sollte sollten soll sollen sondern sonst über um und uns unser unsere unter viel viele vielleicht vom von vor wann war waren
    warum was weil weiter welche wenig wenn wer werde werden wie wieder will wir wird wirklich wo wohl wollen worden wurde wurden würde würden zu zum zur zwar zwischen`,
  fr: `à a ai aller alors après assez au aucun aussi autre autres aux avait avant avec avez avoir avons beaucoup bien bon c'est ça car ce ceci cela celle celui ces cet cette ceux chaque chez comme comment d'un d'une dans de depuis des donc dont du elle elles en encore
    entre est et étaient était être eu fait faire faut font ici il ils j'ai je jamais juste l'on la là le les leur leurs lui ma mais me même mes moi moins mon n'est ne ni non nos notre nous on ont ou où oui par parce pas pendant peu peut plus plutôt pour pourquoi
    pourtant qu'il qu'on quand que quel quelle quelque quelques qui quoi rien sa sans se sera serait ses seulement si soit son sont sous sur surtout ta tant te tes toi ton toujours tous tout toute toutes très trop tu un une va vers voir vos votre vous vraiment y`,
  es: `a al algo alguien algún alguna algunos allí ante antes aquí así aún aunque bien cada casi como cómo con contra cosa cosas creo cual cuál cuando cuándo cuanto de del desde después donde dónde dos durante e el él ella ellas ellos en entonces entre era eran eres es esa esas
    ese eso esos esta está están estar estas este esto estos fue fueron ha había hace hacen hacer hacia han hasta hay he incluso ir la las le les lo los luego más me menos mi mí mientras mis mismo mucha muchas mucho muchos muy nada nadie ni no nos nosotros nuestra nuestro nunca o os
    otra otras otro otros para pero poco por porque pues puede pueden que qué quien quién se sea según ser si sí sido siempre sin sino sobre solo sólo son su sus tal también tampoco tan tanto te tener tengo ti tiene tienen toda todas todavía todo todos tu tú un una uno unos usted va vamos van ver y ya yo`,
  it: `a ad adesso ai al alcuni alla alle allo allora altra altre altri altro anche ancora avere aveva ben bene c'è che chi ci ciò come con contro cosa cosi così cui da dal dalla dalle dei del della delle dello dentro di dire dopo dove dunque e è ecco ed era erano essere fa fare fatto fino forse fra già
    gli ha hai hanno ho i il in infatti invece io l'ho la là le lei li lo loro lui ma mai me meno mentre mi mia mie mio molti molto ne né nei nel nella nelle nessuno niente noi non nostra nostro o ogni oppure ora per perché perchè però più poco poi possono prima proprio può qua quale quali qualche quando quanto
    quasi quei quel quella quelle quelli quello questa queste questi questo qui quindi sarà sarebbe se sei sempre senza si sì sia solo sono sopra sotto sta stato stessa stesso su sua subito sugli sui sul sulla suo suoi tanto te ti tra troppo tu tua tuo tutta tutte tutti tutto un una uno va vi voi vostro`,
  pt: `a à agora ainda algo alguém algum alguma algumas alguns ali ante antes ao aos apenas aquela aquele aqui as às assim até bem cada coisa coisas com como contra da das de dela dele depois desde dessa desse desta deste deve do dos e é ela elas ele eles em enquanto então entre era eram essa essas esse esses esta está
    estão estar estas este estes estou eu faz fazer foi foram há isso isto já lá lhe mais mas me mesma mesmo meu meus minha muita muitas muito muitos na nada não nas nem nenhum ninguém no nos nós nossa nosso num numa nunca o onde os ou outra outras outro outros para pela pelas pelo pelos por porque porquê pode podem pois
    pouco qual quando que quem quer são se seja sem sempre sendo ser será seu seus si só sobre sua suas talvez também tão tem têm temos tenho ter teu tinha toda todas todo todos tu tua tudo um uma umas uns vai vão você vocês vos`,
  nl: `aan al alle alleen als altijd andere anders ben bent bij daar daarom dan dat de deze die dit doen doet door dus echt een eens eerst en enkel er ergens even ga gaan gaat geen geweest gewoon had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hun iets iemand ik in is ja je jij jou jouw juist jullie kan kunnen kunt maar
    maken mee meer men met mij mijn misschien moet moeten na naar natuurlijk nee niemand niet niets nog nooit nu of om omdat onder ons onze ook op over per precies sinds soms steeds te tegen tijdens toch toe tot tussen u uit uw van vanaf veel vind voor vooral waar waarom wat we weer wel welke werd werden wie wij wil willen worden wordt zal ze zeer zich zij zijn zo zoals zonder zou zouden`,
  sv: `all alla allt alltid än andra är att av bara bli blir blev bra då där de dem den denna deras dess det detta dig din du efter eller en er ett finns få får för från gör göra ha hade han har hela henne hennes hon honom hur i icke ingen inget inte ja jag kan kanske kommer kunde man många med mellan men mer mig min mot mycket någon något några när nej ni nog nu och också om oss på
    samma sedan ser sig sin sina själv ska skulle så som till under upp ut utan vad var vara varför vara varit vem vi vid vilka vill vore å af blive bliver den der det dig dog du ej et eller for fordi fra få gjøre han hans har hvad hvem hver hvis hvor hvordan hvorfor ikke ingen jeg jo kun kunne meg meget men mere mig mye nei noe noen nå og også opp oss over på seg selv sig skal skulle som så til ud uden var ved vi vil ville være vært`,
  pl: `a aby ale albo ani bardzo bez będą będzie bo bowiem był była było były być by byś całe chyba ci co coś czy czyli dla dlaczego do dobrze gdy gdyby gdzie go i ich ile im inne inny ja jak jaka jakie jako jakoś je jeden jednak jego jej jest jestem jeszcze jeśli już ją każdy kiedy kto która które którego której który których którzy ku lub ma mają mam mi mnie
    może można moja moje mój mu musi my na nad nam nas nawet nic nich nie niech nigdy nim nimi niż no o od on ona one oni oraz po pod poza przed przez przy raczej również są się sobie swoje ta tak taka taki takie tam te tego tej ten też to tobie trochę tu tutaj twoje tych tylko tym u w wam was we więc wszyscy wszystko wy z za zawsze ze że żeby`,
  ru: `а без более бы был была были было быть в вам вас ведь весь во вот все всего всех всё вы где да даже для до ей ему если есть еще ещё же за здесь и из или им их к каждый как какая какой когда которая которого которой которые который которых кто ли лишь мне много может можно мой мы на надо нам нас наш не него нее ней нельзя нет ни нибудь них но ну о об один он она они оно от
    очень по под пока после потом потому почему при про просто с сам сама свой себе себя сейчас со совсем так такая также такие такой там те тем то тогда того тоже той только том тот ты у уж уже хоть чего чем что чтобы чуть эта эти это этого этой этом этот я`,
  ja: `する した して いる ある ない なる こと もの これ それ あれ この その あの ここ そこ どこ さん です ます でし まし から まで より など だけ でも しか ので のに けど たい られ れる せる よう そう ため とき ところ 人 方 私 僕 俺 何 的 思い 思う 言う 言っ`,
} as const;

export type Listed = keyof typeof lists;

const made = new Map<Listed, ReadonlySet<string>>();

function listOf(lang: Listed): ReadonlySet<string> {
  const known = made.get(lang);
  if (known) return known;
  const list = new Set(lists[lang].split(/\s+/));
  made.set(lang, list);
  return list;
}

/** The list for a language (BCP 47), or else the one that most of these words are on; empty where none fits. */
export function stopWords(lang: string | null, words: readonly string[]): ReadonlySet<string> {
  const base = (lang ?? '').toLowerCase().split(/[-_]/)[0]!;
  const asked = base === 'nb' || base === 'nn' || base === 'no' || base === 'da' ? 'sv' : base;
  if (asked in lists && Object.hasOwn(lists, asked)) return listOf(asked as Listed);
  let best: ReadonlySet<string> = new Set();
  let most = words.length * 0.12;
  for (const each of Object.keys(lists) as Listed[]) {
    const list = listOf(each);
    const hits = words.reduce((sum, word) => sum + (list.has(word) ? 1 : 0), 0);
    if (hits > most) [best, most] = [list, hits];
  }
  return best;
}
