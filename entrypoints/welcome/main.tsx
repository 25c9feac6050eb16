import { render } from 'preact';
import { claimViews } from '../../claims/views';
import { bridge } from '../../common/bridge';
import { browser } from '../../common/browser';
import { browserLocale, localeOf } from '../../common/locale';
import { news } from '../../common/news';
import { loadSettings, type Settings, setValues, watchSettings } from '../../common/settings';
import { pageWords } from '../../common/words';
import { adoptStyles } from '../../components/adopt';
import { cardCss } from '../../components/card-css';
import type { Section } from '../../components/OptionsView';
import { welcomeCss } from '../../components/page-css';
import { WelcomeView } from '../../components/WelcomeView';
import { marksCss } from '../background/marks';
import card from '../card';
import reader from '../reader';
import { sampleOf } from './sample';

/**
 * What runs on pages runs here as it does there: the sample is read, marked and explained by the product itself. A second reader takes
 * the place of the first. What on pages comes with the gate and with the card's script is set beforehand.
 */
function startProduct(): void {
  const ours = bridge();
  if (!ours.card) card.main();
  Object.assign(ours, { cardCss, news });
  reader.main();
}

/** The sample is as old as its article, and says so as pages do. */
function datePage(date: string): void {
  const meta = document.querySelector('meta[property]') ?? document.head.appendChild(document.createElement('meta'));
  meta.setAttribute('property', 'article:published_time');
  meta.setAttribute('content', date);
}

const openOptions = (section: Section) => () =>
  void browser.tabs.create({ url: browser.runtime.getURL(`/options.html#${section}`) });

function draw(settings: Settings): void {
  const [root, locale] = [document.getElementById('root'), localeOf(settings)];
  const words = pageWords(locale);
  adoptStyles(`${welcomeCss}${marksCss(settings.marks)}`);
  document.documentElement.lang = locale;
  const sample = sampleOf(claimViews(locale));
  document.title = `${words.welcomeTitle} · Kanttekening`;
  if (!root) return;
  datePage(sample.date);
  render(
    <WelcomeView
      sample={sample}
      values={settings}
      browserLocale={browserLocale()}
      words={words}
      set={(values) => void setValues(values)}
      on={{ openClaims: openOptions('claims'), openSettings: openOptions('settings') }}
    />,
    root,
  );
  startProduct();
}

async function open(): Promise<void> {
  watchSettings(new AbortController().signal, draw);
  draw(await loadSettings());
}

void open();
