/** Sets the stage of an end-to-end test: demo pages, a proxy that logs, a browser with the extension, a control page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type CardSeen, type Control, openFirstControl } from '../../scripts/lib/control';
import { type Driven, type Kind, launch, openOwnPage, ROOT, until } from '../../scripts/lib/drive';
import { countMarks, placeOf } from '../../scripts/lib/marks';
import { type PageServer, type Serving, servePages } from '../../scripts/lib/server';
import { type LoggingProxy, startProxy } from './proxy';

/** A news page in a tab, read and painted. */
export interface Opened {
  page: Page;
  tab: number;
}

export interface Stage {
  server: PageServer;
  proxy: LoggingProxy;
  driven: Driven;
  control: Control;
  /** opens an address of the server, without waiting for the extension */
  open(path: string): Promise<Opened>;
  /** opens a news page and waits until its marks are painted */
  openMarked(path: string): Promise<Opened>;
  /** opens the popup for a tab, and waits until it has read the tab */
  openPopup(tab: number): Promise<Page>;
  /** ends the browser and starts it again with the same profile */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** The pages written for tests may run their own scripts and styles, and nothing from elsewhere. */
const TEST_POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'";

/** The small pages below `tests/pages`, one folder each. */
export const TEST_PAGES: Serving = {
  folder: join(ROOT, 'tests/pages'),
  policy: TEST_POLICY,
  also: { '/preact.js': join(ROOT, 'node_modules/preact/dist/preact.min.js') },
};

/**
 * Starts the browser `kind`.
 * @param pages what is served; by default the demo
 * @throws when the browser or the built extension is missing
 */
export async function setStage(kind: Kind, pages: Serving = { folder: join(ROOT, 'demo') }): Promise<Stage> {
  const profile = await mkdtemp(join(tmpdir(), `kanttekening-${kind}-`));
  const [server, proxy] = [await servePages(pages), await startProxy()];
  const start = () => launch({ kind, headless: true, profile, proxy: proxy.address });
  const driven = await start();
  const stage: Stage = {
    server,
    proxy,
    driven,
    control: await openFirstControl(driven),
    open: async (path) => {
      const page = await stage.driven.browser.newPage();
      await page.goto(server.origin + path);
      await page.bringToFront();
      return { page, tab: await stage.control.tabOf(page.url()) };
    },
    openMarked: async (path) => {
      const opened = await stage.open(path);
      await until(`marks on ${path}`, async () => (await countMarks(opened.page)) > 0);
      return opened;
    },
    openPopup: async (tab) => {
      const popup = await openOwnPage(stage.driven, `popup.html?tab=${tab}`);
      await until('the popup has read the tab', () =>
        popup.evaluate(() => document.querySelector('.ktk-glance, .ktk-message') !== null),
      );
      return popup;
    },
    restart: async () => {
      await stage.driven.browser.close();
      stage.driven = await start();
      stage.control = await openFirstControl(stage.driven);
    },
    end: async () => {
      await stage.driven.browser.close();
      server.close();
      proxy.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return stage;
}

/** Rests the pointer on words of a page. */
export async function rest({ control }: Stage, { page, tab }: Opened, words: string): Promise<void> {
  await page.bringToFront();
  const place = await placeOf(page, words);
  if (!place) throw new Error(`No such words on the page: ${words}`);
  await page.mouse.move(5, 5);
  // browsers tell a page where the pointer is once a frame: without one in between it never was elsewhere
  await control.frame(tab);
  await page.mouse.move(place.x, place.y, { steps: 5 });
}

/** Rests the pointer on words of a page and waits for the card. */
export async function hover(stage: Stage, opened: Opened, words: string): Promise<CardSeen> {
  await rest(stage, opened, words);
  return until(`a card at "${words}"`, () => stage.control.card(opened.tab));
}

/** Clicks a control of the open card by its name. */
export async function press({ control }: Stage, { page, tab }: Opened, name: string): Promise<void> {
  const card = await cardAtRest(control, tab);
  const button = card.controls.find((candidate) => candidate.name === name);
  if (!button) throw new Error(`No control "${name}" on the card: ${card.controls.map((one) => one.name).join(', ')}`);
  await page.mouse.click(button.x, button.y);
}

/** @returns the open card, once two looks in a row find its first control at the same place: it is placed after it is drawn */
async function cardAtRest(control: Stage['control'], tab: number) {
  let last = '';
  return until('an open card that stands still', async () => {
    const card = await control.card(tab);
    const place = card ? JSON.stringify(card.controls) : '';
    const still = place !== '' && place === last;
    last = place;
    return still ? card : undefined;
  });
}

/** @returns the page as its own parser made it, in XML */
export const serialise = (page: Page): Promise<string> => page.evaluate(() => new XMLSerializer().serializeToString(document));
