import type { Mention } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { DateNote } from './DateNote';
import { DiscrepancyNote } from './DiscrepancyNote';
import { FigureChart } from './FigureChart';
import { fill } from './format';
import { BackIcon, CloseIcon, MuteIcon, PowerIcon } from './icons';
import { StatementList } from './StatementList';
import { WhyMarked } from './WhyMarked';

export interface ClaimCardProps {
  view: ClaimView;
  /** where the card was opened; without one the page's figure and the evidence are left out */
  mention?: Mention | undefined;
  page: { date?: string | undefined };
  words: CardWords;
  on: {
    close(): void;
    mute(): void;
    switchSite(): void;
    openClaim(claim: string): void;
    /** to the claim that this one was opened from; given only when there is one */
    back?: (() => void) | undefined;
  };
}

/** The note at a mark: what the article says, who says it, what stands against it, and what this page says. */
export function ClaimCard({ view, mention, page, words, on }: ClaimCardProps) {
  return (
    <section
      class="ktk ktk-card"
      role="dialog"
      aria-label={fill(words.card, { title: view.title })}
      lang={view.locale}
      tabIndex={-1}
    >
      <header class="ktk-top">
        {on.back && (
          <button type="button" class="ktk-square" aria-label={words.back} title={words.back} onClick={on.back}>
            <BackIcon />
          </button>
        )}
        <h2>{view.title}</h2>
        <button type="button" class="ktk-square" aria-label={words.close} title={words.close} onClick={on.close}>
          <CloseIcon />
        </button>
      </header>
      <div class="ktk-body">
        <ClaimBody view={view} mention={mention} page={page} words={words} openClaim={on.openClaim} />
      </div>
      <footer class="ktk-foot">
        <button type="button" class="ktk-quiet" onClick={on.mute}>
          <MuteIcon />
          {words.mute}
        </button>
        <button type="button" class="ktk-quiet" onClick={on.switchSite}>
          <PowerIcon />
          {words.switchSite}
        </button>
      </footer>
    </section>
  );
}

interface BodyProps extends Omit<ClaimCardProps, 'on'> {
  openClaim(claim: string): void;
}

/** All that is said of a claim, beneath its title; the claims page shows it too. */
export function ClaimBody({ view, mention, page, words, openClaim }: BodyProps) {
  const { figures, statements, discrepancies, locale, articleDate } = view;
  const plain = figures.length === 0 && statements.length === 0;
  return (
    <>
      {plain && <p class="ktk-summary">{view.summary}</p>}
      {plain && view.hedged && <p class="ktk-notes">{words.allHedged}.</p>}
      {(figures.length > 0 || mention?.figure) && (
        <FigureChart figures={figures} date={articleDate} mention={mention} words={words} locale={locale} />
      )}
      {statements.length > 0 && <StatementList statements={statements} date={articleDate} words={words} locale={locale} />}
      {discrepancies.length > 0 && <DiscrepancyNote discrepancies={discrepancies} words={words} openClaim={openClaim} />}
      <DateNote article={articleDate} page={page.date} words={words} locale={locale} />
      {mention && mention.why.length > 0 && <WhyMarked why={mention.why} words={words} />}
    </>
  );
}
