// Finds the browsers that Belowline is shown and tested in, and installs them where they are missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const known = {
  chromium: {
    variable: 'BELOWLINE_CHROMIUM',
    // Chrome itself no longer loads an extension from the command line; puppeteer needs Chromium or Chrome for Testing.
    names: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/snap/bin/chromium'],
    debian: 'chromium',
    playwright: { package: 'chromium', folder: /^chromium-\d+$/, file: { linux: 'chrome-linux/chrome', darwin: 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', win32: 'chrome-win/chrome.exe' } },
  },
  firefox: {
    variable: 'BELOWLINE_FIREFOX',
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  },
};

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function look({ variable, names, places, playwright }) {
  const wanted = process.env[variable];
  if (wanted) {
    if (isProgram(wanted)) return wanted;
    throw new Error(`${variable} names ${wanted}, which is no program.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const name of names) for (const folder of folders) for (const ending of endings) if (folder && isProgram(join(folder, name + ending))) return join(folder, name + ending);
  return places.find(isProgram) ?? (playwright && fromPlaywright(playwright)) ?? null;
}

function fromPlaywright({ folder, file }) {
  const caches = [process.env.PLAYWRIGHT_BROWSERS_PATH, join(homedir(), '.cache/ms-playwright'), join(homedir(), 'Library/Caches/ms-playwright')].filter((each) => each && existsSync(each));
  for (const cache of caches) {
    for (const name of readdirSync(cache).filter((each) => folder.test(each)).sort().reverse()) {
      for (const path of [file[process.platform], file[process.platform]?.replace('linux/', 'linux64/')]) if (path && isProgram(join(cache, name, path))) return join(cache, name, path);
    }
  }
  return null;
}

const isDebian = () => existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
const quiet = { stdio: ['ignore', 2, 2] };

function install(name, { debian, playwright }) {
  if (process.platform === 'linux' && process.getuid?.() === 0 && isDebian()) {
    console.error(`Belowline: installing ${debian} with apt.`);
    const apt = (...args) => spawnSync('apt-get', args, { ...quiet, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
    const all = ['install', '-y', '--no-install-recommends', debian, 'fonts-dejavu-core', 'fonts-noto-cjk'];
    // Package lists may be old or missing.
    if (apt('update') && apt(...all)) return;
    if (apt('update') && apt('install', '-y', debian)) return;
  }
  if (playwright) {
    console.error(`Belowline: downloading ${name}.`);
    spawnSync(process.execPath, [join(import.meta.dirname, '../node_modules/playwright-core/cli.js'), 'install', playwright.package], quiet);
  }
}

/** Path of a browser's program; installed where it is missing. Throws with what the person can do. */
export function browserPath(name) {
  const browser = known[name];
  const found = look(browser);
  if (found) return found;
  install(name, browser);
  const now = look(browser);
  if (now) return now;
  throw new Error(`No ${name} was found, and it could not be installed. Install it (for example: apt install ${browser.debian}) or name it in ${browser.variable}, then run this again.`);
}
