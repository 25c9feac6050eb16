/** The popup, the options page and the welcome page, by keyboard alone, with the built extension in both browsers. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../claims/schema';
import { pageWords } from '../../common/words';
import type { PageWords } from '../../common/words/schema';
import { type Kind, openOwnPage, ROOT, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { closed, leaveBy, pressOn, says, tabTo } from './keys';
import { foreign } from './proxy';
import { type Opened, type Stage, setStage } from './stage';

const someMarks = (page: Page) => until('marks', async () => (await countMarks(page)) > 0);
const noMarks = (page: Page) => until('no marks', async () => (await countMarks(page)) === 0);
const wordsOf = async (page: Page): Promise<PageWords> =>
  pageWords((await page.evaluate(() => document.documentElement.lang)) as Locale);
const fill = (pattern: string, values: Record<string, string>) =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  let news: Opened;
  beforeAll(async () => {
    stage = await setStage(kind);
    news = await stage.openMarked('/nl/');
  });
  afterAll(() => stage?.end());

  const openOptions = async (section: 'claims' | 'settings') => {
    const page = await openOwnPage(stage.driven, `options.html#${section}`);
    await until('the page is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
    return { page, words: await wordsOf(page) };
  };
  const openPopup = async (tab: number) => {
    const page = await stage.openPopup(tab);
    return { page, words: await wordsOf(page) };
  };

  test('the welcome page opened after installing, and its sample is read, marked and explained by the product', async () => {
    const page = await openOwnPage(stage.driven, 'welcome.html');
    const own = await stage.control.page.evaluate(countTabs, `${stage.driven.base}welcome.html`);
    expect(own).toBe(2);
    await someMarks(page);
    const words = await wordsOf(page);
    await says(page, words.never.sent);
    await page.bringToFront();
    const place = await page.evaluate(placeOfMark);
    await page.mouse.move(2, 2);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await until('a card', () => page.evaluate(() => document.querySelector('kanttekening-card') !== null));
    await page.keyboard.press('Escape');
    await until('no card', () => page.evaluate(() => document.querySelector('kanttekening-card') === null));
    await page.close();
  });

  test('from the popup to a mention and its card', async () => {
    const { page } = await openPopup(news.tab);
    const first = await page.evaluate(() => document.querySelector('.ktk-jump')?.textContent ?? '');
    await leaveBy(page, first.trim().slice(0, 25));
    const card = await until('a card', () => stage.control.card(news.tab));
    await closed(page);
    await news.page.bringToFront();
    expect(card.text.length).toBeGreaterThan(20);
    await news.page.keyboard.press('Escape');
  });

  test('one claim can be chosen in the popup', async () => {
    const { page, words } = await openPopup(news.tab);
    const all = await page.evaluate(() => document.querySelectorAll('.ktk-group').length);
    expect(all).toBeGreaterThan(2);
    await tabTo(page, words.show);
    await page.keyboard.press('ArrowDown');
    await until('one claim', () => page.evaluate(() => document.querySelectorAll('.ktk-group').length === 1));
    await page.close();
  });

  test('quiet mode counts and marks nothing, at once; a mention gone to is still shown', async () => {
    const { page, words } = await openPopup(news.tab);
    await pressOn(page, words.more);
    await pressOn(page, words.quiet, ' ');
    await noMarks(news.page);
    await says(page, words.quietNow);
    expect(await stage.control.badge(news.tab)).not.toBe('');
    const first = await page.evaluate(() => document.querySelector('.ktk-jump')?.textContent ?? '');
    await leaveBy(page, first.trim().slice(0, 25), true);
    await until('a card', () => stage.control.card(news.tab));
    await closed(page);
    await news.page.bringToFront();
    await news.page.keyboard.press('Escape');

    const { page: options, words: again } = await openOptions('settings');
    await pressOn(options, again.quiet, ' ');
    await someMarks(news.page);
    await options.close();
  });

  test.each(['pauseHour', 'pauseRestart'] as const)(
    'a pause (%s) takes all marks, says so, and is ended',
    async (kindOfPause) => {
      const { page, words } = await openPopup(news.tab);
      await pressOn(page, words.more);
      await pressOn(page, words[kindOfPause]);
      await noMarks(news.page);
      await says(page, words.pausedTitle);
      await page.close();
      const again = await openPopup(news.tab);
      await pressOn(again.page, words.resume);
      await someMarks(news.page);
      await again.page.close();
    },
  );

  test('a site can be read always: a page that is not news is read now and after a reload, and no more when taken back', async () => {
    const plain = await stage.open('/about/');
    const { page, words } = await openPopup(plain.tab);
    await pressOn(page, words.always, ' ');
    await until('the page is read', () => stage.control.summary(plain.tab));
    await page.close();
    await plain.page.reload();
    await until('the page is read again', () => stage.control.summary(plain.tab));

    const { page: options, words: said } = await openOptions('settings');
    await pressOn(options, fill(said.stopAlways, { site: '127.0.0.1' }));
    await until('the page is left alone', async () => (await stage.control.summary(plain.tab)) === undefined);
    await plain.page.reload();
    await options.close();
    await news.page.reload();
    await someMarks(news.page);
    expect(await stage.control.summary(plain.tab)).toBeUndefined();
    await plain.page.close();
  });

  test('the language and the delay are set by keys, hold at once, and are there again', async () => {
    const { page, words } = await openOptions('settings');
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
    await until('the delay is stored', async () => (await stage.control.page.evaluate(storedDelay)) === 299);
    await page.close();
    const again = await openOptions('settings');
    expect(await again.page.evaluate(() => document.querySelector<HTMLInputElement>('input[type="text"]')?.value)).toBe('299');
    await again.page.close();
  });

  test('settings go out to a file and come in again; a bad file changes nothing and says why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kanttekening-settings-'));
    const { page, words } = await openOptions('settings');
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
    const { page, words } = await openOptions('settings');
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
    const { page, words } = await openOptions('settings');
    await tabTo(page, words.markStyles.full);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const drawn = () =>
      news.page.evaluate(() => getComputedStyle(document.body, '::highlight(kanttekening-mark)').textDecorationStyle);
    await until('dots', async () => (await drawn()) === 'dotted');
    await pressOn(page, words.reset);
    await until('a line', async () => (await drawn()) === 'solid');
    await page.close();
  });

  test('the claims in full are found and gone to by keys', async () => {
    const { page, words } = await openOptions('claims');
    await tabTo(page, words.search);
    await page.keyboard.type('498');
    await until('one claim', () => page.evaluate(() => document.querySelectorAll('.ktk-claim').length === 1));
    const title = await page.evaluate(() => document.querySelector('.ktk-claim h2')?.textContent ?? '');
    await pressOn(page, title.slice(0, 20));
    await until('the claim has the focus', () => page.evaluate(() => document.activeElement?.classList.contains('ktk-claim')));
    await page.close();
  });

  test('the keys are shown as the browser has them', async () => {
    const { page } = await openOptions('settings');
    const keys = () => page.evaluate(() => [...document.querySelectorAll('.ktk-keys kbd')].map((key) => key.textContent ?? ''));
    const shown = await until('keys', async () => (await keys()).length >= 4 && keys());
    expect(shown).toHaveLength(4);
    await page.close();
  });

  test('axe finds nothing on the pages as they are drawn, contrast too', async () => {
    const axe = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
    const pages = [
      (await openPopup(news.tab)).page,
      (await openOptions('claims')).page,
      (await openOptions('settings')).page,
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

  test('access to pages withdrawn: the marks go, and the popup says it', async () => {
    await withdraw(stage);
    await noMarks(news.page);
    const popup = await openOwnPage(stage.driven, `popup.html?tab=${news.tab}`);
    await until('the popup is drawn', () => popup.evaluate(() => document.querySelector('.ktk-message') !== null));
    const words = await wordsOf(popup);
    await says(popup, words.noAccessTitle);
    await tabTo(popup, words.allowAccess);
    await popup.close();
  });

  test('in all this, nothing was asked of any other computer', () => {
    expect(foreign(stage.proxy.asked)).toEqual([]);
  });
});

declare const browser: {
  tabs: { query(q: object): Promise<{ url?: string }[]> };
  storage: { sync: { get(key: string): Promise<Record<string, unknown>> } };
  permissions: { remove(p: object): Promise<boolean> };
};
declare const chrome: { developerPrivate: { updateExtensionConfiguration(x: object): Promise<void> } };
declare const axe: {
  run(where: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }>;
};

/** Runs in a page of the extension, to which the addresses of its own tabs are known. */
const countTabs = async (url: string): Promise<number> => (await browser.tabs.query({})).filter((tab) => tab.url === url).length;

/** Runs in a page of the extension. */
const storedDelay = async (): Promise<unknown> => (await browser.storage.sync.get('delay')).delay;

/** Runs in the page. @returns the middle of the first line of the first mark */
function placeOfMark(): { x: number; y: number } {
  const mark = CSS.highlights.get('kanttekening-mark')?.values().next().value as Range;
  mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = mark.getClientRects()[0] as DOMRect;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
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

/** Takes the extension's access to pages away, as the user does: in Firefox permission by permission, in Chromium on its own page. */
async function withdraw({ driven, control }: Stage): Promise<void> {
  const origins = ['http://*/*', 'https://*/*'];
  if (driven.kind === 'firefox') {
    await control.page.evaluate((given) => browser.permissions.remove({ origins: given }), origins);
    return;
  }
  const page = await driven.browser.newPage();
  await page.goto('chrome://extensions/');
  const extensionId = new URL(driven.base).host;
  await page.evaluate(
    (id) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
    extensionId,
  );
  await page.close();
}
