/** Whose number is it? Each number is bound to the nearest concept of those that could own it, within its clause. */
import type { Hit } from './hits';
import { CLAUSE } from './number-names';
import type { PageNumber } from './numbers';
import type { CompiledRole } from './rules';
import type { Sentence } from './sentence';
import { MARK } from './tokens';

/** What crossing a mark, another number or the start of a clause costs, in words; tuned on the development passages. */
const COST: Readonly<Record<string, number>> = { ',': 3, ';': 6, ':': 3, '(': 3, ')': 3, '–': 3, '—': 3, '.': 4 };
const NUMBER_COST = 8;
const CLAUSE_COST = 4;
/** An owner more often follows its number ("1,351 soldiers") than it goes before. */
const BEFORE_COST = 2;

/** Who is named as speaker ("according to Moscow") is less often the owner. */
const SPEAKER_COST = 10;
/** Who does something goes before its words, so that one who follows them is less often the owner. */
const AFTER_COST = 4;
/** An owner right beside what is counted ("Roman losses") goes before one further off. */
const BESIDE_BONUS = 5;
/** Words that may stand between an owner and what it stands beside, or between a speaker and the verb. */
const BESIDE_REACH = 2;
/** Words that may stand between a speaker and the verb after it: "Carthage's general staff says". */
const SPEAKER_REACH = 4;

/** Words up to which "own" makes its speaker the owner: "Carthage admits 1,300 of its own soldiers". */
const OWN_REACH = 3;

/** What is bound: a number, or the words of a concept. */
export type Owned = Pick<PageNumber, 'from' | 'to'> & { readonly kind?: PageNumber['kind'] };

/** How far apart a number and a hit are, in words, with what lies between counted by its weight. */
export function bindingCost(sentence: Sentence, number: Owned, hit: Hit, said = isAttribution(sentence, hit)): number {
  if (hit.from < number.to && number.from < hit.to) return 0;
  const before = hit.to <= number.from;
  const [from, to] = before ? [hit.to, number.from] : [number.to, hit.from];
  let cost = before ? BEFORE_COST : 0;
  for (let at = from; at < to; at++) cost += crossing(sentence, at);
  cost += said ? SPEAKER_COST : 0;
  for (const other of sentence.numbers())
    if (other.kind === number.kind && other.from >= from && other.to <= to) cost += NUMBER_COST;
  return cost;
}

const gap = (a: Owned | Hit, b: Owned | Hit): number => Math.max(0, a.from - b.to, b.from - a.to);

/** Whether the hit stands right after one of these words. */
const follows = (sentence: Sentence, words: readonly Hit[], hit: Hit): boolean =>
  words.some((word) => word.to <= hit.from && hit.from - word.to < BESIDE_REACH && !separated(sentence, word, hit));

/** Whether the hit is cited: "Rome lost, according to Carthage, 1,300 soldiers" is no loss of Carthage's. */
const isCited = (sentence: Sentence, hit: Hit): boolean => follows(sentence, sentence.cites, hit);

/** Whether the hit dates what is said: "1,300 have died since Rome invaded" are not for that Rome's. */
const isDate = (sentence: Sentence, hit: Hit): boolean => follows(sentence, sentence.since, hit);

const isAttribution = (sentence: Sentence, hit: Hit, role?: CompiledRole): boolean =>
  isCited(sentence, hit) ||
  sentence.said.some(
    (said) => gap(said, hit) <= BESIDE_REACH && !separated(sentence, said, hit) && !(role && isSaid(sentence, said, hit, role)),
  );

/** Whether the hit follows a verb of saying that has its speaker before it: in "Carthage says Rome lost 1,300" Rome does not speak. */
const isSaid = (sentence: Sentence, said: Hit, hit: Hit, role: CompiledRole): boolean =>
  said.to <= hit.from &&
  sentence.hits.some(
    (other) =>
      owns(other, role) && other.to <= said.from && said.from - other.to <= SPEAKER_REACH && !separated(sentence, other, said),
  );

/** Whether a punctuation mark that parts clauses stands between two places. */
function separated({ read: { tokens } }: Sentence, a: Owned | Hit, b: Owned | Hit): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++)
    if (tokens.kind[at] === MARK && /[,;:.()–—]/.test(tokens.text[tokens.start[at] ?? 0] ?? '')) return true;
  return false;
}

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

/** Whether the hit stands right beside a word for what is counted, or beside the number itself. */
export function standsBeside(sentence: Sentence, hit: Hit, role: CompiledRole, number?: Owned): boolean {
  if (isCited(sentence, hit)) return false;
  const near = (other: Owned | Hit, reach: number) => gap(other, hit) <= reach && !separated(sentence, other, hit);
  if (number && near(number, 1)) return true;
  return sentence.hits.some((other) => role.beside.has(other.concept) && near(other, BESIDE_REACH));
}

const owns = (hit: Hit, role: CompiledRole): boolean => role.want.has(hit.concept) || isRival(hit, role);

