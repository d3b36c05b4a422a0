import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builds } from '../e2e/launch.ts';

const kB = 1000;
/** Gzipped bytes of what runs in pages: the finder in every frame of every page, the reader where there are comments. */
const most: Record<string, number> = { 'finder.js': 3 * kB, 'reader.js': 45 * kB };

describe.each(Object.entries(builds))('the build for %s', (_browser, folder) => {
  const read = (name: string) => readFileSync(join(folder, name));

  it.each(Object.entries(most))('%s stays small', (name, limit) => {
    expect(gzipSync(read(name), { level: 9 }).length).toBeLessThanOrEqual(limit);
  });

  it('the finder carries no polyfill and no Preact', () => {
    expect(read('finder.js').toString()).not.toMatch(/webextension-polyfill|__H\b|createElementNS/);
  });

  it('asks for no permission that nothing uses, and names nothing that pages can reach', () => {
    const manifest = JSON.parse(read('manifest.json').toString()) as { manifest_version: number; permissions: string[]; web_accessible_resources?: unknown; externally_connectable?: unknown };
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.permissions.filter((each) => !['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'sidePanel'].includes(each))).toEqual([]);
  });

  it('holds a veil for every recipe, and no script from elsewhere', () => {
    expect(existsSync(join(folder, 'veil/wordpress.css'))).toBe(true);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.html'))) {
      expect(read(name).toString()).not.toMatch(/(?:src|href)="https?:/);
    }
  });
});
