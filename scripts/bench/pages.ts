/** On saved pages: reading, and all that the page's thread does, against a bare walk over the text; and mark.js against ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Mention, Page as PageText } from '../../claims/schema';
import { runsOf } from '../../common/sift';
import { findBrowser } from '../lib/browsers.mjs';
import { ROOT } from '../lib/drive';
import type { InPage, Times } from './in-page';
import { bundle, median, quantile, round } from './numbers';
import { type SavedPage, serveSaved } from './saved-pages';
import { timed } from './timed';

declare const bench: InPage;

/** What of the engine is needed. */
interface Engine {
  detect(page: PageText): Mention[];
  mayHold(page: PageText): boolean;
}

export interface PageTimes {
  name: string;
  text: PageText;
  /** whether a claim may stand there: then the page is read with care */
  mayHold: boolean;
  cold: Times[];
  warm: Times[];
  detect: number;
  /** ms by number of forms; only on some of the pages, for it is slow */
  markJs: Record<number, number[]>;
}

/** ms that a figure of a fast step is made of. */
const LEAST = 10;
const FORMS = [50, 500];
/** On so many pages mark.js is run: it takes seconds on each. */
const WITH_MARK_JS = 4;
/** ms after which no further run of mark.js begins, once there are three. */
const ENOUGH = 15_000;

/** Whole words of a language's lexicon, spread evenly over it. */
function formsOf(lang: string, count: number): string[] {
  const file = join(ROOT, 'claims/lexicon', `${/^(nl|de|fr|es|it|pt|pl|ru|uk)/.exec(lang)?.[0] ?? 'en'}.json`);
  const { concepts } = JSON.parse(readFileSync(file, 'utf8')) as { concepts: Record<string, string[]> };
  const words = [...new Set(Object.values(concepts).flat())]
    .map((form) => form.replace('*', ''))
    .filter((form) => /^[\p{L} ]{3,}$/u.test(form));
  return Array.from({ length: count }, (_, index) => words[Math.floor((index * words.length) / count)] ?? '').filter(Boolean);
}

async function measure(
  page: Page,
  saved: SavedPage,
  runs: number,
  { detect, mayHold }: Engine,
  marking: boolean,
): Promise<PageTimes> {
  const text = await page.evaluate(() => bench.page());
  const { lang, title, text: bare } = await page.evaluate(() => bench.bare());
  const blocks = runsOf(bare)?.map((run) => ({ text: run }));
  const held = !blocks || mayHold({ lang, title, blocks });
  const found = detect(text).map((mention) => ({ ...mention, discrepancy: true }));
  const times: PageTimes = {
    name: saved.name,
    text,
    mayHold: held,
    cold: [],
    warm: [],
    detect: timed(() => detect(text), LEAST),
    markJs: {},
  };
  for (let run = 0; run < runs; run++)
    times.warm.push(await page.evaluate((given, least) => bench.warm(given, least), found, LEAST));
  for (const count of marking ? FORMS : []) {
    const forms = formsOf(text.lang ?? 'en', count);
    const kept: number[] = [];
    const begin = performance.now();
    while (kept.length < runs && (kept.length < 3 || performance.now() - begin < ENOUGH))
      kept.push(await page.evaluate((given) => bench.markJs(given), forms));
    times.markJs[count] = kept;
  }
  return times;
}

async function cold(page: Page, code: string, address: string, runs: number): Promise<Times[]> {
  const all: Times[] = [];
  for (let run = 0; run < runs; run++) {
    await page.goto(address);
    await page.evaluate(code);
    all.push(await page.evaluate(() => bench.cold([])));
  }
  return all;
}

/** Opens each page and measures on it. @param say is told how far it is */
export async function timePages(
  pages: readonly SavedPage[],
  runs: number,
  engine: Engine,
  say: (text: string) => void,
): Promise<PageTimes[]> {
  const code = await bundle('scripts/bench/in-page.ts', 'iife');
  const served = await serveSaved(pages);
  const browser: Browser = await puppeteer.launch({ executablePath: findBrowser('chrome') ?? '', args: ['--no-sandbox'] });
  const every = Math.ceil(pages.length / WITH_MARK_JS);
  const all: PageTimes[] = [];
  try {
    for (const [index, saved] of pages.entries()) {
      say(`page ${index + 1}/${pages.length} ${saved.name}`);
      const page = await browser.newPage();
      const first = await cold(page, code, served.address(saved), runs);
      all.push({ ...(await measure(page, saved, runs, engine, index % every === 0)), cold: first });
      await page.close();
    }
  } finally {
    await browser.close();
    served.close();
  }
  return all;
}

/** What is timed, as a multiple of the walk. */
const over = (times: readonly Times[], what: (one: Times) => number): number =>
  median(times.map(what)) / median(times.map(({ walk }) => walk));

/** A ratio over all pages: the middle page, and the edges within which nine in ten lie. */
const spread = (values: readonly number[]) => ({
  median: round(median(values)),
  low: round(quantile(values, 0.05)),
  high: round(quantile(values, 0.95)),
});

/** Reading, and all that the page's thread does: as it goes on each page, and with every page read with care. */
function ratios(all: readonly PageTimes[], of: (one: PageTimes) => Times[]) {
  const each = (what: (times: Times, page: PageTimes) => number) =>
    spread(all.map((page) => over(of(page), (times) => what(times, page))));
  return {
    readOverWalk: each(({ bare, read }, { mayHold }) => bare + (mayHold ? read : 0)),
    readDetectPaintOverWalk: each(({ sift, whole }, { mayHold }) => sift + (mayHold ? whole : 0)),
    withCare: {
      readOverWalk: each(({ read }) => read),
      readDetectPaintOverWalk: each(({ whole }) => whole),
    },
  };
}

export function pageFigures(all: readonly PageTimes[]) {
  const marked = all.filter(({ markJs }) => markJs[500]);
  const ours = ({ warm, detect }: PageTimes) => median(warm.map(({ sift, whole }) => sift + whole)) + detect;
  const against = (count: number) => spread(marked.map((one) => median(one.markJs[count] ?? []) / ours(one)));
  return {
    pages: all.length,
    mayHoldAClaim: all.filter(({ mayHold }) => mayHold).length,
    walkMs: round(median(all.map(({ warm }) => median(warm.map(({ walk }) => walk))))),
    ...ratios(all, ({ warm }) => warm),
    cold: {
      walkMs: round(median(all.map((one) => median(one.cold.map(({ walk }) => walk))))),
      ...ratios(all, ({ cold }) => cold),
    },
    markJs: { pages: marked.length, forms50OverOurs: against(50), forms500OverOurs: against(500) },
  };
}
