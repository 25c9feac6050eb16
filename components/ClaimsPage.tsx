import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { ClaimBody } from './ClaimCard';
import { fill, formatDate, plural } from './format';
import { searchClaims } from './search';

export interface ClaimsPageProps {
  views: readonly ClaimView[];
  words: PageWords;
  card: CardWords;
  locale: Locale;
  on: { print(): void };
}

const anchor = (claim: string): string => `claim-${claim}`;

function ClaimArticle({ view, card, openClaim }: { view: ClaimView; card: CardWords; openClaim(claim: string): void }) {
  const told = view.figures.length > 0 || view.statements.length > 0;
  return (
    <article class="ktk-claim" id={anchor(view.claim)} tabIndex={-1}>
      <h2>{view.title}</h2>
      {told && <p class="ktk-summary">{view.summary}</p>}
      <ClaimBody view={view} page={{}} words={card} openClaim={openClaim} />
    </article>
  );
}

/** The query, and the way to a claim by its id, which clears the query so that the claim is there. */
function useClaims(views: readonly ClaimView[]) {
  const [query, setQuery] = useState('');
  const [target, setTarget] = useState<{ claim: string }>();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const claim = target && root.current?.querySelector<HTMLElement>(`#${anchor(target.claim)}`);
    claim?.scrollIntoView({ block: 'start' });
    claim?.focus({ preventScroll: true });
  }, [target]);
  const goTo = (claim: string) => setTarget({ claim });
  const openClaim = (claim: string) => {
    setQuery('');
    goTo(claim);
  };
  return { query, setQuery, goTo, openClaim, root, shown: useMemo(() => searchClaims(views, query), [views, query]) };
}

interface SearchProps {
  query: string;
  count: number;
  words: PageWords;
  locale: Locale;
  change(query: string): void;
}

function Search({ query, count, words, locale, change }: SearchProps) {
  const result = count > 0 ? plural(words.searchCount, count, locale, { n: count }) : fill(words.searchNone, { query });
  return (
    <search class="ktk-search">
      <label>
        <span>{words.search}</span>
        <input type="search" value={query} onInput={(event) => change(event.currentTarget.value)} />
      </label>
      <p role="status">{result}</p>
    </search>
  );
}

/** The way to each claim, in the article's order; searching thins it too. */
const Contents = ({ views, words, open }: { views: readonly ClaimView[]; words: PageWords; open(claim: string): void }) => (
  <nav class="ktk-contents" aria-label={words.claimsTitle}>
    <ol>
      {views.map(({ claim, title }) => (
        <li key={claim}>
          <button type="button" class="ktk-way" onClick={() => open(claim)}>
            {title}
          </button>
        </li>
      ))}
    </ol>
  </nav>
);

/** The article's claims in full, to be browsed, searched and printed. */
export function ClaimsPage({ views, words, card, locale, on }: ClaimsPageProps) {
  const { query, setQuery, goTo, openClaim, root, shown } = useClaims(views);
  const [first] = views;
  const date = first && formatDate(first.articleDate, locale);
  return (
    <div class="ktk-claims" ref={root}>
      {first && (
        <p class="ktk-intro">{fill(words.claimsIntro, { title: first.articleTitle, date: date ?? first.articleDate })}</p>
      )}
      <div class="ktk-tools">
        <Search query={query} count={shown.length} words={words} locale={locale} change={setQuery} />
        <button type="button" class="ktk-button" onClick={on.print}>
          {words.print}
        </button>
      </div>
      <div class="ktk-browse">
        <div>
          {shown.map((view) => (
            <ClaimArticle key={view.claim} view={view} card={card} openClaim={openClaim} />
          ))}
        </div>
        <Contents views={shown} words={words} open={goTo} />
      </div>
    </div>
  );
}
