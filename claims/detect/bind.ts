/** Whose number is it? Each number is bound to the nearest concept of those that could own it, within its clause. */
import type { ConceptSet } from './concept-set';
import type { Hit } from './hits';
import { CLAUSE } from './number-names';
import type { CompiledRole } from './rules';
import type { Sentence } from './sentence';
import { BESIDE_REACH, COST, gap, isAttribution, isCited, isDate, isRival, type Owned, owns, separated } from './speakers';
import { MARK } from './tokens';

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
/** Words up to which "own" makes its speaker the owner: "Carthage admits 1,300 of its own soldiers". */
const OWN_REACH = 3;

/** How far apart a number and a hit are, in words, with what lies between counted by its weight. */
function bindingCost(sentence: Sentence, number: Owned, hit: Hit, said = isAttribution(sentence, hit)): number {
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

function crossing({ read: { tokens, entries } }: Sentence, at: number): number {
  if (tokens.kind[at] === MARK) return COST.get(tokens.text.charCodeAt(tokens.start[at] ?? 0)) ?? 0;
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
function standsBeside(sentence: Sentence, hit: Hit, role: CompiledRole, number?: Owned): boolean {
  if (isCited(sentence, hit, role)) return false;
  const near = (other: Owned | Hit, reach: number) => gap(other, hit) <= reach && !separated(sentence, other, hit);
  if (number && near(number, 1)) return true;
  return sentence.hits.some((other) => role.beside.has(other.concept) && near(other, BESIDE_REACH));
}

const ownBeside = ({ hits }: Sentence, number: Owned, role: CompiledRole): Hit | undefined =>
  hits.find((hit) => hit.concept === role.own && gap(hit, number) <= OWN_REACH);

/** Whether "own" beside the number speaks of the hit: of those who may own it the last before that word, or any if none goes before. */
function isMeantByOwn(sentence: Sentence, number: Owned, hit: Hit, role: CompiledRole): boolean {
  const own = ownBeside(sentence, number, role);
  if (!own) return false;
  const last = sentence.hits.findLast((other) => other.to <= own.from && owns(other, role));
  return last === undefined || last.concept === hit.concept;
}

/** What it costs to take the hit for the owner; infinite for one that is no more than a speaker. */
function ownerCost(sentence: Sentence, number: Owned, hit: Hit, role: CompiledRole): number {
  const meant = !role.beside.empty && isMeantByOwn(sentence, number, hit, role);
  const said = !role.mute && isAttribution(sentence, hit, role) && !(meant && role.want.has(hit.concept));
  const after = role.subject && hit.from > number.from ? AFTER_COST : 0;
  const cost = bindingCost(sentence, number, hit, said) + after - (said && role.speaks ? SPEAKER_COST : 0);
  if (role.optional && !role.want.has(hit.concept) && hasNearer(sentence, hit, number, 0, COUNTED))
    return Number.POSITIVE_INFINITY;
  if (role.beside.empty) return role.weak.has(hit.concept) ? Number.POSITIVE_INFINITY : cost;
  if (isDate(sentence, hit)) return Number.POSITIVE_INFINITY;
  if (standsBeside(sentence, hit, role, number)) return cost - BESIDE_BONUS;
  const speaker = role.weak.has(hit.concept) || (said && !role.speaks && !role.want.has(hit.concept));
  return speaker && !meant ? Number.POSITIVE_INFINITY : cost;
}

/** The hit that gives the number the role; `rival` when another owner is nearer, undefined when the sentence names neither. */
export function bindInSentence(sentence: Sentence, number: Owned, role: CompiledRole): Hit | 'rival' | undefined {
  let best: Hit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of sentence.hits) {
    if (!role.want.has(hit.concept) && !(isRival(hit, role) && !(role.subject && hit.to > number.from))) continue;
    if (isCompared(sentence, number, hit, role)) continue;
    if (role.speaks && role.foe.has(hit.concept) && ownBeside(sentence, number, role)) continue;
    if (hasDone(sentence, number, hit, role)) {
      if (role.want.has(hit.concept)) return 'rival';
      continue;
    }
    const cost = ownerCost(sentence, number, hit, role);
    if (
      bindingCost(sentence, number, hit, !role.mute && isAttribution(sentence, hit)) >
      (hit.from >= number.to ? role.behind : role.reach)
    )
      continue;
    if (cost < least) [best, least] = [hit, cost];
  }
  if (!best) return undefined;
  if (role.foe.has(best.concept) && isTheirFoe(sentence, best, role)) return 'rival';
  return role.want.has(best.concept) && !isMixed(sentence, number, best, role) ? best : 'rival';
}

/** Whether a comparison stands between the number and the hit: "7,000, more than Carthage lost". */
const isCompared = ({ hits }: Sentence, number: Owned, hit: Hit, { until }: CompiledRole): boolean =>
  !until.empty && hits.some(({ concept, from, to }) => until.has(concept) && from >= number.to && to <= hit.from);

/** Words that may stand between a verb of doing and its number ("killed more than"), and between who did it and the verb. */
const DONE_REACH = 3;

/** Whether the verb may as well say that it was done to somebody. */
const isPassive = ({ hits }: Sentence, verb: Hit, passive: ConceptSet): boolean =>
  hits.some(({ concept, from, to }) => from === verb.from && to === verb.to && passive.has(concept));

/** Whether the hit is who did it: it goes before a verb of doing that stands right before the number. "Rome has killed 5,000 people" are not Rome's dead. */
function hasDone(sentence: Sentence, number: Owned, hit: Hit, { does, want }: CompiledRole): boolean {
  if (!does || hit.to > number.from) return false;
  const done = (verb: Hit) =>
    verb.from >= hit.to && verb.to <= number.from && gap(verb, number) <= DONE_REACH && gap(hit, verb) <= DONE_REACH;
  const whom = (noun: Hit) => noun.from >= number.to && gap(noun, number) < DONE_REACH;
  const { hits } = sentence;
  return (
    hits.some((verb) => does.verb.has(verb.concept) && done(verb) && !isPassive(sentence, verb, does.passive)) &&
    (!want.has(hit.concept) || hits.some((noun) => does.whom.has(noun.concept) && whom(noun))) &&
    !separated(sentence, hit, number)
  );
}

/** Whether who speaks of the enemy is one of the wanted: then the enemy is the other side. */
function isTheirFoe(sentence: Sentence, enemy: Hit, role: CompiledRole): boolean {
  const speakers = sentence.hits.filter(
    (hit) => !role.foe.has(hit.concept) && owns(hit, role) && isAttribution(sentence, hit, role),
  );
  const nearest = speakers.reduce<Hit | undefined>(
    (best, hit) => (best && gap(best, enemy) <= gap(hit, enemy) ? best : hit),
    undefined,
  );
  return nearest !== undefined && role.want.has(nearest.concept);
}

/** From here on a number counts people; below it stands in "the first war" and "one of them". */
const COUNTED = 10;

/** Whether another number is nearer to the hit than this one is, or `slack` words further off at most. */
const hasNearer = (sentence: Sentence, hit: Hit, number: Owned, slack = 0, least = 0): boolean =>
  sentence
    .numbers()
    .some(
      (other) =>
        other.kind === number.kind &&
        other.value >= least &&
        other.from !== number.from &&
        gap(other, hit) <= gap(number, hit) + slack,
    );

/** Whether a rival shares the number, having none of its own: "40,000 killed or wounded". */
const isMixed = (sentence: Sentence, number: Owned, owner: Hit, role: CompiledRole): boolean =>
  role.mix > 0 &&
  sentence.hits.some((hit) => role.other.has(hit.concept) && gap(hit, owner) < role.mix && !hasNearer(sentence, hit, number, -1));

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
