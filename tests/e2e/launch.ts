import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
// @ts-expect-error: plain JavaScript, since it runs before anything is installed.
import { browserPath } from '../../.ci/browsers.mjs';
import { inChromiumParts, inFirefoxParts, type InParts } from './parts.ts';

export type BrowserName = 'chromium' | 'firefox';

/** Where the builds are: `.output`, or what BELOWLINE_OUTPUT says. */
const output = resolve(dirname(dirname(import.meta.dirname)), process.env.BELOWLINE_OUTPUT ?? '.output');
export const builds: Record<BrowserName, string> = { chromium: join(output, 'chrome-mv3'), firefox: join(output, 'firefox-mv3') };

const geckoId = 'belowline@belowline.org';
const uuid = '0b3f1c5e-7c0e-4a5b-9b1e-2b6d0f6c1a11';

/** A browser with Belowline in it, or without. */
export interface Launched {
  name: BrowserName;
  browser: Browser;
  /** Runs a function with the closed shadow roots of all our parts in a frame. */
  inParts: InParts;
  /** Address of one of the extension's own pages. */
  own(path: string): string;
  /** Opens one of our own pages in a tab. */
  openOwn(path: string): Promise<Page>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headless?: boolean;
  /** Port of the loopback server that everything is asked of (`serve.ts`). Absent: no proxy. */
  proxy?: number;
  /** False: a browser without Belowline. */
  extension?: boolean;
  /** A profile to use, and keep; absent: a new one that is thrown away. */
  profile?: string;
  args?: string[];
  prefs?: Record<string, string | number | boolean>;
  viewport?: { width: number; height: number };
}

/** What a browser asks for by itself is switched off: none of it belongs to a page. */
const quiet = [
  '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-default-apps',
  '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--no-pings', '--disable-gpu', '--metrics-recording-only', '--password-store=basic', '--use-mock-keychain',
  '--disable-features=OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication,PrivacySandboxSettings4,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

const silentFirefox = {
  'app.update.enabled': false, 'browser.safebrowsing.downloads.enabled': false, 'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false, 'datareporting.healthreport.uploadEnabled': false, 'toolkit.telemetry.enabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
  'extensions.update.enabled': false, 'services.settings.server': 'http://127.0.0.1:9/', 'browser.region.network.url': '', 'browser.newtabpage.activity-stream.feeds.section.topstories': false, 'dom.security.https_first': false,
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }), 'extensions.webextOptionalPermissionPrompts': false, 'xpinstall.signatures.required': false, 'layout.css.prefers-color-scheme.content-override': 1,
};

/** Starts a browser with the built extension loaded. Throws a sentence where the build is missing. */
export async function launch(name: BrowserName, { headless = true, proxy, extension = true, profile, args = [], prefs = {}, viewport = { width: 1200, height: 900 } }: LaunchOptions = {}): Promise<Launched> {
  const build = builds[name];
  if (extension && !existsSync(join(build, 'manifest.json'))) throw new Error(`There is no build for ${name}. Run: npm run build`);
  const executablePath = browserPath(name) as string;
  const folder = profile ?? mkdtempSync(join(tmpdir(), `belowline-${name}-`));
  const isRoot = process.getuid?.() === 0;
  const browser = name === 'chromium'
    ? await puppeteer.launch({
        browser: 'chrome', executablePath, headless, pipe: true, userDataDir: folder, defaultViewport: headless ? viewport : null, enableExtensions: extension ? [build] : true,
        args: [...quiet, ...(isRoot ? ['--no-sandbox'] : []), ...(proxy ? [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'] : []), ...args],
      })
    : await puppeteer.launch({
        browser: 'firefox', executablePath, headless, userDataDir: folder, defaultViewport: headless ? viewport : null,
        args: ['--remote-allow-system-access', ...args],
        extraPrefsFirefox: {
          ...silentFirefox, ...prefs,
          ...(proxy && { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy, 'network.proxy.allow_hijacking_localhost': true, 'network.proxy.no_proxies_on': '' }),
        },
      });
  let host = uuid;
  if (extension && name === 'firefox') await browser.installExtension(build);
  if (extension && name === 'chromium') {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().endsWith('/background.js'), { timeout: 20_000 });
    host = new URL(worker.url()).host;
  }
  if (extension && !profile) await closeWelcome(browser);
  const scheme = name === 'chromium' ? 'chrome-extension' : 'moz-extension';
  const own = (path: string) => `${scheme}://${host}/${path}`;
  const launched: Launched = {
    name, browser, own,
    inParts: name === 'chromium' ? inChromiumParts : inFirefoxParts,
    newPage: () => browser.newPage(),
    async openOwn(path) {
      const page = await browser.newPage();
      const arrived = page.goto(own(path)).catch(() => undefined);
      // Firefox never says that one of an extension's pages has arrived (trap 15).
      if (name === 'chromium') await arrived;
      for (let tries = 0; tries < 100; tries++) {
        if (await page.evaluate(() => document.readyState === 'complete' && location.protocol.endsWith('-extension:')).catch(() => false)) return page;
        await new Promise((go) => setTimeout(go, 50));
      }
      throw new Error(`${path} did not open in ${name}.`);
    },
    async close() {
      await browser.close().catch(() => undefined);
      if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  return launched;
}

export type { Browser, Frame, Page };

/** The welcome page opens by itself once, and would take the window from what a test opens. */
async function closeWelcome(browser: Browser): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    for (const page of await browser.pages()) {
      // Firefox gives no address for an extension's page: the page itself does.
      if (!(await page.evaluate(() => location.href).catch(() => '')).endsWith('/welcome.html')) continue;
      await page.close().catch(() => undefined);
      return;
    }
    await new Promise((go) => setTimeout(go, 50));
  }
}
