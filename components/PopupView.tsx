import type { ComponentChildren } from 'preact';
import type { Locale } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { fill } from './format';
import { Logo } from './icons';
import type { FoundMention } from './MentionGroup';
import { PageGlance } from './PageGlance';
import { type FootProps, PopupFoot } from './PopupFoot';
import { Switch } from './SiteSwitch';
import { formatTime } from './time';

/** What the active tab is to the product. `browser`: a page that no extension may read. */
export type PopupState =
  | { kind: 'loading'; site?: string }
  | { kind: 'browser' }
  /** the browser lets us into no page, or not into this one */
  | { kind: 'no-access' }
  /** `until` in ms since 1970; without it until the browser restarts */
  | { kind: 'paused'; until?: number | undefined }
  | { kind: 'off'; site: string }
  | { kind: 'not-news'; site: string; failed?: boolean }
  | { kind: 'page'; site: string; mentions: FoundMention[]; views: ClaimView[]; total: number; lang?: string | undefined };

/** What the user has to be told of the settings. */
export interface SettingNotes {
  /** stored settings were broken and have not been told of before */
  problem: boolean;
  /** a newer version's settings are stored */
  newer?: boolean;
  /** the last change could not be stored */
  notStored?: boolean;
}

export interface PopupProps {
  state: PopupState;
  notes: SettingNotes;
  always: boolean;
  quiet: boolean;
  words: PageWords;
  card: CardWords;
  locale: Locale;
  on: FootProps['on'] & { look(): void; jump(key: string): void; resume(): void; allowAccess(): void; openSettings(): void };
}

const Message = ({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) => (
  <div class="ktk-message">
    <h2>{title}</h2>
    <p>{text}</p>
    {children}
  </div>
);

const Act = ({ name, act }: { name: string; act(): void }) => (
  <button type="button" class="ktk-button" onClick={act}>
    {name}
  </button>
);

function NotNews({ failed, always, words, on }: PopupProps & { failed: boolean }) {
  return (
    <Message title={words.notNewsTitle} text={words.notNewsText}>
      <Act name={words.lookAnyway} act={on.look} />
      <Switch name={words.always} on={always} words={words} change={on.setAlways} />
      <p role="status">{failed && words.lookFailed}</p>
    </Message>
  );
}

function Paused({
  until,
  words,
  locale,
  resume,
}: {
  until?: number | undefined;
  words: PageWords;
  locale: Locale;
  resume(): void;
}) {
  const text = until === undefined ? words.pausedRestart : fill(words.pausedUntil, { time: formatTime(until, locale) });
  return (
    <Message title={words.pausedTitle} text={text}>
      <Act name={words.resume} act={resume} />
    </Message>
  );
}

function PopupBody(props: PopupProps) {
  const { state, quiet, words, card, locale, on } = props;
  switch (state.kind) {
    case 'loading':
      return <p class="ktk-notes">{words.loading}</p>;
    case 'browser':
      return <Message title={words.browserTitle} text={words.browserText} />;
    case 'no-access':
      return (
        <Message title={words.noAccessTitle} text={words.noAccessText}>
          <Act name={words.allowAccess} act={on.allowAccess} />
        </Message>
      );
    case 'paused':
      return <Paused until={state.until} words={words} locale={locale} resume={on.resume} />;
    case 'off':
      return <Message title={fill(words.siteOffTitle, { site: state.site })} text={words.siteOffText} />;
    case 'not-news':
      return <NotNews {...props} failed={state.failed ?? false} />;
    case 'page':
      return <PageGlance {...state} quiet={quiet} words={words} card={card} locale={locale} jump={on.jump} />;
  }
}

/** What is to be told of the settings, most urgent first. */
export const Notes = ({ notes, words }: { notes: SettingNotes; words: PageWords }) => (
  <>
    {notes.notStored && (
      <p class="ktk-problem" role="alert">
        {words.notStored}
      </p>
    )}
    {notes.problem && (
      <p class="ktk-problem" role="alert">
        {words.settingsProblem}
      </p>
    )}
    {notes.newer && <p class="ktk-problem">{words.newerSettings}</p>}
  </>
);

/** The toolbar window: this page at a glance, and the controls for its site and for everywhere. */
export function PopupView(props: PopupProps) {
  const { state, notes, always, quiet, words, on } = props;
  const site = 'site' in state ? state.site : undefined;
  // where the page is not news the switch stands in the text
  const siteOn = state.kind !== 'off';
  const foot = { site, siteOn, offersAlways: state.kind === 'page', always, quiet, paused: state.kind === 'paused', words, on };
  return (
    <div class="ktk ktk-popup">
      <header class="ktk-popup-head">
        <h1 class="ktk-brand">
          <Logo />
          Kanttekening
        </h1>
        <button type="button" class="ktk-way" onClick={on.openSettings}>
          {words.settings}
        </button>
      </header>
      <main>
        <Notes notes={notes} words={words} />
        <PopupBody {...props} />
      </main>
      <PopupFoot {...foot} />
    </div>
  );
}
