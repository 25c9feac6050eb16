import { render } from 'preact';
import { claimViews } from '../../claims';
import { localeOf } from '../../common/locale';
import { loadSettings, type Settings, setSite, unmuteClaim, watchSettings } from '../../common/settings';
import { cardWords, pageWords } from '../../common/words';
import { adoptStyles } from '../../components/adopt';
import { ClaimsPage } from '../../components/ClaimsPage';
import { claimsPageCss } from '../../components/page-css';

function draw(settings: Settings): void {
  const [root, locale] = [document.getElementById('root'), localeOf(settings)];
  const views = claimViews(locale);
  const isMuted = new Set(settings.muted.map(({ article, claim }) => `${article}/${claim}`));
  const words = { words: pageWords(locale), card: cardWords(locale) };
  document.documentElement.lang = locale;
  document.title = `${words.words.claimsTitle} · Kanttekening`;
  if (!root) return;
  render(
    <ClaimsPage
      views={views}
      sites={settings.sitesOff}
      muted={views.filter(({ article, claim }) => isMuted.has(`${article}/${claim}`))}
      {...words}
      locale={locale}
      on={{
        switchOn: (site) => void setSite(site, true),
        unmute: ({ article, claim }) => void unmuteClaim(article, claim),
        print: () => window.print(),
      }}
    />,
    root,
  );
}

async function open(): Promise<void> {
  adoptStyles(claimsPageCss);
  watchSettings(new AbortController().signal, draw);
  draw(await loadSettings());
}

void open();
