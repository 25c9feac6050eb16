/** The mission, end to end, with the built extension in both browsers. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimView } from '../../claims';
import type { Locale } from '../../claims/schema';
import type { PageSummary } from '../../common/messages';
import { cardWords } from '../../common/words';
import { type Kind, ROOT, until } from '../../scripts/lib/drive';
import { countMarks, placeOf } from '../../scripts/lib/marks';
import { foreign } from './proxy';
import { hover, type Opened, press, type Stage, serialise, setStage } from './stage';

const ARTICLE = 'ukraine-2022-03-25';
const DEATHS = 'russian-military-deaths';

interface ExpectedPage {
  path: string;
  marked: { claim: string; words: string }[];
  unmarked: string[];
}
const expected: ExpectedPage[] = JSON.parse(readFileSync(join(ROOT, 'demo/expected.json'), 'utf8')).pages;

type Found = PageSummary['mentions'][number];

const summaryOf = (stage: Stage, { tab }: Opened): Promise<PageSummary> =>
  until('a summary of the page', () => stage.control.summary(tab));

const noMarks = (page: Page) => until('no marks', async () => (await countMarks(page)) === 0);
const someMarks = (page: Page) => until('marks', async () => (await countMarks(page)) > 0);

/** Words touch when one holds the other, or the end of one is the start of the other (at least eight letters). */
function touches(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const lengths = Array.from({ length: Math.min(a.length, b.length) - 7 }, (_, index) => index + 8);
  return lengths.some((n) => a.endsWith(b.slice(0, n)) || b.endsWith(a.slice(0, n)));
}
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const show = ({ claim, text }: Found): string => `${claim}: ${clean(text)}`;

