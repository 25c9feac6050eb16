/** Finds Chromium and Firefox, and installs them where that can be done without asking. Node builtins only. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/**
 * `names` are looked for on the PATH, then `places`; `apt` are Debian's packages (the fonts make pages readable where there were none).
 * @typedef {{ label: string, env: string, names: string[], places: string[], apt: string[] }} Kind
 * @type {{ chrome: Kind, firefox: Kind }}
 */
export const BROWSERS = {
  chrome: {
    label: 'Chromium',
    env: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    apt: ['chromium', 'fonts-liberation'],
  },
  firefox: {
    label: 'Firefox',
    env: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    apt: ['firefox-esr', 'fonts-liberation'],
  },
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where a browser is: the environment variable CHROMIUM or FIREFOX, else the PATH, else the usual places.
 * @param {'chrome' | 'firefox'} browser
 * @returns {string | undefined} an absolute path; undefined when there is none
 */
export function findBrowser(browser) {
  const { env, names, places } = BROWSERS[browser];
  const chosen = process.env[env];
  if (chosen) return isProgram(chosen) ? chosen : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places].find(isProgram);
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function askToInstall(browser) {
  const { label, env } = BROWSERS[browser];
  const chosen = process.env[env];
  if (chosen) console.error(`${label}: ${env}=${chosen} is not a program that can be run. Correct it, or leave it out.`);
  else console.error(`${label}: not found. Install ${label}, or set ${env} to the path of its program.`);
}

/**
 * Finds browsers, and installs the missing ones with apt-get when we are root on Debian or Ubuntu.
 * @param {('chrome' | 'firefox')[]} wanted
 * @returns {Promise<boolean>} true when all are there; for the others a line on the console says what to do
 */
export async function installBrowsers(wanted) {
  const missing = wanted.filter((browser) => !findBrowser(browser) && !process.env[BROWSERS[browser].env]);
  if (missing.length > 0 && canInstall()) {
    const packages = [...new Set(missing.flatMap((browser) => BROWSERS[browser].apt))];
    console.log(`browsers: installing ${packages.join(', ')} with apt-get, a few minutes …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], env);
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], env);
  }
  for (const browser of wanted) {
    const path = findBrowser(browser);
    if (path) console.log(`${BROWSERS[browser].label}: ${path}`);
    else askToInstall(browser);
  }
  return wanted.every((browser) => findBrowser(browser) !== undefined);
}
