import type { Locale } from '../claims/schema';
import type { PageWords } from '../common/words/schema';
import { type DisplayProps, HoldChoice, LanguageChoice, MarkChoice } from './DisplaySettings';
import { Logo } from './icons';

/** Text of the article's own, on which the product can be tried. */
export interface Sample {
  title: string;
  paragraphs: readonly string[];
  /** ISO date of the article, which is the page's own to what reads it */
  date: string;
  lang: Locale;
}

export interface WelcomeProps extends Omit<DisplayProps, 'maxDelay'> {
  sample: Sample;
  on: { openClaims(): void; openSettings(): void };
}

/** Read and marked by the product itself, as any page is. */
const SampleText = ({ sample, words }: { sample: Sample; words: PageWords }) => (
  <section class="ktk-try">
    <h2>{words.sampleTitle}</h2>
    <p>{words.sampleHow}</p>
    <article lang={sample.lang}>
      <h3>{sample.title}</h3>
      {sample.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
    <p class="ktk-notes">{words.sampleFrom}</p>
  </section>
);

const Never = ({ words }: { words: PageWords }) => (
  <section>
    <h2>{words.neverTitle}</h2>
    <ul class="ktk-never">
      {[words.never.sent, words.never.judged, words.never.changed, words.never.elsewhere].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </section>
);

/** After the installation: what the product does, tried on a sample, what it never does, and three settings. */
export const WelcomeView = ({ sample, on, ...display }: WelcomeProps) => (
  <div class="ktk ktk-page ktk-welcome">
    <header class="ktk-masthead">
      <p class="ktk-brand">
        <Logo size={24} />
        Kanttekening
      </p>
      <h1>{display.words.welcomeTitle}</h1>
      <p class="ktk-lead">{display.words.welcomeText}</p>
    </header>
    <main>
      <SampleText sample={sample} words={display.words} />
      <Never words={display.words} />
      <section class="ktk-setting ktk-display">
        <h2>{display.words.startTitle}</h2>
        <LanguageChoice {...display} />
        <MarkChoice {...display} />
        <HoldChoice {...display} />
        <p class="ktk-row-of-buttons">
          <button type="button" class="ktk-button" onClick={on.openSettings}>
            {display.words.allSettings}
          </button>
          <button type="button" class="ktk-button" onClick={on.openClaims}>
            {display.words.openClaims}
          </button>
        </p>
      </section>
    </main>
  </div>
);
