/** Pages that change under the reader: what is new gets its marks, what is gone loses them, and the page never notices. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { call, drawn, marks } from './pages';
import { hover, type Opened, type Stage, setStage, TEST_PAGES } from './stage';

const [DEATHS, CRIMEA] = ['russian-military-deaths', 'crimea-annexed-2014'];
const [HOUSES, HOUSEHOLDS] = ['kharkiv-houses-burned', 'households-without-power'];
const SAYS = {
  crimea: 'Russia annexed Crimea in 2014.',
  houses: 'In Kharkiv, 35 houses burned down after shelling.',
  households: 'At least 300,000 households in Ukraine are without electricity.',
};

const toEnd = (page: Page) => page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
const errors = (page: Page) => page.evaluate(() => (window as unknown as { errors: string[] }).errors);

declare const browser: { runtime: { onMessage: { addListener(listener: (message: { type: string }) => void): void } } };

/** @param control a page of the extension @returns what tells whether a page asked from now on if it may hold a claim */
async function hearSifting(control: Page): Promise<() => Promise<boolean>> {
  await control.evaluate(() => {
    Object.assign(globalThis, { sifted: false });
    browser.runtime.onMessage.addListener(({ type }) => void (type === 'sift' && Object.assign(globalThis, { sifted: true })));
  });
  return () => control.evaluate(() => (globalThis as unknown as { sifted: boolean }).sifted);
}