/** Whether "own" beside the number speaks of the hit: of those who may own it the last before that word, or any if none goes before. */
function isMeantByOwn({ hits }: Sentence, number: Owned, hit: Hit, role: CompiledRole): boolean {
  const own = hits.find(({ concept, from, to }) => concept === role.own && gap({ from, to }, number) <= OWN_REACH);
  if (!own) return false;
  const last = hits.findLast((other) => other.to <= own.from && owns(other, role));
  return last === undefined || last.concept === hit.concept;
}

/** What it costs to take the hit for the owner; infinite for one that is no more than a speaker. */
function ownerCost(sentence: Sentence, number: Owned, hit: Hit, role: CompiledRole): number {
  const said = isAttribution(sentence, hit, role);
  const after = role.subject && hit.from > number.from ? AFTER_COST : 0;
  const cost = bindingCost(sentence, number, hit, said) + after - (said && role.speaks ? SPEAKER_COST : 0);
  if (role.optional && !role.want.has(hit.concept) && hasNearer(sentence, hit, number)) return Number.POSITIVE_INFINITY;
  if (role.beside.empty) return role.weak.has(hit.concept) ? Number.POSITIVE_INFINITY : cost;
  if (isDate(sentence, hit)) return Number.POSITIVE_INFINITY;
  if (standsBeside(sentence, hit, role, number)) return cost - BESIDE_BONUS;
  const speaker = role.weak.has(hit.concept) || (said && !role.speaks && !role.want.has(hit.concept));
  if (speaker && isMeantByOwn(sentence, number, hit, role)) return cost;
  return speaker ? Number.POSITIVE_INFINITY : cost;
}

/** The hit that gives the number the role; `rival` when another owner is nearer, undefined when the sentence names neither. */
export function bindInSentence(sentence: Sentence, number: Owned, role: CompiledRole): Hit | 'rival' | undefined {
  let best: Hit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of sentence.hits) {
    if (!role.want.has(hit.concept) && !(isRival(hit, role) && !(role.subject && hit.to > number.from))) continue;
    if (isCompared(sentence, number, hit, role)) continue;
    const cost = ownerCost(sentence, number, hit, role);
    if (role.reach !== undefined && bindingCost(sentence, number, hit) > role.reach) continue;
    if (cost < least) [best, least] = [hit, cost];
  }
  if (!best) return undefined;
  return role.want.has(best.concept) && !isMixed(sentence, number, best, role) ? best : 'rival';
}

/** Whether a comparison stands between the number and the hit: "7,000, more than Carthage lost". */
const isCompared = ({ hits }: Sentence, number: Owned, hit: Hit, { until }: CompiledRole): boolean =>
  !until.empty && hits.some(({ concept, from, to }) => until.has(concept) && from >= number.to && to <= hit.from);

/** Whether another number is nearer to the hit than this one is, or `slack` words further off at most. */
const hasNearer = (sentence: Sentence, hit: Hit, number: Owned, slack = 0): boolean =>
  sentence
    .numbers()
    .some((other) => other.kind === number.kind && other.from !== number.from && gap(other, hit) <= gap(number, hit) + slack);

/** Whether a rival shares the number, having none of its own: "40,000 killed or wounded". */
const isMixed = (sentence: Sentence, number: Owned, owner: Hit, role: CompiledRole): boolean =>
  role.mix > 0 &&
  sentence.hits.some((hit) => role.other.has(hit.concept) && gap(hit, owner) < role.mix && !hasNearer(sentence, hit, number, -1));

const isRival = (hit: Hit, role: CompiledRole): boolean => role.other.has(hit.concept) || role.weak.has(hit.concept);

/** The owner that a sentence without the number names: one beside what is counted, else one that has no rival. */
export function ownerOf(sentence: Sentence, role: CompiledRole): Hit | 'rival' | undefined {
  const beside = sentence.hits.filter((hit) => !role.beside.empty && standsBeside(sentence, hit, role));
  const close = beside.find((hit) => role.want.has(hit.concept));
  const rival = beside.some((hit) => role.other.has(hit.concept) || (!close && role.weak.has(hit.concept)));
  if (close || rival) return close && !rival ? close : 'rival';
  const hit = sentence.hits.find((candidate) => role.want.has(candidate.concept));
  const others = sentence.hits.filter((other) => role.other.has(other.concept));
  const silent = !role.beside.empty ? others.filter((other) => !isAttribution(sentence, other)) : others;
  if (hit) return silent.length ? 'rival' : hit;
  return silent.length ? 'rival' : undefined;
}

/** Whether no noun follows the number: a mark does, the end, or a word that opens another clause. */
export function standsAlone({ read: { tokens, entries }, span }: Sentence, number: Owned): boolean {
  if (number.to >= span.to || tokens.kind[number.to] === MARK) return true;
  return ((entries[number.to]?.joint ?? 0) & CLAUSE) !== 0;
}

/** Whether the sentence gives what it counts to a rival; who is only named as speaking is none. */
export const namesRival = (sentence: Sentence, role: CompiledRole): boolean =>
  sentence.hits.some(
    (hit) =>
      (role.other.has(hit.concept) || role.weak.has(hit.concept)) && (role.beside.empty || standsBeside(sentence, hit, role)),
  );
