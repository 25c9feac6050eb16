import type { PageWords } from '../common/words/schema';
import { fill } from './format';

type Words = Pick<PageWords, 'site' | 'on' | 'off'>;
interface SwitchProps {
  name: string;
  on: boolean;
  words: Words;
  change(on: boolean): void;
}

/** A switch. Its state is told by place, shape and word. */
export const Switch = ({ name, on, words, change }: SwitchProps) => (
  <button type="button" role="switch" aria-checked={on} class="ktk-switch" onClick={() => change(!on)}>
    <span class="ktk-switch-name">{name}</span>
    <span class="ktk-switch-state" aria-hidden="true">
      {on ? words.on : words.off}
    </span>
    <span class="ktk-switch-track" aria-hidden="true">
      <span class="ktk-switch-knob" />
    </span>
  </button>
);

/** The switch for one site, subdomains included, named by its registrable domain. */
export const SiteSwitch = ({ site, ...props }: Omit<SwitchProps, 'name'> & { site: string }) => (
  <Switch name={fill(props.words.site, { site })} {...props} />
);