/** Firefox tells the driver nothing of a page that comes out of the cache, so the page is asked. */
async function travel(page: Page, by: number, path: string): Promise<void> {
  await page.evaluate((steps) => history.go(steps), by);
  await until(`being at ${path}`, () => page.evaluate((wanted) => location.pathname === wanted, path));
}

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, TEST_PAGES);
  });
  afterAll(() => stage?.end());

  const on = async (path: string, work: (opened: Opened) => Promise<void>) => {
    const opened = await stage.openMarked(path);
    await work(opened);
    await opened.page.close();
  };

  test('a framework renders, moves and removes its marked text without an error, and the marks follow', () =>
    on('/framework/', async (opened) => {
      const { page } = opened;
      await marks(stage, opened, [DEATHS, CRIMEA]);
      await call(page, 'redraw', [SAYS.households, SAYS.crimea]);
      await marks(stage, opened, [HOUSEHOLDS, CRIMEA]);
      await call(page, 'redraw', [SAYS.crimea, SAYS.households]);
      await marks(stage, opened, [CRIMEA, HOUSEHOLDS]);
      await call(page, 'removeRemembered');
      await marks(stage, opened, [HOUSEHOLDS]);
      await call(page, 'redraw', [SAYS.households]);
      await call(page, 'redraw', []);
      await marks(stage, opened, []);
      expect(await errors(page)).toEqual([]);
      expect(await countMarks(page)).toBe(0);
    }));

  test('the card closes when the marked text is taken away', () =>
    on('/framework/', async (opened) => {
      await hover(stage, opened, '1,351');
      await call(opened.page, 'redraw', [SAYS.crimea]);
      await until('no card', async () => (await stage.control.card(opened.tab)) === undefined);
      expect(await errors(opened.page)).toEqual([]);
    }));

  test('news without a claim is left alone, and read once a claim comes', async () => {
    const opened = await stage.open('/plain/');
    await marks(stage, opened, []);
    await call(opened.page, 'add', 'Nobody was hurt.');
    await call(opened.page, 'add', SAYS.crimea);
    await marks(stage, opened, [CRIMEA]);
    expect(await stage.control.isRead(opened.tab)).toBe(true);
    await opened.page.close();
  });

  test('… also where only a new title says whose number it is', async () => {
    const opened = await stage.open('/plain/');
    await marks(stage, opened, []);
    const sifted = await hearSifting(stage.control.page);
    await call(opened.page, 'add', 'So far 1,351 soldiers have been killed.');
    await until('being sifted', sifted);
    await opened.page.evaluate(() => {
      document.title = 'Russia counts its dead in Ukraine';
    });
    await marks(stage, opened, [DEATHS]);
    await opened.page.close();
  });

  test('… and asked about again when told to renew, and when it comes back from the cache, though nothing has changed', async () => {
    const opened = await stage.open('/plain/');
    await marks(stage, opened, []);
    const renewed = await hearSifting(stage.control.page);
    // told once more each time: while an answer is on its way the text need not be asked about again
    await until('being sifted anew', async () => {
      await stage.control.tell(opened.tab, { type: 'renew' });
      return renewed();
    });
    await opened.page.goto(`${stage.server.origin}/edited/`);
    await marks(stage, opened, [DEATHS, CRIMEA]);
    const back = await hearSifting(stage.control.page);
    await travel(opened.page, -1, '/plain/');
    await until('being sifted after coming back', back);
    await opened.page.close();
  });

  test('… and no reader comes to it before', async () => {
    const opened = await stage.open('/plain/');
    await marks(stage, opened, []);
    const popup = await stage.openPopup(opened.tab);
    expect(await popup.evaluate(() => document.body.textContent)).toContain('None of the');
    await popup.close();
    expect(await stage.control.isRead(opened.tab)).toBe(false);
    await opened.page.close();
  });

  test('a feed that grows is marked as it grows', () =>
    on('/endless/', async (opened) => {
      await marks(stage, opened, [DEATHS, CRIMEA]);
      await toEnd(opened.page);
      await marks(stage, opened, [DEATHS, CRIMEA, HOUSES]);
      await toEnd(opened.page);
      await marks(stage, opened, [DEATHS, CRIMEA, HOUSES, HOUSEHOLDS]);
    }));

  test('a live blog that inserts at the top: the new entry is marked, the old one keeps its mark', () =>
    on('/live/', async (opened) => {
      await call(opened.page, 'insert', '09:40', SAYS.houses);
      await marks(stage, opened, [HOUSES, DEATHS]);
      await call(opened.page, 'insert', '09:55', 'Soup was served.');
      await call(opened.page, 'insert', '10:00', SAYS.crimea);
      await marks(stage, opened, [CRIMEA, HOUSES, DEATHS]);
      expect(await drawn(opened.page)).toHaveLength(3);
    }));

  test('a paragraph that comes late, one behind a button and one in closed details are marked once they are shown', () =>
    on('/lazy/', async (opened) => {
      const { page } = opened;
      await marks(stage, opened, [DEATHS]);
      await toEnd(page);
      await marks(stage, opened, [DEATHS, HOUSES]);
      await page.click('button');
      await marks(stage, opened, [DEATHS, HOUSES, CRIMEA]);
      await page.click('summary');
      await marks(stage, opened, [DEATHS, HOUSES, CRIMEA, HOUSEHOLDS]);
    }));

  test('a page of one script: the next story is marked when it arrives, and a list of stories is not', () =>
    on('/single/', async (opened) => {
      const { page } = opened;
      await hover(stage, opened, '1,351');
      await call(page, 'go', 'two');
      await until('no card', async () => (await stage.control.card(opened.tab)) === undefined);
      await call(page, 'arrive', 'two');
      await marks(stage, opened, [CRIMEA]);
      await call(page, 'go', 'home');
      await call(page, 'arrive', 'home');
      await marks(stage, opened, []);
      expect(await countMarks(page)).toBe(0);
      await call(page, 'go', 'two');
      await call(page, 'arrive', 'two');
      await marks(stage, opened, [CRIMEA]);
    }));

  test('back and forward: a page kept by the browser has its marks and opens its card', () =>
    on('/live/', async (opened) => {
      const { page } = opened;
      await page.evaluate(() =>
        addEventListener('pageshow', (event) => Object.assign(window, { kept: event.persisted }), { once: true }),
      );
      await page.goto(`${stage.server.origin}/edited/`);
      await marks(stage, opened, [DEATHS, CRIMEA]);
      await travel(page, -1, '/live/');
      const kept = await page.evaluate(() => (window as unknown as { kept?: boolean }).kept);
      expect(kept).toBe(true);
      await marks(stage, opened, [DEATHS]);
      await until('the badge', async () => (await stage.control.badge(opened.tab)) === '1');
      expect((await hover(stage, opened, '1,351')).text).toContain('1');
      await page.keyboard.press('Escape');
      await travel(page, 1, '/edited/');
      await marks(stage, opened, [DEATHS, CRIMEA]);
    }));

  test('a hidden tab is not read anew until it is shown', () =>
    on('/live/', async (hidden) => {
      const shown = await stage.openMarked('/edited/');
      await until('the first tab is hidden', () => hidden.page.evaluate(() => document.visibilityState === 'hidden'));
      await call(hidden.page, 'insert', '11:00', SAYS.crimea);
      await shown.page.evaluate(() => document.getElementById('two')?.replaceChildren('Soup.'));
      await marks(stage, shown, [DEATHS]);
      await marks(stage, hidden, [DEATHS]);
      await shown.page.close();
      await hidden.page.bringToFront();
      await marks(stage, hidden, [CRIMEA, DEATHS]);
    }));

  test('text edited in place loses its mark at once, and gets another when it says another thing', () =>
    on('/edited/', async (opened) => {
      const { page } = opened;
      await marks(stage, opened, [DEATHS, CRIMEA]);
      const left = await page.evaluate(async () => {
        const text = document.getElementById('one')?.firstChild as Text;
        text.replaceData(text.data.indexOf('1,351'), 5, 'so many');
        await new Promise((resolve) => setTimeout(resolve));
        const sets = [...CSS.highlights].filter(([name]) => name.startsWith('kanttekening'));
        return sets.flatMap(([, set]) => [...set].map(String)).filter((words) => words.includes('so many'));
      });
      expect(left).toEqual([]);
      await marks(stage, opened, [CRIMEA]);
      await page.evaluate((words) => {
        (document.getElementById('one')?.firstChild as Text).data = words;
      }, SAYS.households);
      await marks(stage, opened, [HOUSEHOLDS, CRIMEA]);
    }));

  test('what the page takes from the registry comes back', () =>
    on('/edited/', async (opened) => {
      await opened.page.evaluate(() => {
        CSS.highlights.clear();
        document.body.append('More soup.');
      });
      await until('the marks again', async () => (await countMarks(opened.page)) === 2);
    }));
});
