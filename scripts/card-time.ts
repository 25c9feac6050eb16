/**
 * `npm run card-time`: how long after its delay a card is seen, in both browsers, on the Dutch demo page. The clock starts at the last
 * movement of the pointer and stops in the second frame after the card came into the page, when the first one with it has been drawn.
 * Flags: --times 20 · --loads 10 (pages whose first card is timed)
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { DEFAULT_DELAY } from '../common/delay';
import { type Driven, type Kind, launch, ROOT, until } from './lib/drive';
import { countMarks, placeOf } from './lib/marks';
import { servePages } from './lib/server';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '20' }, loads: { type: 'string', default: '10' } },
});
const [TIMES, LOADS] = [Number(values.times), Number(values.loads)];
const WORDS = ['1.351', '300.000', '93 procent'];

interface Clock {
  moved: number;
  seen: number;
  open: boolean;
}

/** Runs in the page's own world: it sees the pointer move, and the card's host come and go. */
const startClock = (page: Page) =>
  page.evaluate(() => {
    const clock: Clock = { moved: 0, seen: 0, open: false };
    Object.assign(globalThis, { clock });
    addEventListener('pointermove', (event) => (clock.moved = event.timeStamp), { capture: true });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        clock.open = addedNodes.length > 0;
        if (clock.open) requestAnimationFrame(() => requestAnimationFrame((now) => (clock.seen = now)));
      }
    }).observe(document.documentElement, { childList: true });
  });

declare const clock: Clock;

/** @returns ms between the end of the delay and the card being seen */
async function hoverOnce(page: Page, words: string): Promise<number> {
  // the welcome page may have come to the front meanwhile
  await page.bringToFront();
  await page.mouse.move(5, 5);
  // a pointer that goes away and comes back within one frame was never away
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))));
  const at = await placeOf(page, words);
  if (!at) throw new Error(`No such words on the page: ${words}`);
  await page.evaluate(() => (clock.seen = 0));
  await page.mouse.move(at.x, at.y);
  await until('a card that is seen', () => page.evaluate(() => clock.seen > 0));
  const took = await page.evaluate(() => clock.seen - clock.moved);
  await page.keyboard.press('Escape');
  await until('no card', () => page.evaluate(() => !clock.open));
  return took - DEFAULT_DELAY;
}

/** Loads the page anew and hovers `times` times. @returns ms, in order */
async function hoverOnPage({ browser }: Driven, address: string, times: number): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await until('marks', async () => (await countMarks(page)) > 0);
  await startClock(page);
  const took: number[] = [];
  for (let turn = 0; turn < times; turn++) took.push(await hoverOnce(page, WORDS[turn % WORDS.length] ?? ''));
  await page.close();
  return took;
}

async function measure(kind: Kind): Promise<{ first: number[]; next: number[] }> {
  const [server, driven] = [await servePages({ folder: join(ROOT, 'demo') }), await launch({ kind, headless: true })];
  try {
    const address = `${server.origin}/nl/`;
    const [early, ...next] = await hoverOnPage(driven, address, TIMES);
    const first = [early ?? 0];
    for (let load = 1; load < LOADS; load++) first.push(...(await hoverOnPage(driven, address, 1)));
    return { first, next };
  } finally {
    await driven.browser.close();
    server.close();
  }
}

const at = (sorted: number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

function say(times: number[]): string {
  const sorted = times.sort((a, b) => a - b);
  return `median ${at(sorted, 0.5)} ms, nine of ten within ${at(sorted, 0.9)} ms (${sorted.length} times)`;
}

for (const kind of ['chrome', 'firefox'] as const) {
  const { first, next } = await measure(kind);
  console.log(
    `${kind}: the very first ${Math.round(first[0] ?? 0)} ms after the delay; first of a page ${say(first)}; then ${say(next)}`,
  );
}
