/**
 * `npm run card-time`: how long after its delay a card is seen, in both browsers, on the Dutch demo page. The clock starts at the last
 * movement of the pointer and stops in the second frame after the card came into the page, when the first one with it has been drawn.
 * Flags: --times 20
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { DEFAULT_DELAY } from '../common/settings';
import { type Kind, launch, ROOT, until } from './lib/drive';
import { countMarks, placeOf } from './lib/marks';
import { servePages } from './lib/server';

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' } } });
const TIMES = Number(values.times);
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

async function measure(kind: Kind): Promise<number[]> {
  const [server, driven] = [await servePages({ folder: join(ROOT, 'demo') }), await launch({ kind, headless: true })];
  try {
    const page = await driven.browser.newPage();
    await page.goto(`${server.origin}/nl/`);
    await page.bringToFront();
    await until('marks', async () => (await countMarks(page)) > 0);
    await startClock(page);
    const times: number[] = [];
    for (let turn = 0; turn < TIMES; turn++) times.push(await hoverOnce(page, WORDS[turn % WORDS.length] ?? ''));
    return times;
  } finally {
    await driven.browser.close();
    server.close();
  }
}

const at = (sorted: number[], share: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);

for (const kind of ['chrome', 'firefox'] as const) {
  const [first = 0, ...others] = await measure(kind);
  const sorted = others.sort((a, b) => a - b);
  console.log(
    `${kind}: first ${Math.round(first)} ms after the delay; then median ${at(sorted, 0.5)} ms, nine of ten within ${at(sorted, 0.9)} ms (${others.length} times)`,
  );
}
