import type { Locale, Relation } from '../claims/schema';
import type { PageWords } from '../common/words/schema';
import { plural } from './format';
import type { FoundMention } from './MentionGroup';

type Kind = keyof PageWords['tally'];

/** What a relation comes to in the summary: agreement is told as well as disagreement, and what cannot be compared. */
const KIND_OF: Record<Relation['kind'], Kind> = {
  same: 'agree',
  'within-bound': 'agree',
  superseded: 'earlier',
  between: 'other',
  'above-all': 'other',
  'below-all': 'other',
  'not-comparable': 'none',
};
const KINDS: readonly Kind[] = ['agree', 'earlier', 'other', 'none'];
/** Told apart by shape; the words beside it say the same. */
const SIGN: Record<Kind, string> = { agree: '=', earlier: '‹', other: '≠', none: '–' };

/** @returns how many mentions stand how to the article's figures, kinds without one left out */
export function tallyOf(mentions: readonly Pick<FoundMention, 'relation'>[]): { kind: Kind; count: number }[] {
  const kinds = mentions.map(({ relation }) => (relation ? KIND_OF[relation.kind] : 'none'));
  return KINDS.map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length })).filter(({ count }) => count > 0);
}

interface TallyProps {
  mentions: readonly FoundMention[];
  words: PageWords;
  locale: Locale;
}

/** How the page's figures stand to the article's, counted. */
export const Tally = ({ mentions, words, locale }: TallyProps) => (
  <ul class="ktk-tally">
    {tallyOf(mentions).map(({ kind, count }) => (
      <li key={kind}>
        <span class="ktk-sign" aria-hidden="true">
          {SIGN[kind]}
        </span>
        {plural(words.tally[kind], count, locale, { n: count })}
      </li>
    ))}
  </ul>
);
