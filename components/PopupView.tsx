import type { ComponentChildren } from 'preact';
import type { Locale } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { fill } from './format';
import { Logo } from './icons';
import type { FoundMention } from './MentionGroup';
import { PageGlance } from './PageGlance';
import { SiteSwitch } from './SiteSwitch';

/** What the active tab is to the product. `browser`: a page that no extension may read. */
export type PopupState =
  | { kind: 'loading'; site?: string }
  | { kind: 'browser' }
  | { kind: 'off'; site: string }
  | { kind: 'not-news'; site: string; failed?: boolean }
  | { kind: 'page'; site: string; mentions: FoundMention[]; views: ClaimView[]; total: number; lang?: string | undefined };

export interface PopupProps {
  state: PopupState;
  /** stored settings were broken and have not been told of before */
  problem: boolean;
  words: PageWords;
  card: CardWords;
  locale: Locale;
  on: { setSite(on: boolean): void; look(): void; jump(key: string): void; openClaims(): void };
}

const Message = ({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) => (
  <div class="ktk-message">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
);

function NotNews({ failed, words, look }: { failed: boolean; words: PageWords; look(): void }) {
  return (
    <Message title={words.notNewsTitle} text={words.notNewsText}>
      <button type="button" class="ktk-button" onClick={look}>
        {words.lookAnyway}
      </button>
      <p role="status">{failed && words.lookFailed}</p>
    </Message>
  );
}

function PopupBody({ state, words, card, locale, on }: PopupProps) {
  if (state.kind === 'loading') return <p class="ktk-notes">{words.loading}</p>;
  if (state.kind === 'browser') return <Message title={words.browserTitle} text={words.browserText} />;
  if (state.kind === 'off') return <Message title={fill(words.siteOffTitle, { site: state.site })} text={words.siteOffText} />;
  if (state.kind === 'not-news') return <NotNews failed={state.failed ?? false} words={words} look={on.look} />;
  return <PageGlance {...state} words={words} card={card} locale={locale} jump={on.jump} />;
}

/** The toolbar window: this page at a glance, and the switch for its site. */
export function PopupView(props: PopupProps) {
  const { state, problem, words, on } = props;
  const site = 'site' in state ? state.site : undefined;
  return (
    <div class="ktk ktk-popup">
      <header class="ktk-brand">
        <Logo />
        <h1>Kanttekening</h1>
      </header>
      <main>
        {problem && (
          <p class="ktk-problem" role="alert">
            {words.settingsProblem}
          </p>
        )}
        <PopupBody {...props} />
      </main>
      <footer class="ktk-popup-foot">
        {site && <SiteSwitch site={site} on={state.kind !== 'off'} words={words} change={on.setSite} />}
        <button type="button" class="ktk-link" onClick={on.openClaims}>
          {words.openClaims}
        </button>
      </footer>
    </div>
  );
}
