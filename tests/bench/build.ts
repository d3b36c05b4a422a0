import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { builds } from '../e2e/launch.ts';

const root = dirname(dirname(import.meta.dirname));

function newest(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
}

/** Builds the extension where there is no build, or the sources are newer. */
export async function ensureBuild(browser: 'chrome' | 'firefox'): Promise<void> {
  const manifest = join(builds[browser === 'chrome' ? 'chromium' : 'firefox'], 'manifest.json');
  const sources = ['components', 'entrypoints', 'lib', 'public', 'wxt.config.ts', 'package.json'].map((name) => newest(join(root, name)));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > Math.max(...sources)) return;
  const { status } = spawnSync(process.execPath, [join(root, '.ci/build.mjs'), browser], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status) throw new Error('The extension could not be built.');
}
