/** The card in hard places: never under anything, never cut off, never flickering, never in the way of the link it belongs to. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardSeen } from '../../scripts/lib/control';
import { type Kind, until } from '../../scripts/lib/drive';
import { type Box, boxesOf, call, marks } from './pages';
import { hover, type Opened, type Stage, setStage, TEST_PAGES } from './stage';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 1 && b.y < a.y + a.height - 1;

/** px between two boxes, up or down */
const gap = (a: Box, b: Box): number => Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height));

/** Rests the pointer on a box. */
async function rest(page: Page, box: Box | undefined): Promise<void> {
  if (!box) throw new Error('Nothing to point at');
  await page.mouse.move(box.x + box.width / 2 - 4, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
}

/** The card is whole within the viewport, and at its corners and middle nothing lies above it. */
async function onTop(page: Page, { x, y, width, height }: CardSeen): Promise<void> {
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(size.width);
  expect(y + height).toBeLessThanOrEqual(size.height);
  const [left, top, right, bottom] = [x + 12, y + 12, x + width - 12, y + height - 12];
  const points = [left, right, x + width / 2].flatMap((px) => [top, bottom, y + height / 2].map((py) => [px, py] as const));
  const tops = await page.evaluate(
    (all) => all.map(([px, py]) => document.elementFromPoint(px, py)?.matches('[popover]')),
    points,
  );
  expect(new Set(tops)).toEqual(new Set([true]));
}

/** Counts how often our element comes into the page. */
const countCards = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { cards: 0 });
    new MutationObserver((records) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      const ours = added.filter((node) => node instanceof Element && node.matches('[popover]')).length;
      (window as unknown as { cards: number }).cards += ours;
    }).observe(document, { childList: true, subtree: true });
  });
