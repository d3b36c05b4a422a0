/** More in one comment are no links of a person's. */
const most = 100;

/** Addresses that a comment's words link to, as the browser resolves them; also those that an ordinary reader cannot see in the text. */
export function linksIn(body: Element | null | undefined): string[] {
  if (!body) return [];
  return [...body.querySelectorAll('a[href]')].slice(0, most).flatMap((link) => {
    const { href } = link as HTMLAnchorElement;
    return typeof href === 'string' && /^https?:/.test(href) ? [href] : [];
  });
}
