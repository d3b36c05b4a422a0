// Types of everything, and of the model once more without the DOM.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const run = (file, ...args) => spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
process.exit(run('wxt/bin/wxt.mjs', 'prepare') || run('typescript/bin/tsc', '-p', '.') || run('typescript/bin/tsc', '-p', 'lib/model') );
