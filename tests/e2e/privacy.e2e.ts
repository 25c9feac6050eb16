/** Private, provably: the whole mission asks nobody for anything, and the extension's pages could not if they wanted to. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../claims/schema';
import { cardWords } from '../../common/words';
import { type Kind, openOwnPage, ROOT, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { foreign } from './proxy';
import { hover, press, type Stage, setStage } from './stage';
import { fewerMarks } from './walk';

/** What the demo pages themselves need. */
const PAGES_OWN = /^GET \/(nl\/|en\/|about\/|paper\.css|img\/[a-z]+\.svg|favicon\.ico)$/;

/** A server on loopback that nobody may ask for anything: it hears what a proxy would not. */
async function startTrap(): Promise<{ origin: string; heard: string[]; close(): void }> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('export default 1');
  });
  server.on('upgrade', (request, socket) => {
    heard.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close: () => server.close() };
}

/** Tries every way out that a page has. Runs in the page. @returns what each try came to */
async function tryEverything(origin: string): Promise<Record<string, string>> {
  const refused = (how: () => unknown) =>
    Promise.resolve()
      .then(how)
      .then(
        () => 'done',
        () => 'refused',
      );
  const loads = (made: HTMLElement, inside = document.head) =>
    new Promise<void>((resolve, reject) => {
      made.onload = () => resolve();
      made.onerror = () => reject(new Error('refused'));
      inside.append(made);
    });
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, wishes: Partial<HTMLElementTagNameMap[Name]>) =>
    Object.assign(document.createElement(name), wishes);
  const tries: Record<string, () => unknown> = {
    fetch: () => fetch(`${origin}/fetch`),
    xhr: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = resolve;
        request.onerror = reject;
        request.open('GET', `${origin}/xhr`);
        request.send();
      }),
    socket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`);
        socket.onopen = resolve;
        socket.onerror = reject;
      }),
    image: () => loads(make('img', { src: `${origin}/image` })),
    style: () => loads(make('link', { rel: 'stylesheet', href: `${origin}/style` })),
    module: () => import(`${origin}/module`),
    script: () => loads(make('script', { src: `${origin}/script` })),
    code: () => new Function('return 1')(),
    markup: () => {
      document.createElement('div').innerHTML = '<b>bold</b>';
    },
  };
  navigator.sendBeacon(`${origin}/beacon`, 'x');
  const results: Record<string, string> = {};
  for (const [name, how] of Object.entries(tries)) results[name] = await refused(how);
  return results;
}

function builtScripts(kind: Kind): { name: string; text: string }[] {
  const folder = join(ROOT, '.output', `${kind}-mv3`);
  const names = readdirSync(folder, { recursive: true }) as string[];
  return names.filter((name) => name.endsWith('.js')).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  let trap: Awaited<ReturnType<typeof startTrap>>;
  beforeAll(async () => {
    [stage, trap] = [await setStage(kind), await startTrap()];
  });
  afterAll(async () => {
    trap?.close();
    await stage?.end();
  });

  test('from the first page to the last switch, nobody is asked for anything', async () => {
    const quiet = await stage.open('/about/');
    const opened = await stage.openMarked('/nl/');
    const { lang } = await hover(stage, opened, '1.351');
    const popup = await stage.openPopup(opened.tab);
    await popup.close();
    const claims = await openOwnPage(stage.driven, 'options.html');
    await until('the claims', () => claims.evaluate(() => document.querySelectorAll('article, section').length > 0));
    await claims.close();
    await hover(stage, opened, '1.351');
    const before = await countMarks(opened.page);
    await press(stage, opened, cardWords(lang as Locale).mute);
    await fewerMarks(opened.page, before);
    await opened.page.bringToFront();
    await hover(stage, opened, '300.000');
    await press(stage, opened, cardWords(lang as Locale).switchSite);
    await until('no marks', async () => (await countMarks(opened.page)) === 0);
    await quiet.page.close();
    await opened.page.close();
    expect(foreign(stage.proxy.asked)).toEqual([]);
    expect(stage.server.asked.filter((request) => !PAGES_OWN.test(request))).toEqual([]);
  });

  test.each(['popup.html', 'options.html'])('%s is shown under its policy, and can ask nobody and run nothing', async (path) => {
    const complaints: string[] = [];
    const page: Page = await openOwnPage(stage.driven, path);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await until('its content', () => page.evaluate(() => (document.querySelector('#root')?.textContent ?? '').length > 20));
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    const results = await page.evaluate(tryEverything, trap.origin);
    expect(new Set(Object.values(results)), JSON.stringify(results)).toEqual(new Set(['refused']));
    expect(trap.heard).toEqual([]);
    await page.close();
  });

  test.runIf(kind === 'chrome')('the background can ask nobody either', async () => {
    const target = await stage.driven.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    const ask = (address: string) =>
      fetch(address).then(
        () => 'done',
        () => 'refused',
      );
    expect(await worker?.evaluate(ask, `${trap.origin}/background`)).toBe('refused');
    expect(trap.heard).toEqual([]);
  });

  test('the built scripts know no way out, and no address but the names of schemas', () => {
    const ways =
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|EventSource|sendBeacon|importScripts|\beval\s*\(|\bnew Function\b|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|serviceWorker/;
    const names = /^https?:\/\/(www\.w3\.org\/|json-schema\.org\/|schema\.org|\*\/\*|\[\$\{)/;
    const addresses = /\b(?:https?|wss?|ftp):\/\/[^\s"'`\\)]+/g;
    for (const { name, text } of builtScripts(kind)) {
      expect({ name, way: ways.exec(text)?.[0] }).toEqual({ name, way: undefined });
      expect({ name, to: [...text.matchAll(addresses)].map(([to]) => to).filter((to) => !names.test(to)) }).toEqual({
        name,
        to: [],
      });
    }
  });

  test('the manifest says so', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, '.output', `${kind}-mv3`, 'manifest.json'), 'utf8'));
    const policy: string = manifest.content_security_policy.extension_pages;
    for (const rule of ["default-src 'none'", "connect-src 'none'", "script-src 'self'", "trusted-types 'none'"])
      expect(policy.split('; ')).toContain(rule);
    expect(manifest.web_accessible_resources ?? manifest.externally_connectable ?? manifest.update_url).toBeUndefined();
    if (kind === 'firefox')
      expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
