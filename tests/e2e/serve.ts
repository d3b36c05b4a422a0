import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type Routes } from './widgets/routes.ts';

/**
 * All of a test's internet: one server on loopback that browsers use as their proxy, so that pages have hosts of their own
 * (`http://paper.example/`) and nothing that a browser asks for goes unseen.
 */
export interface Internet {
  port: number;
  /** Every request so far: `GET http://paper.example/story`, `CONNECT somewhere:443`. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** @param hosts what each host answers; any other host does not exist */
export async function createInternet(hosts: Record<string, Routes>): Promise<Internet> {
  const asked: string[] = [];
  const server = createServer((request, response) => void reply(request, response).catch((error: unknown) => {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  }));
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Nothing there\r\n\r\n');
  });

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    asked.push(`${request.method} ${url.href}`);
    const routes = Object.hasOwn(hosts, url.hostname) ? hosts[url.hostname]! : null;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const found = routes && (await answer(routes, { method: request.method ?? 'GET', url, body: Buffer.concat(chunks).toString() }));
    if (!found) {
      response.writeHead(routes ? 404 : 502, { 'content-type': 'text/plain' }).end('Nothing there.');
      return;
    }
    response.writeHead(found.status ?? 200, { 'content-type': found.type, 'cache-control': 'no-store', 'access-control-allow-origin': '*', ...found.headers });
    if (found.drip) {
      for (const piece of found.drip) {
        response.write(piece);
        await new Promise((go) => setTimeout(go, 60));
      }
    }
    response.end(found.body);
  }

  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
