// All tests, in the order in which they are cheap: lint, types, unit, pages in real Chromium, both builds, end to end in both browsers.
// Prints as its last line `N passed, N failed` (and skipped, where some were). `npm test -- unit pages` runs only what is named.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { browserPath } from './browsers.mjs';

const root = dirname(import.meta.dirname);
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const scratch = mkdtempSync(join(tmpdir(), 'belowline-test-'));

const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;

function single(name, ...args) {
  console.log(`\n— ${name}`);
  const ok = node(...args);
  total[ok ? 'passed' : 'failed']++;
  return ok;
}

function vitest(project) {
  console.log(`\n— ${project}`);
  const file = join(scratch, `${project}.json`);
  const ok = node('node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
    total.passed += numPassedTests;
    total.failed += numFailedTests;
    total.skipped += numPendingTests + numTodoTests;
    // A file that could not be loaded, or an error outside of any test, fails no test by name.
    if (!ok && !numFailedTests) total.failed++;
  } catch {
    total.failed++;
  }
}

const steps = {
  lint: () => single('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'),
  types: () => single('types', '.ci/types.mjs'),
  unit: () => vitest('unit'),
  pages: () => vitest('pages'),
  builds: () => single('builds', '.ci/build.mjs'),
  sizes: () => vitest('sizes'),
  e2e: () => vitest('e2e'),
};

try {
  // Asked for before anything runs, so that a browser that cannot be had is said at once. It is never a skip.
  for (const browser of ['chromium', 'firefox']) browserPath(browser);
  for (const [name, run] of Object.entries(steps)) if (!wanted.length || wanted.includes(name)) run();
} catch (error) {
  console.error(`Belowline: ${error.message}`);
  total.failed++;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed ? 1 : 0);
