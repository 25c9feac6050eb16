import { render } from 'preact';
import { browser } from '../../common/browser';
import { localeOf } from '../../common/locale';
import { loadSettings, problemSeen, type Settings, setSite, setValues, watchSettings } from '../../common/settings';
import { siteOf } from '../../common/site';
import { cardWords, pageWords } from '../../common/words';
import { adoptStyles } from '../../components/adopt';
import { type PopupState, PopupView } from '../../components/PopupView';
import { popupCss } from '../../components/page-css';
import { readState, type Sources } from './state';
import { askReader, lookAnyway, summaryOf, tabToShow, watchTab } from './tab';

/** How long a page that was just switched on may take to be read before the popup says that it is not, in ms. */
const SETTLE = 900;

/** Asked for at once, beside the settings and the tab: the popup should open with its content. */
const claims = import('../../claims');
const sources: Sources = { summary: summaryOf, views: async (locale) => (await claims).claimViews(locale) };

class Popup {
  #pendingUntil = 0;
  #looked = false;
  #turn = 0;

  constructor(
    private settings: Settings,
    private readonly tabId: number | undefined,
    private readonly problem: boolean,
  ) {}

  use(settings: Settings): void {
    this.settings = settings;
    void this.refresh();
  }

  /** Reads the tab's state and draws it; an answer that another has overtaken is dropped. */
  async refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const tab = this.tabId === undefined ? undefined : await browser.tabs.get(this.tabId).catch(() => undefined);
    const { settings } = this;
    const pending = performance.now() < this.#pendingUntil;
    const state = await readState({ tab, settings, locale: localeOf(settings), pending, looked: this.#looked }, sources);
    if (turn === this.#turn) this.#draw(state, siteOf(tab?.url));
  }

  #settle(): void {
    this.#pendingUntil = performance.now() + SETTLE;
    setTimeout(() => void this.refresh(), SETTLE + 1);
    void this.refresh();
  }

  async #setSite(site: string, on: boolean): Promise<void> {
    await setSite(site, on);
    if (on && this.settings.pausedUntil !== undefined) await setValues({ pausedUntil: undefined });
    this.settings = await loadSettings();
    if (on) this.#settle();
    else void this.refresh();
  }

  async #look(tabId: number): Promise<void> {
    this.#looked = true;
    if (await lookAnyway(tabId)) this.#settle();
    else void this.refresh();
  }

  async #jump(tabId: number, key: string): Promise<void> {
    await askReader(tabId, { type: 'jump', key });
    window.close();
  }

  async #openClaims(): Promise<void> {
    await browser.runtime.openOptionsPage();
    window.close();
  }

  #draw(state: PopupState, site: string | undefined): void {
    const [root, { tabId }, locale] = [document.getElementById('root'), this, localeOf(this.settings)];
    const on = {
      setSite: (wanted: boolean) => void (site && this.#setSite(site, wanted)),
      look: () => void (tabId !== undefined && this.#look(tabId)),
      jump: (key: string) => void (tabId !== undefined && this.#jump(tabId, key)),
      openClaims: () => void this.#openClaims(),
    };
    const words = { words: pageWords(locale), card: cardWords(locale) };
    document.documentElement.lang = locale;
    if (root) render(<PopupView state={state} problem={this.problem} {...words} locale={locale} on={on} />, root);
  }
}

async function open(): Promise<void> {
  adoptStyles(popupCss);
  const { signal } = new AbortController();
  const [settings, tab] = await Promise.all([loadSettings(), tabToShow(location.search)]);
  const popup = new Popup(settings, tab?.id, settings.problem !== undefined);
  if (tab?.id !== undefined) watchTab(tab.id, signal, () => void popup.refresh());
  watchSettings(signal, (changed) => popup.use(changed));
  await popup.refresh();
  if (settings.problem) await problemSeen();
}

void open();
