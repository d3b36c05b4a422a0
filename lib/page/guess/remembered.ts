/** A pure function of a text that remembers its last answers: groups overlap, and ask about the same texts again and again. */
export function remembered<Answer>(of: (text: string) => Answer, most = 3000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      if (known.size >= most) known.clear();
      known.set(text, (answer = of(text)));
    }
    return answer;
  };
}
