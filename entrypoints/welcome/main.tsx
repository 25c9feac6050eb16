import { render } from 'preact';
import { claimViews } from '../../claims/views';
import { browser } from '../../common/browser';
import { browserLocale, localeOf } from '../../common/locale';
import { loadSettings, type Settings, setValues, watchSettings } from '../../common/settings';
import { pageWords } from '../../common/words';
import { adoptStyles } from '../../components/adopt';
import type { Section } from '../../components/OptionsView';
import { welcomeCss } from '../../components/page-css';
import { WelcomeView } from '../../components/WelcomeView';
import { marksCss } from '../background/marks';
import { sampleOf } from './sample';

/** The scripts that run on pages, run here as they do there: the sample is read, marked and explained by the product itself. */
function run(file: '/card.js' | '/reader.js'): void {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(file);
  script.async = false;
  document.head.append(script);
}

const openOptions = (section: Section) => () =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });

function draw(settings: Settings): void {
  const [root, locale] = [document.getElementById('root'), localeOf(settings)];
  const words = pageWords(locale);
  adoptStyles(`${welcomeCss}${marksCss(settings.marks)}`);
  document.documentElement.lang = locale;
  document.title = `${words.welcomeTitle} · Kanttekening`;
  if (!root) return;
  render(
    <WelcomeView
      sample={sampleOf(claimViews(locale))}
      values={settings}
      browserLocale={browserLocale()}
      words={words}
      set={(values) => void setValues(values)}
      on={{ openClaims: openOptions('claims'), openSettings: openOptions('settings') }}
    />,
    root,
  );
  // a second reader takes the place of the first: with other settings the sample is read anew
  run('/reader.js');
}

async function open(): Promise<void> {
  run('/card.js');
  watchSettings(new AbortController().signal, draw);
  draw(await loadSettings());
}

void open();
