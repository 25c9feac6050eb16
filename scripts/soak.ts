/**
 * `npm run soak -- --pages 500 [--firefox] [--seed N]`: opens and closes that many pages, real ones where they are at hand, each broken in
 * its own way, and prints what the browser and the background hold on the way, and every error of ours. Nothing leaves the computer.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { startProxy } from '../tests/e2e/proxy';
import { pages } from '../tests/fuzz/material';
import { cut, mutate } from '../tests/fuzz/mutate';
import { type Control, openFirstControl } from './lib/control';
import { type Driven, launch } from './lib/drive';
import { residentMb } from './lib/memory';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    firefox: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.pages), Number(values.seed)];
/** Pages open at a time. */
const AT_ONCE = 4;
/** A page that was not read after this is not a news page, ms. */
const NOT_READ = 1_500;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

interface Tally {
  opened: number;
  read: number;
  marked: number;
  errors: string[];
}

/** Serves page N as the library's page, broken by the Nth cuts of the seed. */
async function serve(): Promise<{ origin: string; close(): void }> {
  const library = pages();
  const cuts = fc.sample(fc.array(cut, { maxLength: 6 }), { seed, numRuns: count });
  const server = createServer((request, response) => {
    const index = Number((request.url ?? '/').slice(1));
    const page = library[index % library.length];
    const html = page && Number.isInteger(index) ? mutate(page.html, index < library.length ? [] : (cuts[index] ?? [])) : '';
    response
      .writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/** Pages of the wild name extensions of others; only what names ours counts. */
function hear(page: Page, base: string, tally: Tally): void {
  page.on('pageerror', (error) => {
    const text = String(error instanceof Error ? error.stack : error);
    if (text.includes(base)) tally.errors.push(text.slice(0, 300));
  });
}

async function summaryOf(control: Control, page: Page): Promise<number | undefined> {
  const tab = await control.tabOf(page.url());
  const end = Date.now() + NOT_READ;
  do {
    const summary = await control.summary(tab);
    if (summary) return summary.mentions.length;
    await delay(50);
  } while (Date.now() < end);
  return undefined;
}

async function visit({ browser, base }: Driven, control: Control, address: string, tally: Tally): Promise<void> {
  const page = await browser.newPage();
  hear(page, base, tally);
  await page
    .goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 })
    .catch((error) => tally.errors.push(`${address}: ${error}`));
  const marks = await summaryOf(control, page).catch(() => undefined);
  tally.opened += 1;
  if (marks !== undefined) tally.read += 1;
  if (marks) tally.marked += 1;
  await page.close();
}

/** @returns MB of the background's own heap; undefined in Firefox, which doesn't say, and while it sleeps */
async function backgroundMb({ browser, kind }: Driven): Promise<number | undefined> {
  if (kind === 'firefox') return undefined;
  const worker = await browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  await worker?.client.send('HeapProfiler.collectGarbage').catch(() => undefined);
  const heap = await worker?.client.send('Runtime.getHeapUsage').catch(() => undefined);
  return heap && Math.round(heap.usedSize / 104_857.6) / 10;
}

async function report(driven: Driven, tally: Tally): Promise<void> {
  const all = residentMb(driven.browser.process()?.pid ?? 0);
  const own = await backgroundMb(driven);
  const [done, read, marked] = [
    String(tally.opened).padStart(5),
    String(tally.read).padStart(5),
    String(tally.marked).padStart(5),
  ];
  console.log(
    `${done} pages ${read} read ${marked} marked   browser ${all ?? '?'} MB   background's heap ${own ?? '?'} MB   ${tally.errors.length} errors`,
  );
}

const [server, proxy] = [await serve(), await startProxy()];
const driven = await launch({ kind: values.firefox ? 'firefox' : 'chrome', headless: true, proxy: proxy.address });
const tally: Tally = { opened: 0, read: 0, marked: 0, errors: [] };
try {
  const control = await openFirstControl(driven);
  await report(driven, tally);
  for (let index = 0; index < count; index += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - index) }, (_, offset) => `${server.origin}/${index + offset}`);
    await Promise.all(some.map((address) => visit(driven, control, address, tally)));
    if (tally.opened % 100 < AT_ONCE) await report(driven, tally);
  }
  await report(driven, tally);
  for (const error of new Set(tally.errors)) console.log(`  ${error}`);
} finally {
  await driven.browser.close();
  server.close();
  proxy.close();
}
process.exitCode = tally.errors.length > 0 ? 1 : 0;
