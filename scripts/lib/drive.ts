/** Starts a real browser with the built extension in it, through puppeteer-core. Shared by the demo and the end-to-end tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { BROWSERS, findBrowser, type Browser as Kind } from './browsers.mjs';

export type { Kind };

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The address of the extension's pages in Firefox is otherwise drawn at random. */
const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/** How long anything in a browser may take on two busy cores, ms. */
export const PATIENCE = 30_000;

export interface LaunchWishes {
  kind: Kind;
  headless: boolean;
  /** folder of the browser's profile; without one it is thrown away at the end */
  profile?: string | undefined;
  /** address of a proxy that all but loopback goes through, such as "127.0.0.1:3128" */
  proxy?: string | undefined;
  /** the built extension; by default that in .output */
  folder?: string;
}

export interface Driven {
  kind: Kind;
  browser: Browser;
  /** the address of the extension's pages, with a slash at the end */
  base: string;
}

/** Asks until there is an answer. @throws when there is none within `PATIENCE` */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false | null>): Promise<T> {
  const end = Date.now() + PATIENCE;
  let last: unknown;
  while (Date.now() < end) {
    const answer = await ask().catch((error: unknown) => {
      last = error;
      return undefined;
    });
    if (answer) return answer;
    await delay(50);
  }
  throw new Error(`Not within ${PATIENCE / 1000} s: ${what}`, { cause: last });
}

function chromeOptions({ proxy }: LaunchWishes): LaunchOptions {
  const net = proxy ? [`--proxy-server=http://${proxy}`] : [];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    pipe: true,
    enableExtensions: true,
    args: ['--lang=nl', '--no-first-run', '--force-color-profile=srgb', ...root, ...net],
  };
}

function firefoxPrefs(id: string, proxy: string | undefined): Record<string, unknown> {
  const [host, port] = proxy?.split(':') ?? [];
  const net = { 'network.proxy.type': 1, 'network.proxy.share_proxy_settings': true };
  const to = { 'network.proxy.http': host, 'network.proxy.ssl': host };
  const ports = { 'network.proxy.http_port': Number(port), 'network.proxy.ssl_port': Number(port) };
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': 'nl,en',
    ...(proxy ? { ...net, ...to, ...ports } : {}),
  };
}

function firefoxOptions({ proxy }: LaunchWishes, folder: string): LaunchOptions {
  const packed = folder.endsWith('.xpi');
  const text = packed ? unzipSync(readFileSync(folder))['manifest.json'] : readFileSync(join(folder, 'manifest.json'));
  const manifest = JSON.parse(new TextDecoder().decode(text));
  const id: string = manifest.browser_specific_settings.gecko.id;
  return { extraPrefsFirefox: firefoxPrefs(id, proxy), args: ['-remote-allow-system-access'] };
}

/** `EXTENSION_CHROME` and `EXTENSION_FIREFOX` name another: a folder, in Firefox also an .xpi (the tests of a release do). */
export const builtFolder = (kind: Kind) => process.env[`EXTENSION_${kind.toUpperCase()}`] ?? join(ROOT, '.output', `${kind}-mv3`);

/**
 * Starts a browser and installs the extension in it.
 * @throws when the browser or the built extension is not there
 */
export async function launch(wishes: LaunchWishes): Promise<Driven> {
  const { kind, headless, profile, folder = builtFolder(kind) } = wishes;
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`${BROWSERS[kind].label} not found: install it, or set ${BROWSERS[kind].env}.`);
  const own = kind === 'chrome' ? chromeOptions(wishes) : firefoxOptions(wishes, folder);
  const browser = await puppeteer.launch({
    browser: kind,
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile ? { userDataDir: profile } : {}),
    ...own,
  });
  const id = await browser.installExtension(folder);
  return { kind, browser, base: kind === 'chrome' ? `chrome-extension://${id}/` : `moz-extension://${FIREFOX_UUID}/` };
}

/**
 * Opens a page of the extension's own in a tab. In Firefox the driver isn't told that it has loaded, so the page is asked; and while an
 * extension is being replaced its address leads nowhere, so it is gone to again.
 */
export async function openOwnPage({ browser, base, kind }: Driven, path: string): Promise<Page> {
  const page = await browser.newPage();
  const go = () => page.goto(base + path, { timeout: kind === 'firefox' ? 1_000 : PATIENCE });
  await (kind === 'firefox' ? go().catch(() => undefined) : go());
  const protocol = new URL(base).protocol;
  let again = Date.now() + 5_000;
  await until(`${path} has loaded`, async () => {
    const there = (wanted: string) => location.protocol === wanted && document.readyState === 'complete';
    if (await page.evaluate(there, protocol)) return true;
    if (Date.now() < again) return false;
    again = Date.now() + 5_000;
    await go().catch(() => undefined);
    return false;
  });
  return page;
}
