import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'wxt';
import { veilCss, veilFile } from './lib/browser/veil.ts';
import type { Recipe } from './lib/model/recipe.ts';

/** Papers cannot be listed, so that access to every page is asked at installation; the browser or the welcome page can narrow it. */
const pages = ['http://*/*', 'https://*/*'];

async function recipes(): Promise<Recipe[]> {
  const folder = join(import.meta.dirname, 'lib/recipes');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'index.ts');
  const loaded = await Promise.all(files.sort().map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<{ default?: Recipe }>));
  return loaded.flatMap((module) => module.default ?? []);
}

export default defineConfig({
  // MV3 in Firefox too: one code path with Chrome, an event page that gives its memory back when idle, and access to sites
  // that the reader sees and can take back (in MV2 it is all or nothing).
  manifestVersion: 3,
  imports: false,
  outDir: process.env.BELOWLINE_OUTPUT ?? '.output',
  // Nothing is named as reachable by pages, so that no page can learn that Belowline is there.
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab'],
    host_permissions: pages,
    // By hand, with unlisted scripts: WXT's own content scripts tell the page who we are, and a page can stop them.
    content_scripts: [
      { matches: pages, js: ['finder.js'], run_at: 'document_start', all_frames: true, match_about_blank: true, match_origin_as_fallback: true },
    ],
    // One background for private and other windows, since Firefox knows no 'split'. What is made in a private window stays in
    // memory (storage.session) and is dropped when the last private window closes: lib/store/private.ts.
    incognito: 'spanning',
    // As browsers have it, but for Firefox's `upgrade-insecure-requests`: a model in the reader's own house answers over http.
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'belowline@belowline.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'], optional: ['websiteContent', 'personalCommunications'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { minify: true, sourcemap: false, target: ['chrome120', 'firefox140'], modulePreload: { polyfill: false } },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // The polyfill everywhere but in the finder, which runs in every frame of every page (3 kB more in each).
      if (entrypoints.some((entrypoint) => entrypoint.name === 'finder')) return;
      const alias = { find: 'wxt/browser', replacement: '@wxt-dev/webextension-polyfill/browser' };
      const others = config.resolve?.alias ?? [];
      const list = Array.isArray(others) ? others : Object.entries(others as Record<string, string>).map(([find, replacement]) => ({ find, replacement }));
      config.resolve = { ...config.resolve, alias: [alias, ...list] };
    },
    'build:publicAssets': async (_wxt, files) => {
      for (const recipe of await recipes()) files.push({ relativeDest: veilFile(recipe), contents: veilCss(recipe) });
    },
  },
});
