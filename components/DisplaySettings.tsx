import { useEffect, useRef, useState } from 'preact/hooks';
import { LOCALES, type Locale } from '../claims/schema';
import type { PageWords } from '../common/words/schema';
import { fill } from './format';
import { Switch } from './SiteSwitch';
import { ownName } from './time';

export interface DisplayValues {
  /** ms */
  delay: number;
  quiet: boolean;
  marks: 'full' | 'line' | 'dots';
  hold?: 'alt' | 'ctrl' | 'shift' | undefined;
  /** undefined: the browser's */
  locale?: Locale | undefined;
}

export interface DisplayProps {
  values: DisplayValues;
  /** the language that the browser's comes to */
  browserLocale: Locale;
  /** ms */
  maxDelay: number;
  words: PageWords;
  set(values: Partial<DisplayValues>): void;
}

const STYLES = ['full', 'line', 'dots'] as const;
const KEYS = ['alt', 'ctrl', 'shift'] as const;

/** How marks look: each choice is drawn as it looks on a page. */
export const MarkChoice = ({ values, words, set }: Pick<DisplayProps, 'values' | 'words' | 'set'>) => (
  <fieldset class="ktk-choices">
    <legend>{words.marks}</legend>
    {STYLES.map((style) => (
      <label key={style}>
        <input type="radio" name="marks" checked={values.marks === style} onChange={() => set({ marks: style })} />
        <span class="ktk-sample" data-style={style}>
          {words.markStyles[style]}
        </span>
      </label>
    ))}
  </fieldset>
);

/** The language of the interface and of the claims. */
export const LanguageChoice = ({ values, browserLocale, words, set }: Omit<DisplayProps, 'maxDelay'>) => (
  <label class="ktk-field">
    <span>{words.language}</span>
    <select
      value={values.locale ?? ''}
      onChange={(event) => set({ locale: LOCALES.find((locale) => locale === event.currentTarget.value) })}
    >
      <option value="">{fill(words.languageAuto, { name: ownName(browserLocale) })}</option>
      {LOCALES.map((locale) => (
        <option key={locale} value={locale} lang={locale}>
          {ownName(locale)}
        </option>
      ))}
    </select>
  </label>
);

/** Whether a card opens by itself, or while a key is held. */
export const HoldChoice = ({ values, words, set }: Pick<DisplayProps, 'values' | 'words' | 'set'>) => (
  <label class="ktk-field">
    <span>{words.hold}</span>
    <select value={values.hold ?? ''} onChange={(event) => set({ hold: KEYS.find((key) => key === event.currentTarget.value) })}>
      <option value="">{words.holdNone}</option>
      {KEYS.map((key) => (
        <option key={key} value={key}>
          {fill(words.holdKey, { key: words.keys[key] })}
        </option>
      ))}
    </select>
  </label>
);

/** @returns the delay in ms, or undefined when the text is none that can be set */
export function delayOf(text: string, max: number): number | undefined {
  const delay = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return delay <= max ? delay : undefined;
}

/** A number is stored when it is whole; until then what is typed stays, with the reason. */
function Delay({ values, maxDelay, words, set }: Omit<DisplayProps, 'browserLocale'>) {
  const [text, setText] = useState(String(values.delay));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // what is being typed is ahead of what has been stored
    if (document.activeElement !== field.current) setText(String(values.delay));
  }, [values.delay]);
  const wrong = delayOf(text, maxDelay) === undefined;
  const take = (typed: string) => {
    setText(typed);
    const delay = delayOf(typed, maxDelay);
    if (delay !== undefined) set({ delay });
  };
  return (
    <label class="ktk-field">
      <span>{words.delay}</span>
      <input
        ref={field}
        type="text"
        inputMode="numeric"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'ktk-delay' : undefined}
        onInput={(event) => take(event.currentTarget.value)}
      />
      <span id="ktk-delay" class="ktk-error" role="alert">
        {wrong && fill(words.delayRange, { min: 0, max: maxDelay })}
      </span>
    </label>
  );
}

/** How marks and cards look and behave. Each change counts at once, in open tabs too. */
export const DisplaySettings = (props: DisplayProps) => (
  <section class="ktk-setting ktk-display">
    <h2>{props.words.displayTitle}</h2>
    <MarkChoice {...props} />
    <Delay {...props} />
    <HoldChoice {...props} />
    <LanguageChoice {...props} />
    <Switch name={props.words.quiet} on={props.values.quiet} words={props.words} change={(quiet) => props.set({ quiet })} />
  </section>
);
