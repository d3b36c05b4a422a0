const months = 'jan|feb|m[aä]r|mrt|apr|avr|ma[gijy]|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|wrz|oct|okt|out|ott|nov|dec|dez|déc|dic|gen|ene|fév|abr|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|paź|lis|gru|sty|lut|kwi|cze|lip|sie';

/**
 * A time as people write it, by its shape and in no language in full, since it must be small: a date in figures, an hour (`10:07`), a figure
 * beside the beginning of a month's name, or how long ago (Arabic by the latter and by figures alone).
 */
const timeLike = new RegExp(
  '\\d(?:[./-]\\d\\d?[./-]\\d|[:h]\\d\\d|\\s?[年月日時时分天週周년월일시분]'
  + `|(?:st|nd|rd|th|\\.)?[\\s-](?:de\\s)?(?:${months})|\\s?[^\\s\\d]{1,8}\\s(?:ago|fa|geleden|önce|temu|назад)`
  + `|(?<=(?:(?:${months})[^\\s\\d]{0,7}|vor|il y a|hace|há|منذ|قبل)\\s\\d))`,
  'i',
);

/** Most texts have no figure in them, which is asked first: the long expression need not even be compiled where none has. */
export const tellsTime = (text: string): boolean => /\d/.test(text) && timeLike.test(text);

/** White space as it is shown. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
