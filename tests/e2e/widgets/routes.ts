/** A request to a widget's server, without what no widget looks at. */
export interface Asked {
  method: string;
  url: URL;
  /** As sent; empty where there is none. */
  body: string;
}

export interface Answer {
  status?: number;
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
  /** Pieces that come one by one before the body, as from a slow site. */
  drip?: string[];
}

/** Path → what is answered; a path that ends with `*` stands for all that begin so. The whole path goes first, then the longest beginning. */
export type Routes = Record<string, (asked: Asked) => Answer | Promise<Answer>>;

/** The answer to a request, or null where no route fits. */
export async function answer(routes: Routes, asked: Asked): Promise<Answer | null> {
  const { pathname } = asked.url;
  const fitting = Object.hasOwn(routes, pathname) ? pathname : Object.keys(routes)
    .filter((path) => path.endsWith('*') && pathname.startsWith(path.slice(0, -1)))
    .sort((one, other) => other.length - one.length)[0];
  return fitting === undefined ? null : routes[fitting]!(asked);
}

export const json = (value: unknown, status = 200): Answer => ({ status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });

/** A page of ours with an article and a place for a comment system. */
export function page(title: string, place: string, head = ''): Answer {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,">${head}
<style>body { font: 17px/1.6 Georgia, serif; max-width: 680px; margin: 32px auto; padding: 0 16px; color: #23262a; }</style></head>
<body><main><article><h1>${title}</h1>
<p>From Monday the bakery on Mill Street will open at nine instead of six. Its owner, who is sixty-seven, says that she would like to find out what mornings look like.</p>
<p>The mill, whose night shift has queued at the door since 1926, has not yet recovered.</p></article>
${place}</main></body></html>`,
  };
}
