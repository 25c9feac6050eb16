/**
 * Looks through the extension's own eyes: a page of the extension may ask its tabs, and run code beside the content script.
 * So nothing in the product is there for the tests alone. Functions that run in a page must not name other functions: the
 * TypeScript runner would add a helper that isn't there.
 */
import type { Page } from 'puppeteer-core';
import type { PageSummary, ToReader } from '../../common/messages';
import { type Driven, openOwnPage, until } from './drive';

/** What is seen of the card: its text as shown, its box and its controls' middles, in CSS px of the tab's viewport. */
export interface CardSeen {
  text: string;
  /** with what is folded away */
  all: string;
  lang: string;
  x: number;
  y: number;
  width: number;
  height: number;
  controls: { name: string; x: number; y: number }[];
  /** the name of what has the focus in it; undefined when nothing has */
  focus: string | undefined;
}

export interface Control {
  page: Page;
  /** @returns the browser's id of the tab with this address; waits for it. With several, the last opened */
  tabOf(url: string): Promise<number>;
  /** @returns what the reader in a tab says of its page; undefined when there is no reader */
  summary(tab: number): Promise<PageSummary | undefined>;
  /** @returns whether the reader, and not the sieve alone, is in a tab */
  isRead(tab: number): Promise<boolean>;
  /** @returns the open card in a tab; undefined when none is open */
  card(tab: number): Promise<CardSeen | undefined>;
  /** waits until a tab has drawn a frame, with no function that the page may have replaced */
  frame(tab: number): Promise<void>;
  /** says to the reader in a tab what a command of the keyboard makes the background say */
  tell(tab: number, message: ToReader): Promise<void>;
  /** takes the newer way to the clipboard from the content scripts of a tab, as a page that is not served securely does */
  withoutClipboard(tab: number): Promise<void>;
  /** forgets the claims that were muted */
  forgetMuted(): Promise<void>;
  /** @returns the text on the badge of a tab */
  badge(tab: number): Promise<string>;
}

declare const browser: {
  tabs: {
    query(q: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
  storage: Record<'local' | 'sync', { get(x: null): Promise<object>; remove(keys: string[]): Promise<void> }>;
  scripting: { executeScript(x: object): Promise<{ result: unknown }[]> };
  action: { getBadgeText(x: object): Promise<string> };
};
declare const chrome: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

async function askTabs(url: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({});
  return tabs.filter((tab) => tab.url === url).at(-1)?.id;
}

async function askSummary(tab: number): Promise<unknown> {
  return await browser.tabs.sendMessage(tab, { type: 'summary' }).catch(() => undefined);
}

async function askForReader(tab: number): Promise<unknown> {
  const [look] = [
    () => (globalThis as { [key: symbol]: { reader?: object } })[Symbol.for('kanttekening.bridge')]?.reader !== undefined,
  ];
  return (await browser.scripting.executeScript({ target: { tabId: tab }, func: look }))[0]?.result;
}

async function sayTo(tab: number, message: object): Promise<void> {
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

async function awaitFrame(tab: number): Promise<void> {
  const [twice] = [() => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))];
  await browser.scripting.executeScript({ target: { tabId: tab }, func: twice });
}

async function takeClipboard(tab: number): Promise<void> {
  const [take] = [() => void Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })];
  await browser.scripting.executeScript({ target: { tabId: tab }, func: take });
}

async function unmute(): Promise<void> {
  for (const area of [browser.storage.local, browser.storage.sync]) {
    const keys = Object.keys(await area.get(null));
    await area.remove(keys.filter((key) => key.includes('muted:')));
  }
}

async function askBadge(tab: number): Promise<string> {
  return await browser.action.getBadgeText({ tabId: tab });
}

/** Runs in the extension's page; the inner function runs in the tab, in the content script's world. In an array it stays nameless. */
async function askCard(tab: number): Promise<unknown> {
  const [look] = [
    () => {
      for (const host of document.querySelectorAll('*')) {
        const open = (host as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
        const root = open ?? chrome.dom?.openOrClosedShadowRoot(host);
        const card = root?.querySelector<HTMLElement>('[role="dialog"]');
        if (!root || !card?.checkVisibility()) continue;
        const { x, y, width, height } = card.getBoundingClientRect();
        const controls = [...root.querySelectorAll('button')].map((button) => {
          const box = button.getBoundingClientRect();
          const name = (button.getAttribute('aria-label') ?? button.textContent).trim();
          return { name, x: box.x + box.width / 2, y: box.y + box.height / 2 };
        });
        const active = root.activeElement as HTMLElement | null;
        const focus = active ? (active.getAttribute('aria-label') ?? active.textContent.trim()) : undefined;
        // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts, not what is there
        return { text: card.innerText, all: card.textContent, lang: card.lang, x, y, width, height, controls, focus };
      }
      return null;
    },
  ];
  const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: look });
  return answer?.result;
}

/** Opens a page of the extension to look through. */
export async function openControl(driven: Driven): Promise<Control> {
  const page = await openOwnPage(driven, 'popup.html');
  return {
    page,
    tabOf: (url) => until(`a tab with ${url}`, () => page.evaluate(askTabs, url)),
    summary: async (tab) => ((await page.evaluate(askSummary, tab)) ?? undefined) as PageSummary | undefined,
    isRead: async (tab) => (await page.evaluate(askForReader, tab)) === true,
    card: async (tab) => ((await page.evaluate(askCard, tab)) ?? undefined) as CardSeen | undefined,
    frame: (tab) => page.evaluate(awaitFrame, tab),
    tell: (tab, message) => page.evaluate(sayTo, tab, message),
    withoutClipboard: (tab) => page.evaluate(takeClipboard, tab),
    forgetMuted: () => page.evaluate(unmute),
    badge: (tab) => page.evaluate(askBadge, tab),
  };
}

/**
 * The same in a browser that was just started, where the extension is newly installed each time: waits for the page that opens then, for it
 * comes in front, and what it hid would not be read.
 */
export async function openFirstControl(driven: Driven): Promise<Control> {
  const control = await openControl(driven);
  await control.tabOf(`${driven.base}welcome.html`);
  return control;
}
