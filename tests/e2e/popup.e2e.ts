/** The welcome page and the popup, by keyboard alone, with the built extension in both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, openOwnPage, until } from '../../scripts/lib/drive';
import { closed, leaveBy, pressOn, says, tabTo } from './keys';
import { fill, noMarks, openOptions, openPopup, placeOfMark, someMarks, wordsOf } from './own-pages';
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

  test('the welcome page opened after installing, and its sample is read, marked and explained by the product', async () => {
    const page = await openOwnPage(stage.driven, 'welcome.html');
    const own = await stage.control.page.evaluate(countTabs, `${stage.driven.base}welcome.html`);
    expect(own).toBe(2);
    await someMarks(page);
    await until('the figures of the sample are marked', () => page.evaluate(marksHold, '1[.,]351'));
    const words = await wordsOf(page);
    await says(page, words.never.sent);
    await page.bringToFront();
    const place = await page.evaluate(placeOfMark);
    await page.mouse.move(2, 2);
    await page.mouse.move(place.x, place.y, { steps: 4 });
    await until('a card', () => page.evaluate(() => document.querySelector('[popover]') !== null));
    const box = await page.evaluate(() => document.querySelector('[popover]')?.getBoundingClientRect().toJSON());
    expect(box.width).toBeGreaterThan(200);
    await page.keyboard.press('Escape');
    await until('no card', () => page.evaluate(() => document.querySelector('[popover]') === null));
    await page.close();
  });

  test('from the popup to a mention and its card', async () => {
    const { page } = await openPopup(stage, news.tab);
    const first = await page.evaluate(() => document.querySelector('.ktk-jump')?.textContent ?? '');
    await leaveBy(page, first.trim().slice(0, 25));
    const card = await until('a card', () => stage.control.card(news.tab));
    await closed(page);
    await news.page.bringToFront();
    expect(card.text.length).toBeGreaterThan(20);
    await news.page.keyboard.press('Escape');
  });

  test('one claim can be chosen in the popup', async () => {
    const { page, words } = await openPopup(stage, news.tab);
    const all = await page.evaluate(() => document.querySelectorAll('.ktk-group').length);
    expect(all).toBeGreaterThan(2);
    await tabTo(page, words.show);
    await page.keyboard.press('ArrowDown');
    await until('one claim', () => page.evaluate(() => document.querySelectorAll('.ktk-group').length === 1));
    await page.close();
  });

  test('quiet mode counts and marks nothing, at once; a mention gone to is still shown', async () => {
    const { page, words } = await openPopup(stage, news.tab);
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

    const { page: options, words: again } = await openOptions(stage, 'settings');
    await pressOn(options, again.quiet, ' ');
    await someMarks(news.page);
    await options.close();
  });

  test.each(['pauseHour', 'pauseRestart'] as const)(
    'a pause (%s) takes all marks, says so, and is ended',
    async (kindOfPause) => {
      const { page, words } = await openPopup(stage, news.tab);
      await pressOn(page, words.more);
      await pressOn(page, words[kindOfPause]);
      await noMarks(news.page);
      await says(page, words.pausedTitle);
      await page.close();
      const again = await openPopup(stage, news.tab);
      await pressOn(again.page, words.resume);
      await someMarks(news.page);
      await again.page.close();
    },
  );

  test('a site can be read always: a page that is not news is read now and after a reload, and no more when taken back', async () => {
    const plain = await stage.open('/about/');
    const { page, words } = await openPopup(stage, plain.tab);
    await pressOn(page, words.always, ' ');
    await until('the page is read', () => stage.control.summary(plain.tab));
    await page.close();
    await plain.page.reload();
    await until('the page is read again', () => stage.control.summary(plain.tab));

    const { page: options, words: said } = await openOptions(stage, 'settings');
    await pressOn(options, fill(said.stopAlways, { site: '127.0.0.1' }));
    await until('the page is left alone', async () => (await stage.control.summary(plain.tab)) === undefined);
    await plain.page.reload();
    await options.close();
    await news.page.reload();
    await someMarks(news.page);
    expect(await stage.control.summary(plain.tab)).toBeUndefined();
    await plain.page.close();
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
  permissions: { remove(p: object): Promise<boolean> };
};
declare const chrome: { developerPrivate: { updateExtensionConfiguration(x: object): Promise<void> } };

/** Runs in a page of the extension, to which the addresses of its own tabs are known. */
const countTabs = async (url: string): Promise<number> => (await browser.tabs.query({})).filter((tab) => tab.url === url).length;

/** Runs in the page. @returns whether a mark's words match */
function marksHold(pattern: string): boolean {
  const sets = [...CSS.highlights].filter(([name]) => name.startsWith('kanttekening-mark')).map(([, set]) => [...set]);
  return sets.flat().some((range) => new RegExp(pattern).test(String(range)));
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
