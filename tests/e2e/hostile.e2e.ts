/**
 * Pages that attack, one folder each in tests/pages/hostile-*, in both browsers. None may get code or data of ours, hang the tab, or make a
 * card say what the article does not.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CardSeen } from '../../scripts/lib/control';
import { type Kind, ROOT, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { hover, type Opened, rest, type Stage, setStage } from './stage';

const DEATHS = 'russian-military-deaths';
const WORDS = '1,351';

/** What the attacking pages keep of what they did and got. */
interface Attack {
  feigned: number;
  thrown: number;
  rounds: number;
  moved: number;
  loot: string[];
  seen: string[];
  before: Set<string>;
  done: boolean;
  owned: number;
}
declare const window: Window & Attack;

/** The sizes of a card and where its controls stand in it, which tell its fonts. */
const inside = ({ x, y, width, height, controls }: CardSeen) => [
  width,
  height,
  ...controls.map((one) => `${one.name} ${Math.round(one.x - x)} ${Math.round(one.y - y)}`),
];
const lines = ({ text }: CardSeen): string[] => text.split('\n').filter(Boolean);

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  /** the card of the same article on a page that attacks nothing */
  let truth: CardSeen;

  const open = async (slug: string): Promise<Opened> => stage.open(`/hostile-${slug}/`);
  const claims = async ({ tab }: Opened): Promise<string[]> =>
    (await stage.control.summary(tab))?.mentions.map(({ claim }) => claim) ?? [];
  const read = async (slug: string): Promise<Opened> => {
    const opened = await open(slug);
    await until(`the claim on hostile-${slug}`, async () => (await claims(opened)).includes(DEATHS));
    return opened;
  };
  const cardOf = (opened: Opened): Promise<CardSeen | undefined> => stage.control.card(opened.tab);
  const noCard = (opened: Opened) => until('no card', async () => (await cardOf(opened)) === undefined);

  /** Closes the card. What Escape closed opens again only once the pointer has been elsewhere, and been seen there. */
  const putAway = async (opened: Opened) => {
    await opened.page.keyboard.press('Escape');
    await rest(stage, opened, 'who counts');
    await stage.control.frame(opened.tab);
  };

  beforeAll(async () => {
    stage = await setStage(kind, { folder: join(ROOT, 'tests/pages'), policy: '' });
    const opened = await read('none');
    truth = await hover(stage, opened, WORDS);
    await opened.page.close();
  });
  afterAll(() => stage?.end());

  test('feigned events open no card, close none, and change no setting', async () => {
    const opened = await read('events');
    const later = async (rounds: number) => {
      const from = await opened.page.evaluate(() => window.feigned);
      await until(`${rounds} feigned rounds`, () => opened.page.evaluate((end) => window.feigned > end, from + rounds));
    };
    await later(60);
    expect(await cardOf(opened)).toBeUndefined();
    expect((await hover(stage, opened, WORDS)).text).toBe(truth.text);
    await later(60);
    expect((await cardOf(opened))?.text).toBe(truth.text);
    await opened.page.keyboard.press('Escape');
    await noCard(opened);
    await opened.page.close();
  });

  test('styles and fonts of the page neither hide the card nor change a word or a size of it', async () => {
    const opened = await read('style');
    const card = await hover(stage, opened, WORDS);
    expect(card.text).toBe(truth.text);
    expect(inside(card)).toEqual(inside(truth));
    const page = await opened.page.evaluate(() => {
      const host = [...document.documentElement.children].find((one) => one.localName !== 'head' && one.localName !== 'body');
      const look = (pseudo?: string) => (host ? getComputedStyle(host, pseudo) : undefined);
      const [own, before, after] = [look(), look('::before'), look('::after')];
      const shown = { display: own?.display, opacity: own?.opacity, direction: own?.direction, bidi: own?.unicodeBidi };
      return { ...shown, said: [before?.content, after?.content] };
    });
    expect(page).toEqual({ display: 'block', opacity: '1', direction: 'ltr', bidi: 'isolate', said: ['none', 'none'] });
    await opened.page.close();
  });

  test('a page that throws out marks and card gets no further, and both come back when it stops', async () => {
    const opened = await read('remove');
    const thrown = () => opened.page.evaluate(() => window.thrown);
    await rest(stage, opened, WORDS);
    await until('the card was thrown out', async () => (await thrown()) > 0);
    await noCard(opened);
    await opened.page.evaluate(() => {
      window.done = true;
      document.body.append(document.createElement('p'));
    });
    await until('marks', async () => (await countMarks(opened.page)) > 0);
    await putAway(opened);
    expect((await hover(stage, opened, WORDS)).text).toBe(truth.text);
    await opened.page.close();
  });

  test.each(['custom-element', 'globals'])(
    '%s: the page gets nothing of the card, of its maker and of the answers',
    async (slug) => {
      const opened = await read(slug);
      expect((await hover(stage, opened, WORDS)).text).toBe(truth.text);
      await opened.page.keyboard.press('Escape');
      await noCard(opened);
      expect((await hover(stage, opened, 'Russian soldiers')).text).toBe(truth.text);
      expect(await opened.page.evaluate(() => window.loot)).toEqual([]);
      await opened.page.close();
    },
  );

  test('elements named like parts of the document stop nothing', async () => {
    const opened = await read('clobber');
    expect((await hover(stage, opened, WORDS)).text).toBe(truth.text);
    await opened.page.close();
  });

  test.each(['flood', 'many', 'long'])('%s: the tab goes on, the article is read, its card opens', async (slug) => {
    const opened = await read(slug);
    const frames = opened.page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await frames).toBeGreaterThan(0);
    const card = await hover(stage, opened, WORDS);
    // the card of a page with further mentions has a line more, which counts them
    expect(lines(card)).toEqual(expect.arrayContaining(lines(truth)));
    await opened.page.close();
  });

  test('metadata that lies, nests without end or is slow to search says nothing on the card', async () => {
    const opened = await read('json-ld');
    const card = await hover(stage, opened, WORDS);
    expect(card.text).toBe(truth.text);
    const popup = await stage.openPopup(opened.tab);
    expect(await popup.evaluate(() => document.body.textContent)).not.toMatch(/LIE/);
    await popup.close();
    await opened.page.close();
  });

  test('signs that cannot be seen reach neither card nor popup', async () => {
    const opened = await read('invisible');
    await opened.page.bringToFront();
    await opened.page.keyboard.down('Alt');
    await opened.page.keyboard.up('Alt');
    await stage.control.page.evaluate(askStep, opened.tab);
    const card = await until('a card', () => cardOf(opened));
    const popup = await stage.openPopup(opened.tab);
    const signs = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/;
    expect(card.all).not.toMatch(signs);
    const told = await popup.evaluate(() => [...document.querySelectorAll('.ktk-words')].map((one) => one.textContent));
    expect(told.join()).not.toMatch(signs);
    await popup.close();
    await opened.page.close();
  });

  test('markup in title and headline is letters', async () => {
    const opened = await read('markup');
    const card = await hover(stage, opened, WORDS);
    expect(card.text).toContain(truth.text.split('\n')[0]);
    const popup = await stage.openPopup(opened.tab);
    const made = await popup.evaluate(() => [
      document.querySelectorAll('img, iframe, body script').length,
      (globalThis as { owned?: 1 }).owned,
    ]);
    expect(made.filter(Boolean)).toEqual([]);
    expect(await opened.page.evaluate(() => window.owned)).toBe(0);
    await popup.close();
    await opened.page.close();
  });

  test('marks that the page has moved open no card elsewhere', async () => {
    const opened = await read('ranges');
    await until('moved marks', () => opened.page.evaluate(() => window.moved > 3));
    expect((await hover(stage, opened, WORDS)).text).toBe(truth.text);
    await opened.page.keyboard.press('Escape');
    await noCard(opened);
    await rest(stage, opened, 'nothing but lies');
    const moved = await opened.page.evaluate(() => window.moved);
    await until('a second and more', () => opened.page.evaluate((from) => window.moved > from + 60, moved));
    expect(await cardOf(opened)).toBeUndefined();
    await opened.page.close();
  });

  test('a page that probes sees the marks and, while a card is open, one empty element', async () => {
    const opened = await read('probe');
    await hover(stage, opened, WORDS);
    await opened.page.keyboard.press('Escape');
    await noCard(opened);
    const seen = await opened.page.evaluate(() => ({
      seen: window.seen,
      globals: Object.getOwnPropertyNames(window).filter((name) => /kant|ktk/i.test(name) && !window.before.has(name)),
      files: performance.getEntriesByType('resource').flatMap(({ name }) => (name.startsWith(location.origin) ? [] : [name])),
      ways: [
        (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
        (globalThis as { browser?: unknown }).browser,
      ].filter(Boolean),
      text: document.documentElement.outerHTML.includes('ktk'),
    }));
    expect(seen).toEqual({ seen: [expect.stringMatching(/^added /)], globals: [], files: [], ways: [], text: false });
    await opened.page.close();
  });

  test('the files of the extension cannot be had by a page', async () => {
    const opened = await open('none');
    const answers = await opened.page.evaluate(async (base) => {
      const image = (src: string) =>
        new Promise<string>((resolve) => {
          const made = new Image();
          made.onload = () => resolve('loaded');
          made.onerror = () => resolve('refused');
          made.src = src;
        });
      const got = await Promise.all(['icon/128.png', 'icon/16.png'].map((file) => image(base + file)));
      const fetched = await Promise.all(
        ['manifest.json', 'reader.js', 'popup.html'].map((file) =>
          fetch(base + file).then(
            () => 'loaded',
            () => 'refused',
          ),
        ),
      );
      return [...got, ...fetched];
    }, stage.driven.base);
    expect(new Set(answers)).toEqual(new Set(['refused']));
    await opened.page.close();
  });
});

declare const browser: { tabs: { sendMessage(tab: number, message: object): Promise<unknown> } };
async function askStep(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { type: 'step', by: 1 });
}
