import type { PageWords } from '../common/words/schema';
import { SiteSwitch, Switch } from './SiteSwitch';

export interface FootProps {
  /** the site of the page, where it may be switched */
  site: string | undefined;
  siteOn: boolean;
  /** whether every page of the site is read, and whether that can be switched here */
  always: boolean;
  offersAlways: boolean;
  quiet: boolean;
  paused: boolean;
  words: PageWords;
  on: {
    setSite(on: boolean): void;
    setAlways(always: boolean): void;
    setQuiet(quiet: boolean): void;
    pause(kind: 'hour' | 'restart'): void;
    openClaims(): void;
  };
}

const Pause = ({ words, pause }: { words: PageWords; pause: FootProps['on']['pause'] }) => (
  <fieldset class="ktk-pause">
    <legend>{words.pause}</legend>
    <button type="button" class="ktk-button" onClick={() => pause('hour')}>
      {words.pauseHour}
    </button>
    <button type="button" class="ktk-button" onClick={() => pause('restart')}>
      {words.pauseRestart}
    </button>
  </fieldset>
);

/** The popup's controls: for the site first, for everywhere folded away. */
export const PopupFoot = ({ site, siteOn, always, offersAlways, quiet, paused, words, on }: FootProps) => (
  <footer class="ktk-popup-foot">
    {site && !paused && <SiteSwitch site={site} on={siteOn} words={words} change={on.setSite} />}
    {!paused && (
      <details class="ktk-more">
        <summary>{words.more}</summary>
        {offersAlways && <Switch name={words.always} on={always} words={words} change={on.setAlways} />}
        <Switch name={words.quiet} on={quiet} words={words} change={on.setQuiet} />
        <Pause words={words} pause={on.pause} />
      </details>
    )}
    <button type="button" class="ktk-way" onClick={on.openClaims}>
      {words.openClaims}
    </button>
  </footer>
);
