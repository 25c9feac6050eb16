import type { PageWords } from '../common/words/schema';
import { fill } from './format';

interface SwitchProps {
  /** the site's registrable domain */
  site: string;
  on: boolean;
  words: Pick<PageWords, 'site' | 'on' | 'off'>;
  change(on: boolean): void;
}

/** The switch for one site, subdomains included, named by its domain. Its state is told by place, shape and word. */
export const SiteSwitch = ({ site, on, words, change }: SwitchProps) => (
  <button type="button" role="switch" aria-checked={on} class="ktk-switch" onClick={() => change(!on)}>
    <span class="ktk-switch-name">{fill(words.site, { site })}</span>
    <span class="ktk-switch-state" aria-hidden="true">
      {on ? words.on : words.off}
    </span>
    <span class="ktk-switch-track" aria-hidden="true">
      <span class="ktk-switch-knob" />
    </span>
  </button>
);
