/** Whether a page shows the newest comment first: most neighbours with times go backwards. */
export function isFirstLast(comments: readonly { time?: string | null }[]): boolean {
  let forwards = 0;
  let backwards = 0;
  for (let at = 1; at < comments.length; at++) {
    const before = Date.parse(comments[at - 1]!.time ?? '');
    const after = Date.parse(comments[at]!.time ?? '');
    if (before < after) forwards++;
    else if (before > after) backwards++;
  }
  return backwards > 2 * forwards && backwards > 1;
}
