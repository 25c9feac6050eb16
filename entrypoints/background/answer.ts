/** Answers the messages of pages and of the popup. What cannot be parsed, or comes from elsewhere, gets no answer. */
import type { Runtime } from 'webextension-polyfill';
import { articles, claimView, detect } from '../../claims';
import { browser } from '../../common/browser';
import { type DetectAnswer, ToBackground, type ViewAnswer } from '../../common/messages';
import { loadSettings, muteClaim, type Settings, setSite, siteOn } from '../../common/settings';
import { siteOf } from '../../common/site';
import { cardWords, uiLocale } from '../../common/words';
import { cardCss } from '../../components/card-css';
import { badge, inject, injectReader } from './tabs';

type Message<Type extends ToBackground['type']> = Extract<ToBackground, { type: Type }>;

interface From {
  /** the tab of the page that asks; undefined when the popup or another page of ours does */
  tabId: number | undefined;
  url: string | undefined;
}

const siteIsOn = (settings: Settings, from: From): boolean => siteOn(settings, siteOf(from.url));

async function onNewsPage({ tabId, url }: From): Promise<void> {
  const settings = await loadSettings();
  if (tabId !== undefined && siteIsOn(settings, { tabId, url })) await injectReader(tabId);
}

/** The claims, as "article/claim", for which an article notes a discrepancy. */
const disputed = new Set(
  articles.flatMap(({ id, discrepancies }) => discrepancies.flatMap(({ claims }) => claims.map((claim) => `${id}/${claim}`))),
);

async function onDetect({ page }: Message<'detect'>, from: From): Promise<DetectAnswer> {
  const settings = await loadSettings();
  const { muted, delay } = settings;
  if (!siteIsOn(settings, from)) return { mentions: [], delay };
  const isMuted = new Set(muted.map(({ article, claim }) => `${article}/${claim}`));
  const mentions = detect(page).flatMap((mention) => {
    const name = `${mention.article}/${mention.claim}`;
    return isMuted.has(name) ? [] : [{ ...mention, discrepancy: disputed.has(name) }];
  });
  return { mentions, delay };
}

async function onView({ article, claim }: Message<'view'>): Promise<ViewAnswer | undefined> {
  const { locale } = await loadSettings();
  const shown = locale ?? uiLocale([browser.i18n.getUILanguage(), ...navigator.languages]);
  const view = claimView(article, claim, shown);
  return view && { view, words: cardWords(shown) };
}

async function onLookAnyway({ tabId }: Message<'look-anyway'>, from: From): Promise<{ ok: boolean }> {
  if (from.url?.startsWith(browser.runtime.getURL('/')) !== true) return { ok: false };
  const [settings, tab] = await Promise.all([loadSettings(), browser.tabs.get(tabId).catch(() => undefined)]);
  return { ok: siteOn(settings, siteOf(tab?.url)) && (await injectReader(tabId)) };
}

async function onCardNeeded({ tabId }: From): Promise<string | undefined> {
  return tabId !== undefined && (await inject(tabId, '/card.js')) ? cardCss : undefined;
}

async function onSwitchSite({ on }: Message<'switch-site'>, from: From): Promise<void> {
  const site = siteOf(from.url);
  if (site) await setSite(site, on);
}

function dispatch(message: ToBackground, from: From): Promise<unknown> {
  switch (message.type) {
    case 'news-page':
      return onNewsPage(from);
    case 'detect':
      return onDetect(message, from);
    case 'view':
      return onView(message);
    case 'mute-claim':
      return muteClaim(message.article, message.claim);
    case 'switch-site':
      return onSwitchSite(message, from);
    case 'look-anyway':
      return onLookAnyway(message, from);
    case 'card-needed':
      return onCardNeeded(from);
    case 'found':
      return from.tabId === undefined ? Promise.resolve() : badge(from.tabId, message.claims);
  }
}

/**
 * @param raw whatever was sent
 * @returns the answer, or undefined (no answer) for what is not ours to answer
 */
export function answer(raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const message = ToBackground.safeParse(raw);
  if (!message.success) return undefined;
  return dispatch(message.data, { tabId: sender.tab?.id, url: sender.url ?? sender.tab?.url });
}
