/** Marks on small pages: what is marked, how loudly, and that nothing else of the page changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, until } from '../../scripts/lib/drive';
import { drawn, expectedPages, marks } from './pages';
import { hover, type Stage, serialise, setStage, TEST_PAGES } from './stage';

const still = ['inline', 'overlap', 'backgrounds', 'edited'];

/** The boxes of all elements, and the size of the whole page, px. */
const layout = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => !element.matches('[popover]'))
      .map((element) => JSON.stringify(element.getBoundingClientRect()))
      .join('\n'),
  );

const plain = (text: string): string => text.replace(/[\u00ad\u200b-\u200d\u2060]+/g, '').replace(/\s+/g, ' ');

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, TEST_PAGES);
  });
  afterAll(() => stage?.end());

  test.each(expectedPages)('$slug: $about', async ({ slug, marked }) => {
    const opened = await stage.openMarked(`/${slug}/`);
    const claims = marked.map(({ claim }) => claim);
    await marks(stage, opened, claims);
    const found = (await stage.control.summary(opened.tab))?.mentions ?? [];
    const touching = found.map(({ text }, index) => {
      const [said, words] = [plain(text), plain(marked[index]?.words ?? '')];
      return said.includes(words) || words.includes(said) || said.includes(words.slice(0, 12)) ? words : said;
    });
    expect(touching).toEqual(marked.map(({ words }) => plain(words)));
    await opened.page.close();
  });

  test('a mention across links, bold, breaks and entities is drawn piece by piece, whole', async () => {
    const { page } = await stage.openMarked('/inline/');
    const pieces = (await drawn(page)).map(({ words }) => words);
    for (const piece of [
      '1,351',
      ' Russian',
      'an\u00adnexed Cri\u00admea',
      '300,000\u00a0house',
      '\u00adholds',
      'electri',
      'city',
    ])
      expect(pieces.filter((words) => words.includes(piece))).toHaveLength(1);
    expect(pieces.join('')).toContain('1,351 Russian');
    await page.close();
  });

  test('the first of a claim is full, a repeat quiet, one without discrepancy faint, and an overlap shows', async () => {
    const { page } = await stage.openMarked('/overlap/');
    const layers = await drawn(page);
    const on = (layer: string) => layers.filter((each) => each.layer === layer).map(({ words }) => words);
    expect(on('faint').join()).toContain('annexed Crimea in 2014');
    expect(on('full').some((words) => words.includes('1,351'))).toBe(true);
    expect(on('quiet').some((words) => words.includes('1,351'))).toBe(true);
    const [over] = on('over');
    expect(over).toContain('first phase');
    const both = layers.filter(({ layer, words }) => layer !== 'over' && words.includes(over ?? 'none'));
    expect(both.length).toBeGreaterThanOrEqual(2);
    await page.close();
  });

  test.each(still)('nothing on %s moves by a pixel or changes, with marks and with a card', async (slug) => {
    const opened = await stage.openMarked(`/${slug}/`);
    const { page } = opened;
    const source = readFileSync(join(TEST_PAGES.folder, slug, 'index.html'), 'utf8');
    const parsed = await page.evaluate((html) => {
      const made = new DOMParser().parseFromString(html, 'text/html');
      return new XMLSerializer().serializeToString(made);
    }, source);
    expect(await serialise(page)).toBe(parsed);
    const words = (await drawn(page))[0]?.words ?? '';
    await hover(stage, opened, words.trim());
    const withCard = await layout(page);
    await page.keyboard.press('Escape');
    await until('no card', async () => (await stage.control.card(opened.tab)) === undefined);
    const withMarks = await layout(page);
    await page.evaluate(() => CSS.highlights.clear());
    const bare = await layout(page);
    expect(withMarks).toBe(bare);
    expect(withCard).toBe(bare);
    await page.close();
  });

  test('a page that watches itself sees our one element, and that only while a card is open', async () => {
    const opened = await stage.openMarked('/observed/');
    const { page } = opened;
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    await marks(stage, opened, ['russian-military-deaths', 'crimea-annexed-2014']);
    expect(await seen()).toEqual([]);
    await hover(stage, opened, '1,351');
    const [added = '', ...more] = await seen();
    expect(added).toMatch(/^childList html \+[\w-]+$/);
    expect(more).toEqual([]);
    await page.keyboard.press('Escape');
    await until('no card', async () => (await seen()).length > 1);
    expect(await seen()).toEqual([added, added.replace('+', '-')]);
    await page.close();
  });
});
