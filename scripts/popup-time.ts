/**
 * How long the popup takes to open with its content, in Chromium: `npx tsx scripts/popup-time.ts`, after `npm run build`.
 * Wall time depends on the machine's load, so a page of the extension with a line of text in it is opened in turn, for comparison, and the CPU
 * time of the page's main thread is told apart.
 */
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openFirstControl } from './lib/control';
import { type Driven, launch, ROOT, until } from './lib/drive';
import { countMarks } from './lib/marks';
import { servePages } from './lib/server';

const RUNS = 15;
/** The mark that the popup sets when it has drawn the tab's state. */
const SHOWN = 'popup-shown';

interface Times {
  /** ms from the start of the navigation */
  wall: number;
  /** ms of the main thread */
  cpu: number;
  /** layout shifts after the first content, as the browser scores them */
  shift: number;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function cpuOf(page: Page, open: () => Promise<void>): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await open();
  const { metrics } = await client.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

/** Runs in the page. The browser hands earlier shifts over in tasks of its own, so it is given 200 ms. */
async function shiftsSoFar(): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  for (let frame = 0; frame < 10; frame++) await new Promise((resolve) => setTimeout(resolve, 20));
  return sum;
}

async function timeOf({ browser, base }: Driven, path: string, mark: string | undefined): Promise<Times> {
  const page = await browser.newPage();
  const cpu = await cpuOf(page, async () => {
    await page.goto(base + path);
    await until('it is shown', () => page.evaluate((name) => !name || performance.getEntriesByName(name).length > 0, mark));
  });
  const wall = await page.evaluate((name) => {
    const shown = name && performance.getEntriesByName(name)[0]?.startTime;
    return shown || performance.timing.domComplete - performance.timeOrigin;
  }, mark);
  const shift = await page.evaluate(shiftsSoFar);
  await page.close();
  return { wall, cpu, shift };
}

const server = await servePages({ folder: join(ROOT, 'demo') });
const driven = await launch({ kind: 'chrome', headless: true });
try {
  const control = await openFirstControl(driven);
  const page = await driven.browser.newPage();
  await page.goto(`${server.origin}/nl/`);
  const tab = await control.tabOf(page.url());
  await until('marks', async () => (await countMarks(page)) > 0);
  const [popup, plain]: [Times[], Times[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    plain.push(await timeOf(driven, 'manifest.json', undefined));
    popup.push(await timeOf(driven, `popup.html?tab=${tab}`, SHOWN));
  }
  const row = (times: Times[]) => ({
    'wall ms, median': Math.round(median(times.map(({ wall }) => wall))),
    'wall ms, best': Math.round(Math.min(...times.map(({ wall }) => wall))),
    'cpu ms, median': Math.round(median(times.map(({ cpu }) => cpu))),
    'layout shift, worst': Math.max(...times.map(({ shift }) => shift)),
  });
  console.table({ 'popup with content': row(popup), 'a line of text': row(plain) });
} finally {
  await driven.browser.close();
  server.close();
}
