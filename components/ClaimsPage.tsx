import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { ClaimBody } from './ClaimCard';
import { fill, formatDate, plural } from './format';
import { Logo } from './icons';
import { SettingList } from './SettingList';
import { searchClaims } from './search';

export interface ClaimsPageProps {
  views: readonly ClaimView[];
  /** sites switched off, by registrable domain */
  sites: readonly string[];
  muted: readonly ClaimView[];
  words: PageWords;
  card: CardWords;
  locale: Locale;
  on: { switchOn(site: string): void; unmute(view: ClaimView): void; print(): void };
}

const anchor = (claim: string): string => `claim-${claim}`;

function ClaimArticle({ view, card, openClaim }: { view: ClaimView; card: CardWords; openClaim(claim: string): void }) {
  const told = view.figures.length > 0 || view.statements.length > 0;
  return (
    <article class="ktk-claim" id={anchor(view.claim)} tabIndex={-1}>
      <h3>{view.title}</h3>
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
  const openClaim = (claim: string) => {
    setQuery('');
    setTarget({ claim });
  };
  return { query, setQuery, openClaim, root, shown: useMemo(() => searchClaims(views, query), [views, query]) };
}

function Search({
  query,
  count,
  words,
  locale,
  change,
}: {
  query: string;
  count: number;
  words: PageWords;
  locale: Locale;
  change(query: string): void;
}) {
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

/** The article's claims in full, searchable and printable, and what the reader has switched off. */
export function ClaimsPage({ views, sites, muted, words, card, locale, on }: ClaimsPageProps) {
  const { query, setQuery, openClaim, root, shown } = useClaims(views);
  const [first] = views;
  const date = first && formatDate(first.articleDate, locale);
  return (
    <div class="ktk ktk-claims" ref={root}>
      <header class="ktk-masthead">
        <p class="ktk-brand">
          <Logo size={24} />
          Kanttekening
        </p>
        <h1>{words.claimsTitle}</h1>
        {first && <p>{fill(words.claimsIntro, { title: first.articleTitle, date: date ?? first.articleDate })}</p>}
        <div class="ktk-tools">
          <Search query={query} count={shown.length} words={words} locale={locale} change={setQuery} />
          <button type="button" class="ktk-button" onClick={on.print}>
            {words.print}
          </button>
        </div>
      </header>
      <main>
        <h2 class="ktk-hidden">{words.claimsTitle}</h2>
        {shown.map((view) => (
          <ClaimArticle key={view.claim} view={view} card={card} openClaim={openClaim} />
        ))}
      </main>
      <aside class="ktk-settings">
        <SettingList
          title={words.sitesTitle}
          none={words.sitesNone}
          items={sites.map((site) => ({ key: site, action: fill(words.switchOn, { site }), act: () => on.switchOn(site) }))}
        />
        <SettingList
          title={words.mutedTitle}
          none={words.mutedNone}
          items={muted.map((view) => ({
            key: view.claim,
            action: fill(words.unmute, { title: view.title }),
            act: () => on.unmute(view),
          }))}
        />
      </aside>
    </div>
  );
}
