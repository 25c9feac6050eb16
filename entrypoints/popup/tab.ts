/** The tab that the popup is about. */
import type { Tabs } from 'webextension-polyfill';
import { claimViews } from '../../claims/views';
import { hasAccess } from '../../common/access';
import { browser } from '../../common/browser';
import { LookAnswer, PageSummary, type ToReader } from '../../common/messages';
import type { Section } from '../../components/OptionsView';
import type { Sources } from './state';

export type Tab = Tabs.Tab;

/** @param search the popup's own query: `?tab=7` is about that tab, for a popup that was opened as a page */
export async function tabToShow(search: string): Promise<Tabs.Tab | undefined> {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(id)) return browser.tabs.get(id).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** @returns the reader's answer; undefined when there is no reader in the tab */
export const askReader = (tabId: number, message: ToReader): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message).catch(() => undefined);

/** @returns what the reader in the tab found; undefined when there is none, or it does not speak our language */
export async function summaryOf(tabId: number): Promise<PageSummary | undefined> {
  return PageSummary.safeParse(await askReader(tabId, { type: 'summary' })).data;
}

/** Has the page in the tab read though it does not look like news. @returns whether the browser allowed it */
export async function lookAnyway(tabId: number): Promise<boolean> {
  const answer = await browser.runtime.sendMessage({ type: 'look-anyway', tabId }).catch(() => undefined);
  return LookAnswer.safeParse(answer).data?.ok ?? false;
}

/** Calls back when the reader in the tab has found something anew, and when the tab has loaded or gone elsewhere, until `signal` aborts. */
export function watchTab(tabId: number, signal: AbortSignal, callback: () => void): void {
  const heard = (message: unknown, sender: { tab?: { id?: number | undefined } }) => {
    if ((message as { type?: string }).type === 'found' && sender.tab?.id === tabId) callback();
  };
  const updated = (id: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (id === tabId && (change.status || change.url)) callback();
  };
  const listener = (message: unknown, sender: object): undefined => void heard(message, sender);
  browser.runtime.onMessage.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** What the popup asks of the tab, the claims and the browser. */
export const sources: Sources = {
  summary: summaryOf,
  views: claimViews,
  access: hasAccess,
};

/** Opens a section of the options page beside the tab, and closes the popup. */
export function openPage(section: Section): void {
  const url = browser.runtime.getURL(`/options.html#${section}`);
  void browser.tabs.create({ url }).then(() => window.close());
}
