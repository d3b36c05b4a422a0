const months = 'jan|feb|mar|märz|mrt|apr|may|mai|maj|mei|jun|jul|aug|août|sep|oct|okt|out|nov|dec|dez|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|paź|lis|gru|sty|lut|kwi|cze|lip|sie|wrz|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const units = 'sec|min|hour|hr|day|week|wk|month|mon|year|yr|[smhdwy]|Sek|Std|Stunde|Tag|Woche|Monat|Jahr|jour|heure|semaine|mois|an|hora|d[ií]a|semana|mes|a[ñn]o|or[ae]|giorn|settiman|anno|uur|dag|wek|maand|jaar';

/**
 * A time as people write it: a date in figures (`3/5/2026`, `2026-03-05`, `2026年3月5日`) or with its month in letters, an hour (`10:07`),
 * or how long ago. Not by languages but by shapes, since it must be small: a figure beside a month's name in any of fourteen languages.
 */
export const timeLike = new RegExp(
  `\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|\\d[年년]|\\d\\s?(?:月|월|日|일|時|时|分|시간|분|小时|天|週|周)\\s?(?:前|전)?|\\b\\d{1,2}[:.h]\\d\\d(?!\\d)|(?:${months})[\\p{L}.]{0,7},?\\s\\d|\\d(?:st|nd|rd|th|er|º|\\.)?[\\s-](?:de\\s)?(?:${months})|\\d\\s?(?:${units})[\\p{L}.]{0,6}\\s(?:ago|old|fa|geleden|önce|temu|назад)|(?:vor|il y a|hace|há|منذ|قبل)\\s\\d`,
  'iu',
);
