/** Who speaks, is cited or dates what is said: who only does that owns nothing of what is counted. */
import type { Hit } from './hits';
import type { PageNumber } from './page-number';
import type { CompiledRole } from './rules';
import type { Sentence } from './sentence';
import { MARK, type Tokens } from './tokens';

/** What crossing a mark, another number or the start of a clause costs, in words; tuned on the development passages. */
const COSTS: readonly [mark: string, cost: number][] = [
  [',', 3],
  [';', 6],
  [':', 3],
  ['(', 3],
  [')', 3],
  ['–', 3],
  ['—', 3],
  ['.', 4],
];
export const COST = new Map(COSTS.map(([mark, cost]) => [mark.charCodeAt(0), cost]));

/** Words that may stand between an owner and what it stands beside, or between a speaker and the verb. */
export const BESIDE_REACH = 2;
/** Words that may stand between a speaker and the verb after it: "Carthage's general staff says". */
const SPEAKER_REACH = 4;

/** What is bound: a number, or the words of a concept. */
export type Owned = Pick<PageNumber, 'from' | 'to'> & Partial<Pick<PageNumber, 'kind' | 'value'>>;

/** Whether the hit would take what is bound from the wanted. */
export const isRival = (hit: Hit, role: CompiledRole): boolean => role.other.has(hit.concept) || role.weak.has(hit.concept);

/** Whether the hit may own what is bound, wanted or not. */
export const owns = (hit: Hit, role: CompiledRole): boolean => role.want.has(hit.concept) || isRival(hit, role);

/** Words between two places. */
export const gap = (a: Owned | Hit, b: Owned | Hit): number => Math.max(0, a.from - b.to, b.from - a.to);

/** Whether the hit stands right after one of these words. */
const follows = (sentence: Sentence, words: readonly Hit[], hit: Hit): boolean =>
  words.some((word) => word.to <= hit.from && hit.from - word.to < BESIDE_REACH && !separated(sentence, word, hit));

/** Words up to which who is cited may follow: "according to the general staff of Carthage". */
const CITED_REACH = 6;

/** Whether the hit is cited, within such words ("by Carthaginian accounts") or the first after them: "Rome lost, according to Carthage, 1,300 soldiers" is no loss of Carthage's. */
export const isCited = (sentence: Sentence, hit: Hit, role?: CompiledRole): boolean =>
  follows(sentence, sentence.cites, hit) ||
  sentence.cites.some((words) => words.from < hit.from && hit.to < words.to) ||
  (role !== undefined &&
    sentence.cites.some(
      (word) =>
        word.to <= hit.from &&
        hit.from - word.to < CITED_REACH &&
        !separated(sentence, word, hit) &&
        !sentence.hits.some((other) => other.from >= word.to && other.to <= hit.from && owns(other, role)),
    ));

/** Whether the hit dates what is said: "1,300 have died since Rome invaded" are not for that Rome's. */
export const isDate = (sentence: Sentence, hit: Hit): boolean => follows(sentence, sentence.since, hit);

/** Whether the hit is cited, or stands beside a verb of saying. */
export const isAttribution = (sentence: Sentence, hit: Hit, role?: CompiledRole): boolean =>
  isCited(sentence, hit, role) ||
  sentence.said.some(
    (said) =>
      gap(said, hit) <= BESIDE_REACH &&
      !separated(sentence, said, hit) &&
      !(hit.to <= said.from && isAdmitted(sentence, said)) &&
      !(role && isSaid(sentence, said, hit, role)),
  );

/** Whether who goes before the verb speaks of their own: "Carthage admits 1,300 dead" are Carthage's. */
const isAdmitted = ({ admitted }: Sentence, said: Hit): boolean => admitted.some(({ from }) => from === said.from);

/** Whether the hit follows a verb of saying that has its speaker before it: in "Carthage says Rome lost 1,300" Rome does not speak. */
const isSaid = (sentence: Sentence, said: Hit, hit: Hit, role: CompiledRole): boolean =>
  said.to <= hit.from &&
  sentence.hits.some(
    (other) =>
      owns(other, role) && other.to <= said.from && said.from - other.to <= SPEAKER_REACH && !separated(sentence, other, said),
  );

/** Whether the token is a punctuation mark that parts clauses. */
export const isParting = ({ kind, text, start }: Tokens, at: number): boolean =>
  kind[at] === MARK && COST.has(text.charCodeAt(start[at] ?? 0));

/** Whether such a mark stands between two places. */
export function separated({ read: { tokens } }: Sentence, a: Owned | Hit, b: Owned | Hit): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++) if (isParting(tokens, at)) return true;
  return false;
}
