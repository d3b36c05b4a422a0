/**
 * When something was written, as sites say it to people: a date in words or figures, a time of day, or how long ago; in the languages
 * of most of the web's news. Only recognised here: what a date means is `date.ts`'s business.
 */

export interface Said {
  /** The words that say when. */
  text: string;
  /** `date` names a day, `relative` counts back from now, `clock` is a time of day alone. */
  kind: 'date' | 'relative' | 'clock';
}

const months = new Set((
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec '
  + 'januar jänner februar märz april mai juni juli oktober dezember jän mär mrz okt dez '
  + 'janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre janv févr fevr avr juil déc '
  + 'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic '
  + 'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott '
  + 'janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro fev mai out dez '
  + 'januari februari maart mei augustus mrt '
  + 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września wrzesnia października pazdziernika listopada grudnia sty lut kwi cze lip sie wrz paź paz lis gru '
  + 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр май июн июл авг сен сент окт ноя дек '
  + 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık oca şub nis haz tem ağu eyl eki kas ara '
  + 'يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر ديسمبر '
  + 'maj augusti tammikuuta helmikuuta maaliskuuta ledna února března dubna května června července srpna září října listopadu prosince'
).split(' '));

const figures = /(?<![\p{Nd}.])(?:\p{Nd}{4}([-/.])\s?\p{Nd}{1,2}\1\s?\p{Nd}{1,2}|\p{Nd}{1,2}([-/.])\s?\p{Nd}{1,2}\2\s?\p{Nd}{2,4})(?!\p{Nd})/u;
const eastAsian = /(?:\p{Nd}{2,4}\s*[年년][\s.]*)?\p{Nd}{1,2}\s*[月월]\s*\p{Nd}{1,2}\s*[日일号號]?/u;
const dayMonth = /(?<!\p{Nd})(\p{Nd}{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\s-]+(?:de |d['’]|of |the )?(\p{L}{3,12})\b|(?<!\p{L})(\p{L}{3,12})\.?[\s-]+(?:the )?(\p{Nd}{1,2})(?![\p{Nd}:])|(?<!\p{L})(\p{L}{3,12})\.?,? ((?:19|20)\p{Nd}{2})(?!\p{Nd})/gu;
const clock = /(?<![\p{Nd}.:])\p{Nd}{1,2}(?::\p{Nd}{2}(?::\p{Nd}{2})?(?:\s?[ap]\.?m\.?(?!\p{L}))?|[.h]\p{Nd}{2}(?= ?Uhr| ?[ap]\.?m)| ?[ap]\.?m\.?(?!\p{L})| ?Uhr| ?[時시点點]\s?\p{Nd}{1,2}\s?[分분])(?![\p{Nd}:])/iu;

const some = String.raw`(?:\p{Nd}+|an?|one|two|few|some|several|\p{L}{2,12})`;
const ago = new RegExp([
  String.raw`${some} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|mths?|months?|y|yrs?|years?)\.?(?:,? (?:and )?\p{Nd}+ ?\p{L}+)? ago`,
  String.raw`vor (?:etwa |ca\. )?${some} ?(?:Sek|Min|Std|Stunde|Tag|Woche|Monat|Jahr)\p{L}*`,
  String.raw`il y a (?:environ )?${some} ?(?:s|sec|min|h|heure|j|jour|semaine|mois|an)\p{L}*`,
  String.raw`hace (?:unos |unas )?${some} ?(?:s|seg|min|h|hora|d|día|dia|semana|mes|año)\p{L}*`,
  String.raw`${some} ?(?:second|minut|or[ae]|giorn|settiman|mes[ei]|ann)\p{L}* fa`,
  String.raw`h[áa] (?:cerca de )?\p{Nd}* ?(?:um |uma )?(?:segundo|minuto|hora|dia|semana|m[êe]s|ano)\p{L}*`, String.raw`\p{Nd}+ ?(?:segundo|minuto|hora|dia|semana|m[êe]s|ano)\p{L}* atrás`,
  String.raw`${some} ?(?:second|minuu|minut|uur|uren|dag|wek|week|maand|jaar|jaren)\p{L}* geleden`,
  String.raw`${some} ?(?:sek|min|godz|dni|dzień|dzie|tydz|tyg|mies|rok|lat)\p{L}*\.? temu`,
  String.raw`${some} ?(?:сек|мин|час|д[не]|ден|недел|мес|год|лет)\p{L}*\.? назад`,
  String.raw`${some} ?(?:saniye|dakika|dk|saat|gün|hafta|ay|yıl|sene) önce`,
  String.raw`\p{Nd}+ ?(?:秒|分|時間|日|週間?|[かヶカケ個]月|年)前`,
  String.raw`\p{Nd}+ ?(?:秒钟?|分钟|分鐘|小时|小時|天|周|週|星期|个月|個月|年)[之以]?前`,
  String.raw`\p{Nd}+ ?(?:초|분|시간|일|주|개월|달|년) ?전`,
  String.raw`(?:منذ|قبل) (?:\p{Nd}+ )?(?:ثاني|ثوان|دقيق|دقائق|ساع|يوم|أيام|ايام|أسبوع|أسابيع|شهر|أشهر|سن|عام|أعوام)\p{L}*`,
  String.raw`för \p{Nd}+ \p{L}+ sedan`, String.raw`(?:for )?\p{Nd}+ \p{L}+ siden`, String.raw`před \p{Nd}* ?\p{L}+`,
].map((each) => `(?<![\\p{L}\\p{Nd}])(?:${each})`).join('|'), 'iu');
const short = /^\p{Nd}{1,3} ?(?:s|secs?|m|mins?|h|hrs?|d|w|mo|y|yrs?|Std\.?|Tg?\.?|j|sem|u|uur|ч|д|시간|분|일|時間|分|日|小时|天)\.?$/iu;
const nowish = /^(?:just now|moments? ago|gerade eben|soeben|à l[’']instant|ahora mismo|adesso|agora mesmo|zojuist|przed chwilą|только что|az önce|たった今|刚刚|剛剛|방금(?: 전)?|الآن)$/iu;
const dayName = /(?<!\p{L})(?:today|yesterday|heute|gestern|aujourd[’']hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|dzisiaj|dziś|wczoraj|сегодня|вчера|bugün|dün|今日|昨日|今天|昨天|오늘|어제|اليوم|أمس)(?!\p{L})/iu;

/** A day that something else was done on: joined, edited, last seen. */
const other = /(?:joined?|join date|registered|registriert|dabei seit|member since|mitglied seit|inscri[pt]|registrado|iscritto|zarejestrowany|dołączył|регистрация|зарегистрирован|last edited|edited by|bearbeitet|geändert|modifi[ée]|editado|modificato|edytowan|отредактировано|birth|geboren|last seen|last login|copyright|©)/iu;
const some2 = /\p{Nd}|now|moment|eben|instant|ahora|adesso|agora|zojuist|chwilą|только|önce|今|刚|剛|방금|الآن| ago|vor |hace | temu|назад|geleden|منذ|قبل|yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj|вчера|dün|昨|어제|أمس/iu;

/** Longest text that is looked at: a line about a comment, not a paragraph. */
const longest = 140;

/** Whether a text is about another day than the one of writing: `Joined:`, `Edited by …`. */
export function isOtherDay(text: string): boolean {
  return text.length <= longest && other.test(text);
}

/** The time that a short text tells, or null. */
export function timeIn(whole: string): Said | null {
  if (whole.length < 2 || whole.length > longest || !some2.test(whole)) return null;
  const text = whole.replace(/\s+/g, ' ').trim();
  if (other.test(text)) return null;
  const date = dateIn(text);
  if (date) {
    const after = clock.exec(text.slice(date.end, date.end + 24));
    const end = after ? date.end + after.index + after[0].length : date.end;
    return { text: text.slice(date.start, end), kind: 'date' };
  }
  const back = ago.exec(text) ?? short.exec(text) ?? nowish.exec(text);
  if (back) return { text: back[0], kind: 'relative' };
  const at = clock.exec(text);
  const day = text.length <= 60 ? dayName.exec(text) : null;
  if (day && (at || text.length <= day[0].length + 8)) {
    const [start, end] = [Math.min(day.index, at?.index ?? Infinity), Math.max(day.index + day[0].length, at ? at.index + at[0].length : 0)];
    return { text: text.slice(start, end), kind: 'relative' };
  }
  return at && text.length <= 60 ? { text: at[0], kind: 'clock' } : null;
}

function dateIn(text: string): { start: number; end: number } | null {
  const found = figures.exec(text) ?? eastAsian.exec(text);
  if (found) return { start: found.index, end: found.index + found[0].length };
  dayMonth.lastIndex = 0;
  for (let each = dayMonth.exec(text); each; each = dayMonth.exec(text)) {
    const word = (each[2] ?? each[3] ?? each[5])!.toLowerCase();
    if (!months.has(word)) {
      // `Thursday 23rd April`: the figure that follows a weekday may be the month's.
      dayMonth.lastIndex = each.index + (each[3]?.length ?? 1);
      continue;
    }
    const end = each.index + each[0].length;
    const year = /^[\s,.]*(?:de |d['’])?(?:19|20)\p{Nd}{2}(?!\p{Nd})/u.exec(text.slice(end));
    return { start: each.index, end: end + (year?.[0].length ?? 0) };
  }
  return null;
}
