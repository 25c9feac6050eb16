/** Answers the messages of pages and of the popup. What cannot be parsed, or comes from elsewhere, gets no answer. */
import type { Runtime } from 'webextension-polyfill';
import { articles, claimView, detect, mayHold } from '../../claims';
import type { Mention } from '../../claims/schema';
import { browser } from '../../common/browser';
import { localeOf } from '../../common/locale';
import { type DetectAnswer, type FoundMention, ToBackground, type ViewAnswer } from '../../common/messages';
import { dismissedOn, dismissMark, loadSettings, muteClaim, type Settings, setSite, siteOn } from '../../common/settings';
import { runsOf } from '../../common/sift';
import { siteOf } from '../../common/site';
import { cardWords } from '../../common/words';
import { cardCss } from '../../components/card-css';
import { endPause } from './pause';
import { badge, inject, injectReader } from './tabs';

type Message<Type extends ToBackground['type']> = Extract<ToBackground, { type: Type }>;

interface From {
  /** the tab of the page that asks; undefined when the popup or another page of ours does */
  tabId: number | undefined;
  url: string | undefined;
}

/** Our own page that shows the product on a sample: read like a page of the web, and never switched off. */
const WELCOME = '/welcome.html';
const isWelcome = ({ url }: From): boolean => url?.split(/[?#]/)[0] === browser.runtime.getURL(WELCOME);
const siteIsOn = (settings: Settings, from: From): boolean => isWelcome(from) || siteOn(settings, siteOf(from.url));

async function onNewsPage({ tabId, url }: From): Promise<void> {
  const settings = await loadSettings();
  await endPause(settings);
  if (tabId !== undefined && siteIsOn(settings, { tabId, url })) await inject(tabId, '/sieve.js');
}

/** Whether a claim may stand on the page; on one whose text was not sent it may. */
function mayStand({ lang, title, text }: Message<'sift'>): boolean {
  const blocks = runsOf(text)?.map((run) => ({ text: run }));
  return !blocks || mayHold({ lang, title, blocks });
}

async function onSift(message: Message<'sift'>, from: From): Promise<boolean | undefined> {
  const settings = await loadSettings();
  if (from.tabId === undefined || !siteIsOn(settings, from)) return undefined;
  if (!mayStand(message)) return false;
  return (await injectReader(from.tabId, settings.marks)) || undefined;
}

/** The mentions that the user wants to see: no muted claim, no dismissed mark. */
function wanted(page: Message<'detect'>['page'], { muted, dismissed }: Settings, site: string | undefined): Mention[] {
  const isMuted = new Set(muted.map(({ article, claim }) => `${article}/${claim}`));
  const isDismissed = dismissedOn(site ?? '', dismissed);
  return detect(page).filter(
    ({ article, claim, block }) =>
      !isMuted.has(`${article}/${claim}`) && !isDismissed({ article, claim, block: page.blocks[block]?.text ?? '' }),
  );
}

/** The claims, as "article/claim", for which an article notes a discrepancy. */
const disputed = new Set(
  articles.flatMap(({ id, discrepancies }) => discrepancies.flatMap(({ claims }) => claims.map((claim) => `${id}/${claim}`))),
);

const withDiscrepancy = (mention: Mention): FoundMention => ({
  ...mention,
  discrepancy: disputed.has(`${mention.article}/${mention.claim}`),
});

async function onDetect({ page }: Message<'detect'>, from: From): Promise<DetectAnswer> {
  const settings = await loadSettings();
  const { delay, quiet, hold } = settings;
  const mentions = siteIsOn(settings, from) ? wanted(page, settings, siteOf(from.url)).map(withDiscrepancy) : [];
  return { mentions, delay, quiet: quiet && !isWelcome(from), hold };
}

async function onView({ article, claim }: Message<'view'>): Promise<ViewAnswer | undefined> {
  const shown = localeOf(await loadSettings());
  const view = claimView(article, claim, shown);
  return view && { view, words: cardWords(shown) };
}

async function onLookAnyway({ tabId }: Message<'look-anyway'>, from: From): Promise<{ ok: boolean }> {
  if (from.url?.startsWith(browser.runtime.getURL('/')) !== true) return { ok: false };
  const [settings, tab] = await Promise.all([loadSettings(), browser.tabs.get(tabId).catch(() => undefined)]);
  return { ok: siteOn(settings, siteOf(tab?.url)) && (await injectReader(tabId, settings.marks)) };
}

async function onDismiss({ article, claim, words, block }: Message<'dismiss'>, from: From): Promise<void> {
  const site = siteOf(from.url);
  if (site) await dismissMark({ site, article, claim, block }, words);
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
    case 'sift':
      return onSift(message, from);
    case 'detect':
      return onDetect(message, from);
    case 'view':
      return onView(message);
    case 'mute-claim':
      return muteClaim(message.article, message.claim);
    case 'dismiss':
      return onDismiss(message, from);
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
