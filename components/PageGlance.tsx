import { useState } from 'preact/hooks';
import type { Locale } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { plural } from './format';
import { UnequalIcon } from './icons';
import { type FoundMention, MentionGroup } from './MentionGroup';
import { Tally } from './Tally';

interface GlanceProps {
  mentions: readonly FoundMention[];
  /** of the claims found, in any order */
  views: readonly ClaimView[];
  /** how many claims the article has */
  total: number;
  lang?: string | undefined;
  /** nothing is marked on the page */
  quiet: boolean;
  words: PageWords;
  card: CardWords;
  locale: Locale;
  jump(key: string): void;
}

/** @returns the claims that are mentioned, in the page's order, each with its mentions */
export function groupByClaim(mentions: readonly FoundMention[], views: readonly ClaimView[]) {
  const claims = [...new Set(mentions.map(({ claim }) => claim))];
  return claims.flatMap((claim) => {
    const view = views.find((candidate) => candidate.claim === claim);
    return view ? [{ view, mentions: mentions.filter((mention) => mention.claim === claim) }] : [];
  });
}
type Group = ReturnType<typeof groupByClaim>[number];

/** @returns each discrepancy of the claims once */
export const discrepanciesOf = (views: readonly ClaimView[]) => [
  ...new Map(views.flatMap(({ discrepancies }) => discrepancies).map((discrepancy) => [discrepancy.id, discrepancy])).values(),
];

/** How many of the article's claims are here, how the figures stand, and that the rest was not assessed. */
function Summary({ found, ...props }: Omit<GlanceProps, 'views' | 'card' | 'jump' | 'lang'> & { found: number }) {
  const { mentions, total, quiet, words, locale } = props;
  const count = mentions.length;
  return (
    <section class="ktk-summing">
      {found === 0 && <h2>{plural(words.nothingHere, total, locale, { total })}</h2>}
      {found > 0 && <h2>{plural(words.claimsHere, total, locale, { found, total })}</h2>}
      {found > 0 && <p class="ktk-count">{plural(words.mentionsHere, count, locale, { n: count })}</p>}
      {found > 0 && <Tally mentions={mentions} words={words} locale={locale} />}
      <p class="ktk-notes">{words.notAssessed}</p>
      {quiet && found > 0 && <p class="ktk-problem">{words.quietNow}</p>}
    </section>
  );
}

interface FilterProps {
  groups: readonly Group[];
  claim: string;
  words: PageWords;
  choose(claim: string): void;
}

/** The choice of one claim among those found; there to choose only where there are several. */
const Filter = ({ groups, claim, words, choose }: FilterProps) => (
  <label class="ktk-filter">
    <span>{words.show}</span>
    <select value={claim} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{words.allClaims}</option>
      {groups.map(({ view, mentions }) => (
        <option key={view.claim} value={view.claim}>
          {view.title} ({mentions.length})
        </option>
      ))}
    </select>
  </label>
);

function Discrepancies({ groups, words }: { groups: readonly Group[]; words: PageWords }) {
  const discrepancies = discrepanciesOf(groups.map(({ view }) => view));
  if (discrepancies.length === 0) return <p class="ktk-notes">{words.noDiscrepancies}</p>;
  return (
    <section class="ktk-discrepancy">
      <h3>
        <UnequalIcon />
        {words.discrepancies}
      </h3>
      {discrepancies.map(({ id, text }) => (
        <p key={id} class="ktk-set">
          {text}
        </p>
      ))}
    </section>
  );
}

/** This page at a glance: its summary first, then each claim with its mentions, and what the article sets against each other. */
export function PageGlance(props: GlanceProps) {
  const { mentions, views, lang, words, card, jump } = props;
  const [claim, choose] = useState('');
  const groups = groupByClaim(mentions, views);
  const chosen = groups.filter(({ view }) => view.claim === claim);
  const shown = chosen.length > 0 ? chosen : groups;
  return (
    <div class="ktk-glance">
      <Summary {...props} found={groups.length} />
      {groups.length > 1 && <Filter groups={groups} claim={chosen.length > 0 ? claim : ''} words={words} choose={choose} />}
      {groups.length > 0 && (
        <section class="ktk-groups" aria-label={words.mentions}>
          {shown.map((group) => (
            <MentionGroup key={group.view.claim} {...group} words={words} card={card} lang={lang} jump={jump} />
          ))}
        </section>
      )}
      {groups.length > 0 && <Discrepancies groups={shown} words={words} />}
    </div>
  );
}
