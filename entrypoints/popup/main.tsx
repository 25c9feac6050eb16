import { render } from 'preact';
import { askAccess } from '../../common/access';
import { browser } from '../../common/browser';
import { localeOf } from '../../common/locale';
import {
  loadSettings,
  pause,
  pauseIsOver,
  problemSeen,
  resume,
  type Settings,
  setAlways,
  setSite,
  setValues,
  watchSettings,
} from '../../common/settings';
import { siteOf } from '../../common/site';
import { cardWords, pageWords } from '../../common/words';
import { adoptStyles } from '../../components/adopt';
import { type PopupProps, type PopupState, PopupView } from '../../components/PopupView';
import { popupCss } from '../../components/page-css';
import { readState, type Sources } from './state';
import { askReader, lookAnyway, openPage, sources, summaryOf, type Tab, tabToShow, watchTab } from './tab';

/** How long a page that was just switched on may take to be read before the popup says that it is not, in ms. */
const SETTLE = 900;

class Popup {
  #pendingUntil = 0;
  #looked = false;
  #notStored = false;
  #turn = 0;
  readonly #problem: boolean;

  constructor(
    private settings: Settings,
    private readonly tabId: number | undefined,
  ) {
    this.#problem = settings.problem !== undefined;
  }

  use(settings: Settings): void {
    this.settings = settings;
    void this.refresh();
  }

  /** Reads the tab's state and draws it; an answer that another has overtaken is dropped. */
  async refresh(): Promise<void> {
    const tab = this.tabId === undefined ? undefined : await browser.tabs.get(this.tabId).catch(() => undefined);
    await this.show(tab, sources);
  }

  /** Draws what a tab is to the product, as soon as `from` has answered. */
  async show(tab: Tab | undefined, from: Sources): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { settings } = this;
    const pending = performance.now() < this.#pendingUntil;
    const state = await readState({ tab, settings, locale: localeOf(settings), pending, looked: this.#looked }, from);
    if (turn === this.#turn) this.#draw(state, siteOf(tab?.url));
  }

  #settle(): void {
    this.#pendingUntil = performance.now() + SETTLE;
    setTimeout(() => void this.refresh(), SETTLE + 1);
    void this.refresh();
  }

  /** Stores a change and shows what then holds; one that cannot be stored is told of. @param settles the page may now be read */
  async #change(stored: Promise<void>, settles: boolean): Promise<void> {
    this.#notStored = await stored.then(
      () => false,
      () => true,
    );
    this.settings = await loadSettings();
    if (settles) this.#settle();
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

  #handlers(site: string | undefined): PopupProps['on'] {
    const { tabId } = this;
    const change = (stored: Promise<void>, settles = false) => void this.#change(stored, settles);
    return {
      setSite: (on) => site && change(setSite(site, on), on),
      setAlways: (always) => site && change(setAlways(site, always), true),
      setQuiet: (quiet) => change(setValues({ quiet: quiet || undefined })),
      pause: (kind) => change(pause(kind)),
      resume: () => change(resume(), true),
      allowAccess: () => void askAccess().then(() => this.#settle()),
      look: () => void (tabId !== undefined && this.#look(tabId)),
      jump: (key) => void (tabId !== undefined && this.#jump(tabId, key)),
      openClaims: () => openPage('claims'),
      openSettings: () => openPage('settings'),
    };
  }

  #draw(state: PopupState, site: string | undefined): void {
    const [root, { settings }, locale] = [document.getElementById('root'), this, localeOf(this.settings)];
    const notes = { problem: this.#problem, newer: settings.newer, notStored: this.#notStored };
    const shown = { state, notes, quiet: settings.quiet, always: settings.sitesAlways.includes(site ?? '') };
    const words = { words: pageWords(locale), card: cardWords(locale), locale };
    document.documentElement.lang = locale;
    if (root) render(<PopupView {...shown} {...words} on={this.#handlers(site)} />, root);
    performance.mark('popup-shown');
  }
}

/** What the popup needs is asked for side by side: the settings, and of the tab, once it is known, what is on its page. */
async function open(): Promise<void> {
  adoptStyles(popupCss);
  const { signal } = new AbortController();
  const tabAsked = tabToShow(location.search);
  const summaryAsked = tabAsked.then((tab) => (tab?.id === undefined ? undefined : summaryOf(tab.id)));
  const [settings, tab] = await Promise.all([loadSettings(), tabAsked]);
  const popup = new Popup(settings, tab?.id);
  if (tab?.id !== undefined) watchTab(tab.id, signal, () => void popup.refresh());
  watchSettings(signal, (changed) => popup.use(changed));
  await popup.show(tab, { ...sources, summary: () => summaryAsked });
  if (settings.problem) await problemSeen().catch(() => undefined);
  if (pauseIsOver(settings)) await resume().catch(() => undefined);
}

void open();
