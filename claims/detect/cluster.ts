/** Finding concepts that stand close together. */
import type { ConceptSet } from './concept-set';
import type { Hit } from './hits';

/** A hit for each slot, and the tokens `from`..`to` that they span. */
export interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly hits: readonly Hit[];
}

/**
 * A hit for every slot near `anchor`, which fills the first: each the nearest to what is found so far that does not overlap it.
 * @param within tokens that the whole may span
 * @param ordered whether the slots must follow one another
 * @param compounds whether one word or term may fill several slots ("Anfangsphase", "regional capital")
 */
export function cluster(
  hits: readonly Hit[],
  anchor: Hit,
  slots: readonly ConceptSet[],
  within: number,
  ordered: boolean,
  compounds = false,
): Cluster | undefined {
  const chosen = [anchor];
  let { from, to } = anchor;
  for (let slot = 1; slot < slots.length; slot++) {
    const wanted = slots[slot];
    const room = { first: to - within, last: from + within };
    const next = wanted && nearest(hits, chosen, wanted, room, ordered ? to : undefined, compounds);
    if (!next) return undefined;
    from = Math.min(from, next.from);
    to = Math.max(to, next.to);
    if (to - from > within) return undefined;
    chosen.push(next);
  }
  return { from, to, hits: chosen };
}

/** @param room where a hit must begin and end, for what is further off spans too much */
function nearest(
  hits: readonly Hit[],
  chosen: readonly Hit[],
  wanted: ConceptSet,
  room: { readonly first: number; readonly last: number },
  after: number | undefined,
  compounds: boolean,
): Hit | undefined {
  let best: Hit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    if (hit.from < room.first || hit.to > room.last || (after !== undefined && hit.from < after)) continue;
    if (!wanted.has(hit.concept)) continue;
    const gap = distance(hit, chosen, compounds);
    if (gap < least) [best, least] = [hit, gap];
  }
  return best;
}

/** Tokens between a hit and the nearest of the chosen, 0 when they interlock; infinite when it needs a word that one of them needs. */
function distance(hit: Hit, chosen: readonly Hit[], compounds: boolean): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of chosen) {
    if (shareWord(hit, other) && !holds(hit, other) && !(compounds && isSame(hit, other) && hit.concept !== other.concept))
      return Number.POSITIVE_INFINITY;
    least = Math.min(least, hit.from >= other.to ? hit.from - other.to : Math.max(0, other.from - hit.to));
  }
  return least;
}

/** Whether one is a term and the other a part of it that names something of its own ("took back the village"), or both are terms that overlap ("stopped the march of the army"). */
const holds = (a: Hit, b: Hit): boolean =>
  a.concept !== b.concept && (isWithin(a, b) || isWithin(b, a) || (lengthOf(a) > 1 && lengthOf(b) > 1 && !isSame(a, b)));

const lengthOf = (hit: Hit): number => hit.to - hit.from;
const isSame = (a: Hit, b: Hit): boolean => a.from === b.from && a.to === b.to;
const isWithin = (a: Hit, b: Hit): boolean => a.from >= b.from && a.to <= b.to && lengthOf(a) < lengthOf(b);

function shareWord(a: Hit, b: Hit): boolean {
  if (a.from >= b.to || b.from >= a.to) return false;
  for (let at = Math.max(a.from, b.from); at < a.to && at < b.to; at++) if (isCarriedBy(a, at) && isCarriedBy(b, at)) return true;
  return false;
}

/** Whether this token, of those from its first to its last, is one of those that carry a hit. */
export const isCarriedBy = ({ parts }: Hit, token: number): boolean => parts === undefined || parts.includes(token);
