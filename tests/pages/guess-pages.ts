/** Pages for the tests of the guess, built here: invented people and papers, in several languages and layouts. */

export interface Voice { who: string; when: string; words: string; answers?: Voice[] }

const names = ['Odile Brandt', 'Tam Kerrigan', 'Ines Varga', 'Joos Peeters', 'Mirela K.', 'P. Hathaway', 'Selma Oduya', 'Rune Falk'];
const said = [
  'The ferry has been late every morning since the new timetable, and nobody at the harbour office answers the telephone any more.',
  'I disagree. The old pier was falling apart, and somebody had to pay for the repair sooner or later.',
  'Short and clear: no.',
  'My grandmother worked there for thirty years. She would laugh at the idea that a café makes up for the lost market.',
  'Has anyone read the whole report? On page twelve it says that the costs were known two years ago.',
  'Thank you for a calm article about this. The comments under the last one were a shambles, mine among them.',
  'What about the people on the north side? They have no bus after nine and now no boat either.',
  'It will be voted on in spring, so write to your councillor instead of writing here.',
];

/** Voices with times a few hours apart, each with words of its own. */
export function voices(count: number, { when = (at: number) => `March ${1 + (at % 28)}, 2024 at ${1 + (at % 11)}:${10 + (at % 49)} pm` } = {}): Voice[] {
  return Array.from({ length: count }, (_, at) => ({ who: `${names[at % names.length]!}${at >= names.length ? ` ${Math.floor(at / names.length)}` : ''}`, when: when(at), words: `${said[at % said.length]!}${at >= said.length ? ` That makes ${at}.` : ''}` }));
}

export const article = `<article><h1>Harbour town loses its morning ferry</h1><p class="byline">By Marta Lund, 2 March 2024</p>${Array.from({ length: 5 }, (_, at) =>
  `<p>Paragraph ${at} of a report on the harbour of Eddlemouth, its ferry and the people who wait for it; long enough to be prose, with commas, and a date or two such as 1 March 2024.</p>`).join('')}</article>`;

export const page = (inside: string, { lang = 'en', title = 'A page' } = {}) => `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><header><nav><ul>${['Home', 'Town', 'Sport', 'Weather'].map((each) => `<li><a href="/${each}">${each}</a></li>`).join('')}</ul></nav></header><main>${inside}</main><footer><p>© 2024 The Eddlemouth Mercury. All rights reserved.</p></footer></body></html>`;

/** Nested lists with class names that say nothing. */
export const hashed = (list: readonly Voice[]): string => `<ol class="x1k">${list.map(({ who, when, words, answers = [] }) =>
  `<li class="q9a zz"><div class="m2"><div class="h7"><a class="u3" href="/p/${encodeURIComponent(who)}">${who}</a> <span class="t8">${when}</span></div><div class="b5"><p>${words}</p></div><div class="f1"><button>Like</button> <a href="#">Reply</a></div></div>${answers.length ? hashed(answers) : ''}</li>`).join('')}</ol>`;

/** No class or id at all. */
export const bare = (list: readonly Voice[]): string => `<div>${list.map(({ who, when, words }) => `<div><div><b>${who}</b> <small>${when}</small></div><div><p>${words}</p></div></div>`).join('')}</div>`;

/** A forum of the nineties: a row for each post, the writer to the left. */
export const forum = (list: readonly Voice[]): string => `<table border="0" width="100%">${list.map(({ who, when, words }, at) =>
  `<tr><td valign="top" width="150"><b>${who}</b><br><span>Member</span><br>Joined: 12 May 2003<br>Posts: ${at * 17 + 3}</td><td valign="top"><table width="100%"><tr><td><small>Posted: ${when}</small></td><td align="right"><a href="reply.php?p=${at}">Quote</a></td></tr><tr><td colspan="2"><hr><span>${words}</span></td></tr></table></td></tr>`).join('')}</table>`;

/** A definition list, as old weblogs have it. */
export const definitions = (list: readonly Voice[]): string => `<h4>${list.length} comments:</h4><dl>${list.map(({ who, when, words }) =>
  `<dt><a href="/profile/${encodeURIComponent(who)}">${who}</a> said...</dt><dd><p>${words}</p></dd><dd><span><a href="#c">${when}</a></span></dd>`).join('')}</dl>`;
