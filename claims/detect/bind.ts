/** Whose number is it? Each number is bound to the nearest concept of those that could own it, within its clause. */
import type { CompiledRole } from './compile';
import type { Hit } from './hits';
import { CLAUSE } from './number-names';
import type { PageNumber } from './numbers';
import type { Sentence } from './reader';
import { MARK } from './tokens';

/** What crossing a mark, another number or the start of a clause costs, in words; tuned on the development passages. */
const COST: Readonly<Record<string, number>> = { ',': 3, ';': 6, ':': 3, '(': 3, ')': 3, '–': 3, '—': 3, '.': 4 };
const NUMBER_COST = 8;
const CLAUSE_COST = 4;
/** An owner more often follows its number ("1,351 soldiers") than it goes before. */
const BEFORE_COST = 1;

/** Who is named as speaker ("according to Moscow") is less often the owner. */
const SPEAKER_COST = 5;

/** What is bound: a number, or the words of a concept. */
export type Owned = Pick<PageNumber, 'from' | 'to'> & { readonly kind?: PageNumber['kind'] };

/** How far apart a number and a hit are, in words, with what lies between counted by its weight. */
export function bindingCost(sentence: Sentence, number: Owned, hit: Hit): number {
  if (hit.from < number.to && number.from < hit.to) return 0;
  const before = hit.to <= number.from;
  const [from, to] = before ? [hit.to, number.from] : [number.to, hit.from];
  let cost = before ? BEFORE_COST : 0;
  for (let at = from; at < to; at++) cost += crossing(sentence, at);
  cost += isAttribution(sentence, hit) ? SPEAKER_COST : 0;
  const crossed = sentence.numbers().filter((other) => other.kind === number.kind && other.from >= from && other.to <= to);
  return cost + crossed.length * NUMBER_COST;
}

const isAttribution = (sentence: Sentence, hit: Hit): boolean =>
  sentence.said.some((said) => (said.to <= hit.from ? hit.from - said.to <= 1 : said.from >= hit.to && said.from - hit.to <= 1));

function crossing({ read: { tokens, entries } }: Sentence, at: number): number {
  if (tokens.kind[at] === MARK) return COST[tokens.text.slice(tokens.start[at], tokens.end[at])] ?? 0;
  return 1 + ((entries[at]?.joint ?? 0) & CLAUSE ? CLAUSE_COST : 0);
}

/** The hit of `concepts` nearest to the number. */
export function nearestTo(sentence: Sentence, number: Owned, concepts: (concept: number) => boolean): Hit | undefined {
  let best: Hit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of sentence.hits) {
    if (!concepts(hit.concept)) continue;
    const cost = bindingCost(sentence, number, hit);
    if (cost < least) [best, least] = [hit, cost];
  }
  return best;
}

/** The hit that gives the number the role; `rival` when another owner is nearer, undefined when the sentence names neither. */
export function bindInSentence(sentence: Sentence, number: Owned, role: CompiledRole): Hit | 'rival' | undefined {
  const best = nearestTo(sentence, number, (concept) => role.want.has(concept) || role.other.has(concept));
  if (!best) return undefined;
  return role.want.has(best.concept) ? best : 'rival';
}
