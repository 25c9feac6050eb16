/** Of several matches alike, the one that becomes a mention. */
import type { Found } from './context';
import type { PageNumber } from './page-number';
import type { CompiledRule } from './rules';
import type { Sentence } from './sentence';

/** A mention before it is written out: of several alike one is kept. Offsets are UTF-16 units of the block. */
export interface Match {
  readonly sentence: Sentence;
  readonly rule: CompiledRule;
  readonly start: number;
  readonly end: number;
  readonly number: PageNumber | undefined;
  readonly evidence: readonly Found[];
}

/** One match per claim and number; one without a number yields to one with. Of two numbers alike the tighter mark stays, else the longer. */
export function unique(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    const same = kept.findIndex((other) => isSameClaim(other.rule, match.rule) && clash(other, match));
    const other = kept[same];
    if (!other) kept.push(match);
    else if (isBetter(match, other)) kept[same] = match;
  }
  return kept;
}

const isSameClaim = (a: CompiledRule, b: CompiledRule): boolean => a.rule.claim === b.rule.claim && a.article.id === b.article.id;

const lengthOf = ({ start, end }: Match): number => end - start;

const isBetter = (match: Match, other: Match): boolean =>
  match.number && other.number
    ? lengthOf(match) < lengthOf(other)
    : match.number !== undefined || (!other.number && lengthOf(match) > lengthOf(other));

const clash = (a: Match, b: Match): boolean => !a.number || !b.number || a.number.value === b.number.value;
