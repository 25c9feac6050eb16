import type { Mention } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { CardFoot, type FootProps } from './CardFoot';
import { CardTop, type TopProps } from './CardTop';
import { type CitedPage, citation, report } from './cite';
import { DateNote } from './DateNote';
import { DiscrepancyNote } from './DiscrepancyNote';
import { FigureChart } from './FigureChart';
import { fill } from './format';
import { StatementList } from './StatementList';
import { WhyMarked } from './WhyMarked';

export interface ClaimCardProps extends Pick<TopProps, 'at' | 'pinned'> {
  view: ClaimView;
  /** where the card was opened; without one the page's figure and the evidence are left out */
  mention?: Mention | undefined;
  page: CitedPage;
  words: CardWords;
  /** what is left out is not offered */
  on: TopProps['on'] & FootProps['on'] & { openClaim(claim: string): void };
}

/** The note at a mark: what the article says, who says it, what stands against it, and what this page says. */
export function ClaimCard({ view, mention, page, words, at, pinned, on }: ClaimCardProps) {
  const cited = { view, page, words };
  const texts = {
    markdown: () => citation('markdown', cited),
    text: () => citation('text', cited),
    report: mention && (() => report({ ...cited, mention })),
  };
  return (
    <section
      class="ktk ktk-card"
      role="dialog"
      aria-label={fill(words.card, { title: view.title })}
      lang={view.locale}
      tabIndex={-1}
    >
      <CardTop words={words} at={at} pinned={pinned} on={on} />
      <div class="ktk-body">
        <h2>{view.title}</h2>
        <ClaimBody view={view} mention={mention} page={page} words={words} openClaim={on.openClaim} />
      </div>
      <CardFoot words={words} texts={texts} on={on} />
    </section>
  );
}

interface BodyProps extends Pick<ClaimCardProps, 'view' | 'mention' | 'page' | 'words'> {
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
      {statements.length > 0 && (
        <StatementList
          statements={statements}
          named={figures.length === 1 ? figures[0]?.sources : undefined}
          date={articleDate}
          words={words}
          locale={locale}
        />
      )}
      {discrepancies.length > 0 && <DiscrepancyNote discrepancies={discrepancies} words={words} openClaim={openClaim} />}
      <DateNote article={articleDate} page={page.date} words={words} locale={locale} />
      {mention && mention.why.length > 0 && <WhyMarked why={mention.why} words={words} />}
    </>
  );
}
