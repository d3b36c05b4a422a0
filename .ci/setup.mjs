// Sets up what a fresh machine lacks, then runs something with it. No dependency of its own: only Node 20 or newer, npm and git.
//   node .ci/setup.mjs FILE [ARGUMENT…]        a script (.mjs, or .ts by Node's own type stripping)
//   node .ci/setup.mjs --run NAME [ARGUMENT…]  a command of an installed package
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(root, '.tools');
const major = 24;

/** Strips types from .ts files by itself, which needs more than the 22.12 of the tools. */
function isNewEnough([big, small]) {
  return big > 23 || (big === 23 && small >= 6) || (big === 22 && small >= 18);
}

function fail(sentence) {
  console.error(`Belowline: ${sentence}`);
  process.exit(1);
}

const isWindows = process.platform === 'win32';
/** What set-up prints goes to standard error: standard output belongs to the command. */
function npm(args, env) {
  return spawnSync('npm', args, { cwd: root, env, stdio: ['ignore', 2, 2], shell: isWindows }).status === 0;
}

/** The folder of a Node that is new enough, or null where this very one is. Not in node_modules: `npm ci` would delete it under our feet. */
function privateNode() {
  if (isNewEnough(process.versions.node.split('.').map(Number))) return null;
  const name = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const bin = join(tools, 'node_modules', name, 'bin');
  const file = join(bin, isWindows ? 'node.exe' : 'node');
  const works = () => existsSync(file) && spawnSync(file, ['-e', '']).status === 0;
  if (!works()) {
    console.error(`Belowline: Node ${process.versions.node} is too old for its tools; getting Node ${major} for this folder alone.`);
    mkdirSync(tools, { recursive: true });
    if (!npm(['install', `${name}@${major}`, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', tools], process.env) || !works()) {
      fail(`could not get Node ${major} from the npm registry. Install Node 22.18 or newer by hand, then run this again.`);
    }
  }
  return bin;
}

function install(env) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.belowline-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.error('Belowline: installing packages.');
  if (!npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], env)) fail('could not install packages. See what npm says above.');
  writeFileSync(mark, lock);
}

const bin = privateNode();
const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
const env = { ...process.env, WXT_SKIP_ENV_VALIDATION: 'true', ...(bin && { [path]: `${bin}${delimiter}${process.env[path] ?? ''}` }) };
install(env);

const node = bin ? join(bin, isWindows ? 'node.exe' : 'node') : process.execPath;
let [what, ...rest] = process.argv.slice(2);
if (!what) process.exit(0);
if (what === '--run') {
  const [name, ...args] = rest;
  const manifest = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) fail(`there is no package named ${name}.`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  what = join(dirname(manifest), typeof bins === 'string' ? bins : bins[name]);
  rest = args;
} else what = join(root, what);
const { status, signal } = spawnSync(node, [...(what.endsWith('.ts') ? ['--disable-warning=ExperimentalWarning'] : []), what, ...rest], { cwd: process.env.INIT_CWD && !what.includes('node_modules') ? process.env.INIT_CWD : root, env, stdio: 'inherit' });
process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (status ?? 1));