const cards = (page: Page) => page.evaluate(() => (window as unknown as { cards: number }).cards);
const hash = (page: Page) => page.evaluate(() => location.hash);

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind, TEST_PAGES);
  });
  afterAll(() => stage?.end());

  const on = async (path: string, work: (opened: Opened) => Promise<void>) => {
    const opened = await stage.openMarked(path);
    await opened.page.bringToFront();
    await work(opened);
    await opened.page.close();
  };
  /** The card once it stands still. */
  const card = ({ tab }: Opened) => {
    let before = '';
    return until('a card that stands still', async () => {
      const seen = await stage.control.card(tab);
      const same = JSON.stringify(seen) === before;
      before = JSON.stringify(seen);
      return same ? seen : undefined;
    });
  };
  const hovered = async (opened: Opened, words: string) => {
    await hover(stage, opened, words);
    return card(opened);
  };
  const noCard = ({ tab }: Opened) => until('no card', async () => (await stage.control.card(tab)) === undefined);

  test.each([0, 1])('a mark on two lines: line %i opens a card that covers neither', (line) =>
    on('/lines/', async (opened) => {
      const { page } = opened;
      await marks(stage, opened, ['russian-military-deaths', 'crimea-annexed-2014', 'kharkiv-houses-burned']);
      const boxes = await boxesOf(page, '1,351');
      expect(boxes.length).toBeGreaterThan(1);
      await rest(page, boxes[line]);
      const seen = await card(opened);
      await onTop(page, seen);
      for (const box of boxes) expect(overlap(seen, box)).toBe(false);
    }),
  );

  test('overlapping marks: the pointer opens the shorter one, and a press there the other', () =>
    on('/overlap/', async (opened) => {
      const { page } = opened;
      const summary = await until('a summary', () => stage.control.summary(opened.tab));
      const first = summary.mentions.find(({ claim }) => claim === 'first-phase-complete');
      if (!first || summary.mentions.length < 2) throw new Error('No two mentions to overlap');
      const [box] = await boxesOf(page, first.text);
      await rest(page, box);
      const shorter = await card(opened);
      await countCards(page);
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await until('another card', async () => (await cards(page)) === 1);
      expect((await card(opened)).text).not.toBe(shorter.text);
    }));

  test('on a page made larger the card keeps its size and stands at its mark', () =>
    on('/zoomed/', async (opened) => {
      const { page } = opened;
      const usual = await stage.openMarked('/edited/');
      const { width } = await hover(stage, usual, '1,351');
      await usual.page.close();
      await page.bringToFront();
      const [box] = await boxesOf(page, '1,351');
      await rest(page, box);
      const seen = await card(opened);
      await onTop(page, seen);
      expect(gap(seen, box as Box)).toBeGreaterThanOrEqual(0);
      expect(gap(seen, box as Box)).toBeLessThan(20);
      expect(Math.abs(seen.width - width)).toBeLessThan(2);
    }));

  test.each(['annexed', '35 houses'])('in a scrolled and in a transformed container the card stands at its mark (%s)', (words) =>
    on('/lines/', async (opened) => {
      const { page } = opened;
      const seen = await hovered(opened, words);
      await onTop(page, seen);
      const boxes = await boxesOf(page, words);
      for (const box of boxes) expect(overlap(seen, box)).toBe(false);
      expect(Math.min(...boxes.map((box) => gap(seen, box)))).toBeLessThan(20);
    }),
  );

  test('a card goes along when its container scrolls, and closes when its mark is scrolled out of sight', () =>
    on('/lines/', async (opened) => {
      const { page } = opened;
      const before = await hovered(opened, 'annexed');
      const scroll = (by: number) => page.evaluate((px) => document.querySelector('.scroller')?.scrollBy(0, px), by);
      await scroll(20);
      await until('the card has moved', async () => (await stage.control.card(opened.tab))?.y !== before.y);
      await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0));
      await noCard(opened);
    }));

  test('a mark under a sticky header opens nothing there; the card of one beside it lies above the header', () =>
    on('/lines/', async (opened) => {
      const { page } = opened;
      await countCards(page);
      await page.evaluate(() => {
        const top = document.getElementById('two')?.getBoundingClientRect().top ?? 0;
        window.scrollBy({ top: top - 10, behavior: 'instant' });
      });
      const [box] = await boxesOf(page, '1,351');
      expect(box?.y).toBeLessThan(50);
      await rest(page, box);
      await page.setViewport({ width: 900, height: 420 });
      await hovered(opened, 'annexed');
      expect(await cards(page)).toBe(1);
      await onTop(page, await card(opened));
    }));

  test('neighbours at the highest z-index and frames lie below the card', () =>
    on('/layers/', async (opened) => {
      const { page } = opened;
      await page.setViewport({ width: 1000, height: 480 });
      const seen = await hovered(opened, '1,351');
      await onTop(page, seen);
    }));

  test('in a modal dialog the card opens, lies above it and can be used', () =>
    on('/layers/', async (opened) => {
      const { page } = opened;
      await call(page, 'openDialog');
      await marks(stage, opened, ['russian-military-deaths', 'crimea-annexed-2014']);
      const seen = await hovered(opened, 'annexed');
      await onTop(page, seen);
      await page.keyboard.press('Escape');
      await noCard(opened);
      expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    }));

  test('in fullscreen the card lies above it; a card that was open closes when fullscreen begins', () =>
    on('/layers/', async (opened) => {
      const { page } = opened;
      await hovered(opened, '1,351');
      const plain = await page.evaluate(() => {
        const { x, y, height } = (document.getElementById('plain') as HTMLElement).getBoundingClientRect();
        return { x: x + 4, y: y + height / 2 };
      });
      await page.mouse.click(plain.x, plain.y, { count: 2 });
      await until('fullscreen', () => page.evaluate(() => document.fullscreenElement !== null));
      await noCard(opened);
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await page.mouse.move(600, 500);
      const seen = await hovered(opened, '1,351');
      await onTop(page, seen);
    }));

  test('a page with the strictest policy that keeps its events to itself: card, Escape, and the click on its link', () =>
    on('/jealous/', async (opened) => {
      const { page } = opened;
      await onTop(page, await hovered(opened, '1,351'));
      await page.keyboard.press('Escape');
      await noCard(opened);
      await page.mouse.move(5, 5);
      await onTop(page, await hovered(opened, '1,351'));
      const [box] = await boxesOf(page, '1,351');
      await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
      await until('the link was followed', async () => (await hash(page)) === '#followed');
      expect(await page.evaluate(() => (window as unknown as { clicks: number }).clicks)).toBe(1);
    }));

  test.each([600, 300, 200])('in a window %i px high the click on the link goes through the moment the card is open', (height) =>
    on('/lines/', async (opened) => {
      const { page } = opened;
      await page.setViewport({ width: 700, height });
      await hovered(opened, '1,351');
      const [box] = await boxesOf(page, '1,351');
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
      await until('the link was followed', async () => (await hash(page)) === '#followed');
    }),
  );

  test('from mark to card and back again it is the same card, and it never flickers', () =>
    on('/edited/', async (opened) => {
      const { page } = opened;
      await countCards(page);
      const seen = await hovered(opened, '1,351');
      const [box] = await boxesOf(page, '1,351');
      if (!box) throw new Error('No mark');
      const way = [
        [seen.x + 30, seen.y + 30],
        [box.x + 10, box.y + 5],
        [box.x + box.width - 3, box.y + box.height - 2],
        [seen.x + 60, seen.y + seen.height / 2],
        [box.x + 30, box.y + 8],
      ] as const;
      for (const [x, y] of way) {
        await page.mouse.move(x, y, { steps: 8 });
        expect(await stage.control.card(opened.tab)).toBeDefined();
      }
      expect(await cards(page)).toBe(1);
      await page.mouse.move(box.x + 600, box.y + 700, { steps: 4 });
      await noCard(opened);
      expect(await cards(page)).toBe(1);
    }));
});