/** Flips the switch of the site in the popup for a tab. */
async function flipSite(stage: Stage, tab: number): Promise<void> {
  const popup = await stage.openPopup(tab);
  await popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')?.click());
  await popup.close();
}

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage?.end());

  test.each(expected)('marks on $path what it should, and nothing else', async ({ path, marked, unmarked }) => {
    const opened = await stage.openMarked(path);
    const { mentions } = await summaryOf(stage, opened);
    const missing = marked.filter(
      ({ claim, words }) => !mentions.some((found) => found.claim === claim && touches(clean(found.text), words)),
    );
    const extra = mentions.filter(
      (found) => !marked.some(({ claim, words }) => found.claim === claim && touches(clean(found.text), words)),
    );
    const wrong = mentions.filter((found) =>
      unmarked.some((words) => clean(found.text).includes(words) || words.includes(clean(found.text))),
    );
    expect({ missing, extra: extra.map(show), wrong: wrong.map(show) }).toEqual({ missing: [], extra: [], wrong: [] });
    await opened.page.close();
  });

  test('hovering the soldiers killed shows every figure, its source and the discrepancy', async () => {
    const opened = await stage.openMarked('/nl/');
    const { text, lang } = await hover(stage, opened, '1.351');
    const view = claimView(ARTICLE, DEATHS, lang as Locale);
    const words = cardWords(lang as Locale);
    const number = (value: number) => new Intl.NumberFormat(lang).format(value);
    for (const value of [number(1351), number(498), words.bounds['up-to'].replace('{n}', number(15_000))])
      expect(clean(text)).toContain(value);
    const sources = new Set(view?.figures.flatMap((figure) => figure.sources) ?? []);
    expect(sources.size).toBeGreaterThan(2);
    for (const source of sources) expect(text.toLowerCase()).toContain(source.toLowerCase());
    expect(view?.discrepancies.length).toBeGreaterThan(0);
    for (const discrepancy of view?.discrepancies ?? []) expect(clean(text)).toContain(clean(discrepancy.text));
    if (kind === 'chrome') await takePicture(stage, opened);
    await opened.page.close();
  });

  test('Escape closes the card, and it stays closed where the pointer is', async () => {
    const opened = await stage.openMarked('/nl/');
    await hover(stage, opened, '1.351');
    await opened.page.keyboard.press('Escape');
    await until('no card', async () => (await stage.control.card(opened.tab)) === undefined);
    await opened.page.close();
  });

  test('the page is the same before, while marked and after', async () => {
    const source = readFileSync(join(ROOT, 'demo/nl/index.html'), 'utf8');
    const bare = await stage.driven.browser.newPage();
    const before = await bare.evaluate(
      (html) => new XMLSerializer().serializeToString(new DOMParser().parseFromString(html, 'text/html')),
      source,
    );
    await bare.close();
    const opened = await stage.openMarked('/nl/');
    expect(await serialise(opened.page)).toBe(before);
    await hover(stage, opened, '1.351');
    await opened.page.keyboard.press('Escape');
    await until('the page as it was', async () => (await serialise(opened.page)) === before);
    await opened.page.close();
  });

  test('the popup lists what the page shows marked, and the badge counts its claims', async () => {
    const opened = await stage.openMarked('/nl/');
    const { mentions } = await summaryOf(stage, opened);
    const popup = await stage.openPopup(opened.tab);
    const listed = await popup.evaluate(() =>
      [...document.querySelectorAll('.ktk-words')].map((words) => words.textContent ?? ''),
    );
    expect(listed.map(clean).sort()).toEqual(mentions.map(({ text }) => clean(text)).sort());
    expect(await countMarks(opened.page)).toBeGreaterThanOrEqual(mentions.length);
    const claims = new Set(mentions.map(({ claim }) => claim)).size;
    expect(claims).toBe(18);
    await until('the badge', async () => (await stage.control.badge(opened.tab)) === String(claims));
    await popup.close();
    await opened.page.close();
  });

  test('a page that is not news sends nothing and is left alone', async () => {
    await stage.control.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      browser.runtime.onMessage.addListener((_message, sender) => {
        heard.push(sender.url ?? '');
      });
    });
    const quiet = await stage.open('/about/');
    const news = await stage.openMarked('/en/');
    const heard = await stage.control.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard).toContain(news.page.url());
    expect(heard).not.toContain(quiet.page.url());
    expect(await countMarks(quiet.page)).toBe(0);
    expect(await stage.control.summary(quiet.tab)).toBeUndefined();
    await quiet.page.close();
    await news.page.close();
  });

  test('a site switched off loses its marks in every tab at once, stays off after a restart, and comes back', async () => {
    const [nl, en] = [await stage.openMarked('/nl/'), await stage.openMarked('/en/')];
    await flipSite(stage, nl.tab);
    await noMarks(nl.page);
    await noMarks(en.page);

    await stage.restart();
    const again = await stage.open('/nl/');
    const popup = await stage.openPopup(again.tab);
    expect(await popup.evaluate(() => document.querySelector('[role="switch"]')?.getAttribute('aria-checked'))).toBe('false');
    await popup.close();
    expect(await countMarks(again.page)).toBe(0);

    const other = await stage.open('/en/');
    await flipSite(stage, again.tab);
    await someMarks(again.page);
    await someMarks(other.page);
    await again.page.close();
    await other.page.close();
  });

  test('the card switches its site off, and the popup switches it on again', async () => {
    const opened = await stage.openMarked('/nl/');
    const { lang } = await hover(stage, opened, '1.351');
    await press(stage, opened, cardWords(lang as Locale).switchSite);
    await noMarks(opened.page);
    await flipSite(stage, opened.tab);
    await someMarks(opened.page);
    await opened.page.close();
  });

  test('in all this, nothing was asked of any other computer', () => {
    expect(foreign(stage.proxy.asked)).toEqual([]);
  });
});

declare const browser: { runtime: { onMessage: { addListener(f: (message: unknown, sender: { url?: string }) => void): void } } };

/** The README's picture. It is renewed only when asked (`npm run picture`), so that a test run changes no file of the project. */
async function takePicture({ control }: Stage, { page, tab }: Opened): Promise<void> {
  const file = join(ROOT, 'artifacts', 'picture.png');
  mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
  // the card fades in; whoever wants less motion sees it at once
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.keyboard.press('Escape');
  await until('no card', async () => !(await control.card(tab)));
  // with the mark near the top, the card has the window's height below it
  const place = await placeOf(page, '1.351');
  const up = await page.evaluate(() => {
    const [was, far] = [scrollY, Math.round(innerHeight / 2 - 120)];
    scrollBy({ top: far, behavior: 'instant' });
    return scrollY - was;
  });
  await page.mouse.move(5, 5);
  await control.frame(tab);
  await page.mouse.move(place?.x ?? 0, (place?.y ?? 0) - up, { steps: 5 });
  await until('the card below', () => control.card(tab));
  await page.screenshot({ path: file });
  if (process.env.UPDATE_PICTURE) copyFileSync(file, join(ROOT, 'docs', 'picture.png'));
}
