import { dirname } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
// @ts-expect-error: plain JavaScript, since it runs before anything is installed.
import { browserPath } from '../.ci/browsers.mjs';

const root = dirname(import.meta.dirname);
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  root,
  test: {
    projects: [
      { root, oxc, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 60_000 } },
      // What was built: run after the builds.
      { root, oxc, test: { name: 'sizes', include: ['tests/sizes/**/*.test.ts'], environment: 'node' } },
      {
        root, oxc,
        // Found here once, since a dependency that is found in the middle of a run makes the page load again.
        optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'dexie', '@mozilla/readability', 'axe-core'] },
        test: {
          name: 'pages', include: ['tests/pages/**/*.test.{ts,tsx}'], testTimeout: 30_000,
          browser: {
            enabled: true, headless: true, screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: browserPath('chromium') as string, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-quic', '--disable-sync'] } }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 800 } }],
          },
        },
      },
      {
        root, oxc,
        // Two browsers at a time: a scenario mostly waits; more would starve the frames that some of them watch.
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], environment: 'node', testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
