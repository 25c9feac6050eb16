/** The options page, by keyboard alone, with the built extension in both browsers. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '../../common/words';
import { type Kind, openOwnPage, ROOT, until } from '../../scripts/lib/drive';
import { pressOn, says, tabTo } from './keys';
import { fill, openOptions, openPopup, placeOfMark, someMarks, wordsOf } from './own-pages';
import { foreign } from './proxy';
import { type Opened, type Stage, setStage } from './stage';

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  let news: Opened;
  beforeAll(async () => {
    stage = await setStage(kind);
    news = await stage.openMarked('/nl/');
  });
  afterAll(() => stage?.end());

  test('the language and the delay are set by keys, hold at once, and are there again', async () => {
    const { page, words } = await openOptions(stage, 'settings');
    await tabTo(page, words.language);
    const from = await page.evaluate(() => document.documentElement.lang);
    await page.keyboard.press('End');
    const turned = () => page.evaluate((old) => document.documentElement.lang !== old && document.documentElement.lang, from);
    expect(await until('another language', turned)).toBe('uk');
    const uk = pageWords('uk');
    await says(page, uk.settings);
    await tabTo(page, uk.delay, true);
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    await says(page, fill(uk.delayRange, { min: '0', max: '2000' }));
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('99');
    await until('the delay is stored', async () => (await stage.control.page.evaluate(stored, 'delay')) === 299);
    await page.close();
    const again = await openOptions(stage, 'settings');
    expect(await again.page.evaluate(() => document.querySelector<HTMLInputElement>('input[type="text"]')?.value)).toBe('299');
    await again.page.close();
  });

  test('settings go out to a file and come in again; a bad file changes nothing and says why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kanttekening-settings-'));
    const { page, words } = await openOptions(stage, 'settings');
    await page.evaluate(keepSaved);
    await pressOn(page, words.exportFile);
    const text = await until('the file', () => page.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved));
    expect(JSON.parse(text)).toMatchObject({ product: 'kanttekening', settings: { locale: 'uk' } });

    const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')];
    await writeFile(good, text);
    await writeFile(bad, text.replace('"uk"', '"xx"'));
    const field = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(bad);
    await says(page, fill(words.fileFaults.field, { field: 'locale' }));
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('uk');

    await pressOn(page, words.reset);
    await until('the browser’s language', () => page.evaluate(() => document.documentElement.lang !== 'uk'));
    await field.uploadFile(good);
    await says(page, words.imported);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('uk');
    await page.close();
    await rm(folder, { recursive: true });
  });

  test('a reset can be undone', async () => {
    const { page, words } = await openOptions(stage, 'settings');
    await pressOn(page, words.reset);
    await until('the browser’s language', () => page.evaluate(() => document.documentElement.lang !== 'uk'));
    const now = await wordsOf(page);
    await says(page, now.resetDone);
    await pressOn(page, now.undo);
    await says(page, words.undone);
    await pressOn(page, words.reset);
    await says(page, now.resetDone);
    await page.close();
  });

  test('the style of marks holds in open tabs at once', async () => {
    const { page, words } = await openOptions(stage, 'settings');
    await tabTo(page, words.markStyles.full);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const drawn = () => news.page.evaluate(lineOfMarks);
    await until('dots', async () => (await drawn()) === 'dotted');
    await pressOn(page, words.reset);
    await until('a line', async () => (await drawn()) === 'solid');
    await page.close();
  });

  test('with a key to hold a card opens at the pointer only while it is held', async () => {
    const { page, words } = await openOptions(stage, 'settings');
    await tabTo(page, words.hold);
    await page.keyboard.press('ArrowDown');
    await until('the key is stored', async () => (await stage.control.page.evaluate(stored, 'hold')) === 'alt');
    await news.page.bringToFront();
    await news.page.reload();
    await someMarks(news.page);
    const place = await news.page.evaluate(placeOfMark);
    await news.page.mouse.move(2, 2);
    await news.page.mouse.move(place.x, place.y, { steps: 4 });
    const since = performance.now();
    await until('thrice the delay has passed', async () => performance.now() - since > 660);
    expect(await stage.control.card(news.tab)).toBeUndefined();
    await news.page.keyboard.down('Alt');
    await until('a card with the key', () => stage.control.card(news.tab));
    await news.page.keyboard.up('Alt');
    await news.page.keyboard.press('Escape');
    await until('no card', async () => (await stage.control.card(news.tab)) === undefined);
    await page.bringToFront();
    await pressOn(page, words.reset);
    await page.close();
  });

  test('the claims in full are found and gone to by keys', async () => {
    const { page, words } = await openOptions(stage, 'claims');
    await tabTo(page, words.search);
    await page.keyboard.type('498');
    await until('one claim', () => page.evaluate(() => document.querySelectorAll('.ktk-claim').length === 1));
    const title = await page.evaluate(() => document.querySelector('.ktk-claim h2')?.textContent ?? '');
    await pressOn(page, title.slice(0, 20));
    await until('the claim has the focus', () => page.evaluate(() => document.activeElement?.classList.contains('ktk-claim')));
    await page.close();
  });

  test('the keys are shown as the browser has them', async () => {
    const { page } = await openOptions(stage, 'settings');
    const keys = () => page.evaluate(() => [...document.querySelectorAll('.ktk-keys kbd')].map((key) => key.textContent ?? ''));
    const shown = await until('keys', async () => (await keys()).length >= 4 && keys());
    expect(shown).toHaveLength(4);
    await page.close();
  });

  test('axe finds nothing on the pages as they are drawn, contrast too', async () => {
    const axe = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const pages = [
      (await openPopup(stage, news.tab)).page,
      (await openOptions(stage, 'claims')).page,
      (await openOptions(stage, 'settings')).page,
      await openOwnPage(stage.driven, 'welcome.html'),
    ];
    for (const page of pages) {
      await until('the page is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
      await page.evaluate(axe);
      const { faults, passes } = await page.evaluate(runAxe);
      expect([page.url(), faults]).toEqual([page.url(), []]);
      expect(passes).toBeGreaterThan(10);
      await page.close();
    }
  });

  test('in all this, nothing was asked of any other computer', () => {
    expect(foreign(stage.proxy.asked)).toEqual([]);
  });
});

declare const browser: { storage: { sync: { get(key: string): Promise<Record<string, unknown>> } } };
declare const axe: {
  run(where: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
};

/** Runs in a page of the extension. */
const stored = async (key: string): Promise<unknown> => (await browser.storage.sync.get(key))[key];

/** Runs in the page. @returns the style of the line under the first mention of a claim */
function lineOfMarks(): string {
  const [name] = [...CSS.highlights.keys()].filter((key) => /^kanttekening-mark(-full)?$/.test(key));
  return getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle;
}

/** Runs in the page: keeps the text of the file that is saved next. */
function keepSaved(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    Object.assign(globalThis, { saved: blob.text() });
    return create(blob);
  };
}

async function runAxe(): Promise<{ faults: string[]; passes: number }> {
  const { violations, passes } = await axe.run(document);
  return { faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), passes: passes.length };
}
