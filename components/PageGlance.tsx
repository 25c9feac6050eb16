import type { Locale } from '../claims/schema';
import type { ClaimView } from '../common/view';
import type { CardWords, PageWords } from '../common/words/schema';
import { plural } from './format';
import { UnequalIcon } from './icons';
import { type FoundMention, MentionGroup } from './MentionGroup';

interface GlanceProps {
  mentions: readonly FoundMention[];
  /** of the claims found, in any order */
  views: readonly ClaimView[];
  /** how many claims the article has */
  total: number;
  lang?: string | undefined;
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

/** @returns each discrepancy of the claims once */
export const discrepanciesOf = (views: readonly ClaimView[]) => [
  ...new Map(views.flatMap(({ discrepancies }) => discrepancies).map((discrepancy) => [discrepancy.id, discrepancy])).values(),
];

function Headline({
  found,
  count,
  total,
  words,
  locale,
}: { found: number; count: number } & Omit<GlanceProps, 'mentions' | 'views' | 'card' | 'jump' | 'lang'>) {
  if (found === 0) return <h2>{plural(words.nothingHere, total, locale, { total })}</h2>;
  return (
    <div>
      <h2>{plural(words.claimsHere, total, locale, { found, total })}</h2>
      <p class="ktk-count">{plural(words.mentionsHere, count, locale, { n: count })}</p>
    </div>
  );
}

/** This page at a glance: which claims, where, what the article sets against each other, and that the rest was not assessed. */
export function PageGlance({ mentions, views, total, lang, words, card, locale, jump }: GlanceProps) {
  const groups = groupByClaim(mentions, views);
  const discrepancies = discrepanciesOf(groups.map(({ view }) => view));
  return (
    <div class="ktk-glance">
      <Headline found={groups.length} count={mentions.length} total={total} words={words} locale={locale} />
      {groups.length > 0 && (
        <section class="ktk-groups" aria-label={words.mentions}>
          {groups.map((group) => (
            <MentionGroup key={group.view.claim} {...group} words={words} card={card} lang={lang} jump={jump} />
          ))}
        </section>
      )}
      {discrepancies.length > 0 && (
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
      )}
      {groups.length > 0 && discrepancies.length === 0 && <p class="ktk-notes">{words.noDiscrepancies}</p>}
      <p class="ktk-notes">{words.notAssessed}</p>
    </div>
  );
}
