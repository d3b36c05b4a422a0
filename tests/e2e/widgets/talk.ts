/** What is said under a page about a bakery: ours, for the comment systems of others. */
export interface Saying {
  id: number;
  by: string;
  /** Minutes after the first. */
  at: number;
  text: string;
  likes: number;
  /** What this one answers. */
  to: number | null;
}

const say = (id: number, by: string, at: number, to: number | null, likes: number, text: string): Saying => ({ id, by, at, text, likes, to });

/** Twenty-six comments, sixteen of which start a thread; Rolf Grumm wrote five. */
export const talk: readonly Saying[] = [
  say(1, 'Hedda Lund', 0, null, 9, 'Opening at nine is fine for people who get up at nine. The night shift at the mill gets off at six and has bought its rolls here for forty years.'),
  say(2, 'Jonas Beck', 12, 1, 4, 'My father used to wait on the step with the cat.'),
  say(3, 'Rolf Grumm', 20, 1, 0, 'Then the night shift can bake its own. Nobody is owed a roll.'),
  say(4, 'Hedda Lund', 31, 3, 12, 'Nobody is owed a roll. That is why one is so pleased to get one.'),
  say(5, 'Mirela Popa', 15, null, 7, 'She is sixty-seven and has got up at two every night since 1983. Let the woman sleep.'),
  say(6, 'Ahmed Saleh', 28, 5, 3, 'Seconded. I would take cold rolls and a rested baker.'),
  say(7, 'Rolf Grumm', 44, null, 0, 'Supermarket has rolls at six. Cheaper too. End of story.'),
  say(8, 'Wren', 52, 7, 8, 'The supermarket has round things at six.'),
  say(9, '小林 さくら', 60, null, 5, 'Could somebody younger do the early batch, twice a week? I would learn, if she would teach me.'),
  say(10, 'Mirela Popa', 71, 9, 6, 'Ask her! She has been waiting for somebody to ask since her son went to sea.'),
  say(11, 'Jonas Beck', 83, null, 2, 'An honest question: what happens to the oven in the hours between? It is never let go cold, is it?'),
  say(12, 'Ottilie Frank', 96, 11, 10, 'Never. It holds its heat for about seven hours, so a later start does not cost a log more. I was apprenticed there, a long time ago.'),
  say(13, 'Rolf Grumm', 101, 11, 0, 'Here come the oven experts.'),
  say(14, 'Pip', 120, null, 1, 'first time commenting. i like the seeded ones'),
  say(15, 'Dagny', 133, null, 4, 'Put a box outside with yesterday’s rolls and a slot for coins. They did that in my village and in nine years the box was short by one coin and over by eleven.'),
  say(16, 'Ahmed Saleh', 145, null, 2, 'The school opens at a quarter to eight. A hundred and twenty children walk past that window.'),
  say(17, 'Wren', 160, null, 3, 'The cat has not been told.'),
  say(18, 'Ottilie Frank', 174, null, 5, 'Half past six would need one pair of hands more, three mornings a week. That is the whole sum.'),
  say(19, '小林 さくら', 182, 18, 7, 'I have two hands and three mornings.'),
  say(20, 'Rolf Grumm', 190, null, 0, 'All this over bread.'),
  say(21, 'Tadeusz', 205, null, 2, 'In the war my grandmother queued there from four. All this over bread, yes.'),
  say(22, 'Lisbet Aune', 221, null, 1, 'Does anybody know whether the poppy plait will survive?'),
  say(23, 'Pip', 230, null, 0, 'also the plait'),
  say(24, 'Hedda Lund', 247, null, 6, 'I spoke to her this morning. She says that she will think about half past six if someone carries the flour.'),
  say(25, 'Rolf Grumm', 251, null, 0, 'Flour carriers. What next.'),
  say(26, 'Dagny', 266, null, 3, 'The whole street has signed up to carry flour. There is a rota on the door, and the cat is on it.'),
];

const began = Date.UTC(2026, 2, 5, 7, 0);

export const timeOf = ({ at }: Pick<Saying, 'at'>): number => began + at * 60_000;

/** All that stands below one, in the order of time. */
export function below(all: readonly Saying[], id: number): Saying[] {
  const found: Saying[] = [];
  const above = new Set([id]);
  for (const each of all) {
    if (each.to === null || !above.has(each.to)) continue;
    above.add(each.id);
    found.push(each);
  }
  return found;
}

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
