import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type BrowserName, launch, type Launched, type LaunchOptions } from './launch.ts';
import { createInternet, type Internet } from './serve.ts';
import { createGhost } from './widgets/ghost.ts';
import type { Routes } from './widgets/routes.ts';
import { createWaline } from './widgets/waline.ts';

const pages = join(import.meta.dirname, '../pages');
export const both: BrowserName[] = ['chromium', 'firefox'];

/** One of our own pages, as a site would serve it. */
export const fixture = (name: string, file = 'source.html') => () => ({ type: 'text/html; charset=utf-8', body: readFileSync(join(pages, name, file)) });
export const html = (body: string) => () => ({ type: 'text/html; charset=utf-8', body });

/** A paper whose comments are Disqus's: in a frame of another site. */
const framed = html(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The tram returns</title><link rel="icon" href="data:,">
<style>body{font:17px/1.6 Georgia,serif;max-width:720px;margin:32px auto}iframe{width:100%;height:1400px;border:0}</style></head>
<body><main><article><h1>The tram returns</h1><p>From May the tram will run along the quay again, as it did until 1961.</p></article>
<section><h2>Comments</h2><div id="disqus_thread"><iframe id="dsq-app1" src="http://disqus.com/embed/comments/?base=default&f=paper&t_u=http%3A%2F%2Fpaper.example%2Fframed"></iframe></div></section></main></body></html>`);

/** The hosts that there are. */
export function hosts(more: Record<string, Routes> = {}): Record<string, Routes> {
  return {
    'mercury.example': { '/': fixture('demo'), '/second': fixture('demo', 'second.html') },
    'paper.example': { '/framed': framed, '/shadow': fixture('coral'), '/flat': fixture('japan-today'), '/blocks': fixture('wordpress-blocks') },
    'disqus.com': { '/embed/comments/': fixture('disqus') },
    'ghost.example': createGhost(),
    'waline.example': createWaline(),
    ...more,
  };
}

/** A browser with Belowline and an internet of its own, for the tests of one `describe`. */
export function withBrowser(name: BrowserName, options: { hosts?: Record<string, Routes> } & LaunchOptions = {}): { launched: Launched; internet: Internet } {
  const world = {} as { launched: Launched; internet: Internet };
  beforeAll(async () => {
    world.internet = await createInternet(hosts(options.hosts));
    world.launched = await launch(name, { ...options, proxy: world.internet.port });
  });
  afterAll(async () => {
    await world.launched?.close();
    await world.internet?.close();
  });
  return world;
}
