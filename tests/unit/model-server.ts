import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted to the server. */
export interface Posted {
  path: string;
  authorization: string | null;
  body: { model: string; stream: boolean; messages: { role: string; content: string }[]; response_format?: unknown };
  /** The material, as a model sees it. */
  material: { groups: { about: string[]; comments: { id: string; text: string; answers?: string }[] }[] };
}

export interface ModelServer {
  url: string;
  posted: Posted[];
  /** Connections that the other side closed before the answer was whole. */
  readonly left: number;
  close(): Promise<void>;
}

/** A server that speaks chat completions as local and hosted services do: `answer` writes the response, as honest or as broken as a test wants it. */
export async function startModelServer(answer: (posted: Posted, response: ServerResponse, request: IncomingMessage) => unknown): Promise<ModelServer> {
  const posted: Posted[] = [];
  let left = 0;
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => {
      const body = JSON.parse(text) as Posted['body'];
      const one: Posted = { path: request.url!, authorization: request.headers.authorization ?? null, body, material: JSON.parse(body.messages.at(-1)!.content) as Posted['material'] };
      posted.push(one);
      void answer(one, response, request);
    });
    response.on('close', () => (left += response.writableEnded ? 0 : 1));
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted,
    get left() {
      return left;
    },
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** Streams an answer as services do: in small pieces that break anywhere, also within a sign; with comments, and with either line end. */
export function stream(response: ServerResponse, answer: string, { end = true, size = 7, line = '\n' }: { end?: boolean; size?: number; line?: string } = {}): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const signs = [...answer];
  const events = [`: still here${line}${line}`, ...Array.from({ length: Math.ceil(signs.length / size) }, (_, at) => event({ choices: [{ delta: { content: signs.slice(at * size, (at + 1) * size).join('') } }] }, line))];
  if (end) events.push(event({ choices: [{ delta: {}, finish_reason: 'stop' }] }, line), `data: [DONE]${line}${line}`);
  const bytes = Buffer.from(events.join(''));
  for (let at = 0; at < bytes.length; at += 101) response.write(bytes.subarray(at, at + 101));
  if (end) response.end();
}

export const event = (data: object, line = '\n'): string => `data: ${JSON.stringify(data)}${line}${line}`;

/** What an honest model answers: for each group one sentence, with the beginning of its first comment. */
export const honest = ({ material }: Posted): { sentences: { text: string; comments: string[]; quote: string }[] } => ({
  sentences: material.groups.map(({ about, comments }) => ({ text: `People write about ${about.join(', ') || 'it'}.`, comments: comments.slice(0, 2).map(({ id }) => id), quote: comments[0]!.text.slice(0, 40) })),
});
