/** What the popup shows of a tab. */
import type { Locale } from '../../claims/schema';
import type { PageSummary } from '../../common/messages';
import { pauseOf, type Settings, siteOn } from '../../common/settings';
import { siteOf } from '../../common/site';
import type { ClaimView } from '../../common/view';
import type { PopupState } from '../../components/PopupView';

/** What is asked of the browser and of the claims. */
export interface Sources {
  summary(tabId: number): Promise<PageSummary | undefined>;
  views(locale: Locale): ClaimView[];
  /** whether the browser lets us into pages at all */
  access(): Promise<boolean>;
}

export interface Asked {
  tab: { id?: number | undefined; url?: string | undefined; status?: string | undefined } | undefined;
  settings: Settings;
  locale: Locale;
  /** the page may be about to be read: that there is no reader yet says nothing */
  pending: boolean;
  /** the user asked to have the page read all the same */
  looked: boolean;
}

function pageState({ mentions, lang }: PageSummary, site: string, all: readonly ClaimView[]): PopupState {
  const articles = new Set(mentions.map(({ article }) => article));
  const of = all.filter(({ article }) => articles.size === 0 || articles.has(article));
  return { kind: 'page', site, mentions, views: of, total: of.length, lang };
}

/** A page whose address the browser keeps from us: its own, or one to which our access was withdrawn. */
const closedState = async (sources: Sources): Promise<PopupState> => ({
  kind: (await sources.access()) ? 'browser' : 'no-access',
});

/** @returns the state of the tab, as the tab itself tells it */
export async function readState({ tab, settings, locale, pending, looked }: Asked, sources: Sources): Promise<PopupState> {
  const [site, pause] = [siteOf(tab?.url), pauseOf(settings)];
  if (pause) return { kind: 'paused', until: pause.kind === 'hour' ? pause.until : undefined };
  if (tab?.id === undefined || !site) return closedState(sources);
  if (!siteOn(settings, site)) return { kind: 'off', site };
  const summary = await sources.summary(tab.id);
  if (summary) return pageState(summary, site, sources.views(locale));
  if (pending || tab.status === 'loading') return { kind: 'loading', site };
  return { kind: 'not-news', site, failed: looked };
}
