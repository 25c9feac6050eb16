/** The built extension in Chromium: bytes and evaluation of its scripts, its longest task, memory of a tab, the first answer. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../lib/browsers.mjs';
import { openFirstControl } from '../lib/control';
import { type Driven, launch, ROOT, until } from '../lib/drive';
import { countMarks, placeOf } from '../lib/marks';
import { median, quantile, round } from './numbers';
import { type SavedPage, type Served, savedPages, serveSaved } from './saved-pages';
import { longestOfOurs, type Task, traced } from './trace';

const FOLDER = join(ROOT, '.output/chrome-mv3');
const SCRIPTS = ['gate.js', 'sieve.js', 'reader.js', 'card.js', 'background.js'];
async function opened({ browser }: Driven, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  return page;
}

const quiet = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve, { timeout: 500 }), { timeout: 500 })),
  );

/** Our tasks on the pages' main threads, ms: scripts as they are evaluated, and the longest of all. */
async function tasks(driven: Driven, served: Served, pages: readonly SavedPage[], say: (text: string) => void) {
  const all: Task[] = [];
  for (const [index, saved] of pages.entries()) {
    say(`tasks ${index + 1}/${pages.length} ${saved.name}`);
    const page = await driven.browser.newPage();
    all.push(
      ...(await traced(page, async () => {
        await page.goto(served.address(saved), { waitUntil: 'load' });
        for (let turn = 0; turn < 4; turn++) await quiet(page);
      })),
    );
    await page.close();
  }
  return all;
}

/** Bytes of the heap that a tab uses, after what is no longer used was thrown away. */
async function heap(browser: Browser, address: string, ready: (page: Page) => Promise<unknown>): Promise<number> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await ready(page);
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize;
}

async function memory(driven: Driven, served: Served, [page]: readonly SavedPage[], runs: number) {
  const bare = await puppeteer.launch({ executablePath: findBrowser('chrome') ?? '', args: ['--no-sandbox'] });
  const address = served.address(page as SavedPage);
  const marked = (tab: Page) => until('marks', async () => (await countMarks(tab)) > 0);
  const [withUs, without]: number[][] = [[], []];
  for (let run = 0; run < runs; run++) {
    withUs?.push(await heap(driven.browser, address, marked));
    without?.push(await heap(bare, address, quiet));
  }
  await bare.close();
  return {
    overBare: round(median(withUs ?? []) / median(without ?? [])),
    moreKb: round((median(withUs ?? []) - median(without ?? [])) / 1024),
  };
}

/** ms from a page's start to its first mark. */
async function firstMark(driven: Driven, address: string, before: (page: Page) => Promise<unknown>): Promise<number> {
  const page = await opened(driven, 'about:blank');
  await before(page);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const seen = await page.waitForFunction(() => CSS.highlights.has('kanttekening-mark-full') && performance.now(), {
    polling: 'raf',
  });
  const ms = Number(await seen.jsonValue());
  await page.close();
  return ms;
}

async function stopWorkers(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

async function firstAnswer(driven: Driven, served: Served, [page]: readonly SavedPage[], runs: number) {
  const address = served.address(page as SavedPage);
  const [warm, stopped]: number[][] = [[], []];
  for (let run = 0; run < runs; run++) {
    warm?.push(await firstMark(driven, address, async () => undefined));
    stopped?.push(await firstMark(driven, address, stopWorkers));
  }
  return {
    stoppedOverWarm: round(median(stopped ?? []) / median(warm ?? [])),
    warmMs: round(median(warm ?? [])),
    stoppedMs: round(median(stopped ?? [])),
  };
}

/** The card's script comes at the first hover. */
async function cardTasks(driven: Driven, served: Served, [page]: readonly SavedPage[]): Promise<Task[]> {
  const tab = await opened(driven, served.address(page as SavedPage));
  await until('marks', async () => (await countMarks(tab)) > 0);
  const words = await tab.evaluate(() => String([...(CSS.highlights.get('kanttekening-mark-full') ?? [])][0] ?? ''));
  const place = await placeOf(tab, words);
  const all = await traced(tab, async () => {
    await tab.mouse.move((place?.x ?? 0) - 3, place?.y ?? 0);
    await tab.mouse.move(place?.x ?? 0, place?.y ?? 0);
    await until('a card', () => tab.evaluate(() => document.querySelector('[popover]') !== null));
  });
  await tab.close();
  return all;
}

declare const browser: {
  runtime: { onMessage: { addListener(listener: (message: unknown, sender: { url?: string }) => void): void } };
};

/** How many messages a page that is no news sends, while one that is sends some. */
async function messages(driven: Driven, served: Served, other: SavedPage, news: SavedPage): Promise<number> {
  const { page } = await openFirstControl(driven);
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: [] });
    browser.runtime.onMessage.addListener((_, { url }) => void (globalThis as unknown as { heard: unknown[] }).heard.push(url));
  });
  const quietTab = await opened(driven, served.address(other));
  await quiet(quietTab);
  const tab = await opened(driven, served.address(news));
  await until('marks', async () => (await countMarks(tab)) > 0);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  if (!heard.includes(tab.url())) throw new Error('The page with news was not heard');
  return heard.filter((url) => url === quietTab.url()).length;
}

const sizeOf = (file: string): number => statSync(join(FOLDER, file)).size;

export async function extensionFigures(given: readonly SavedPage[], runs: number, say: (text: string) => void) {
  if (!existsSync(FOLDER)) throw new Error(`${FOLDER} is not there: run "npm run build".`);
  const own = savedPages(undefined);
  const other = { name: 'demo/about', path: join(ROOT, 'demo/about/index.html') };
  const served = await serveSaved([...given, ...own, other]);
  const driven = await launch({ kind: 'chrome', headless: true });
  try {
    // the reader comes only where a claim may stand: to one of our own pages for certain
    const reading = await tasks(driven, served, [...given, ...own.slice(0, 1)], say);
    say('extension: card, memory, first answer');
    const card = await cardTasks(driven, served, own);
    const evaluated = (file: string) =>
      round(median([...reading, ...card].filter((task) => task.evaluates === file).map(({ ms }) => ms)));
    return {
      bytes: Object.fromEntries(SCRIPTS.map((file) => [file, sizeOf(file)])),
      evaluationMs: Object.fromEntries(SCRIPTS.slice(0, 4).map((file) => [file, evaluated(file)])),
      longestTaskMs: {
        max: round(Math.max(...longestOfOurs(reading))),
        median: round(quantile(longestOfOurs(reading), 0.5)),
        card: round(Math.max(...longestOfOurs(card))),
      },
      memory: await memory(driven, served, own, runs),
      firstMark: await firstAnswer(driven, served, own, runs),
      notNews: { bytes: sizeOf('gate.js'), messages: await messages(driven, served, other, own[0] as SavedPage) },
    };
  } finally {
    await driven.browser.close();
    served.close();
  }
}
