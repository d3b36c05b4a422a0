// Builds the extension for the browsers named (chrome, firefox); for both where none is named. Into .output/.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const named = process.argv.slice(2).filter((each) => !each.startsWith('-'));
for (const browser of named.length ? named : ['chrome', 'firefox']) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mv3'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status) process.exit(status);
}
