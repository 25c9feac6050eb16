import { render } from 'preact';
import { claimViews } from '../../claims/views';
import { browserLocale, localeOf } from '../../common/locale';
import { loadSettings, MAX_DELAY, type Settings, watchSettings } from '../../common/settings';
import { cardWords, pageWords } from '../../common/words';
import { adoptStyles } from '../../components/adopt';
import type { Notice } from '../../components/BackupSettings';
import { OptionsView, type Section } from '../../components/OptionsView';
import { optionsCss } from '../../components/page-css';
import type { SettingsPageProps } from '../../components/SettingsPage';
import { type Acts, actsOn } from './acts';
import { openShortcuts, readShortcuts } from './shortcuts';

const sectionOf = (hash: string): Section => (hash === '#settings' ? 'settings' : 'claims');

class Options implements Acts {
  notice: Notice | undefined;
  undo: (() => Promise<void>) | undefined;
  #shortcuts: SettingsPageProps['shortcuts'] = [];
  #notStored = false;
  readonly #on = actsOn(this);

  constructor(private settings: Settings) {}

  use(settings: Settings): void {
    this.settings = settings;
    this.draw();
  }

  /** Stores a change; what then holds is drawn, and a change that cannot be stored is told of. */
  async store(stored: Promise<void>): Promise<boolean> {
    this.#notStored = await stored.then(
      () => false,
      () => true,
    );
    this.use(await loadSettings());
    return !this.#notStored;
  }

  async refreshShortcuts(): Promise<void> {
    this.#shortcuts = await readShortcuts();
    this.draw();
  }

  #settings(): Omit<SettingsPageProps, 'words' | 'on'> {
    const { settings } = this;
    const titles = new Map(claimViews(localeOf(settings)).map(({ article, claim, title }) => [`${article}/${claim}`, title]));
    const named = (key: string) => ({ key, name: titles.get(key) ?? key });
    return {
      values: settings,
      browserLocale: browserLocale(),
      maxDelay: MAX_DELAY,
      sitesOff: settings.sitesOff,
      sitesAlways: settings.sitesAlways,
      muted: settings.muted.map(({ article, claim }) => named(`${article}/${claim}`)),
      dismissed: settings.dismissed.map(({ key, words, site }) => ({ key, name: words, site })),
      shortcuts: this.#shortcuts,
      notice: this.notice,
      canUndo: this.undo !== undefined,
    };
  }

  draw(): void {
    const [root, locale, section] = [document.getElementById('root'), localeOf(this.settings), sectionOf(location.hash)];
    const words = pageWords(locale);
    document.documentElement.lang = locale;
    document.title = `${section === 'claims' ? words.claimsTitle : words.settings} · Kanttekening`;
    if (!root) return;
    const notes = { problem: this.settings.problem !== undefined, newer: this.settings.newer, notStored: this.#notStored };
    const claims = { views: claimViews(locale), words, card: cardWords(locale), locale, on: { print: () => window.print() } };
    const settings = { ...this.#settings(), words, on: { ...this.#on, changeShortcuts: openShortcuts } };
    render(<OptionsView section={section} notes={notes} claims={claims} settings={settings} words={words} />, root);
  }
}

async function open(): Promise<void> {
  adoptStyles(optionsCss);
  const options = new Options(await loadSettings());
  watchSettings(new AbortController().signal, (settings) => options.use(settings));
  addEventListener('hashchange', () => options.draw());
  // the keys are changed on a page of the browser's own, from which one comes back to this
  addEventListener('focus', () => void options.refreshShortcuts());
  options.draw();
  await options.refreshShortcuts();
}

void open();
