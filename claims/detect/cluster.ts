/** Finding concepts that stand close together. */
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
 */
export function cluster(
  hits: readonly Hit[],
  anchor: Hit,
  slots: readonly ReadonlySet<number>[],
  within: number,
  ordered: boolean,
): Cluster | undefined {
  const chosen = [anchor];
  let { from, to } = anchor;
  for (let slot = 1; slot < slots.length; slot++) {
    const wanted = slots[slot];
    const next = wanted && nearest(hits, chosen, wanted, ordered ? to : undefined);
    if (!next) return undefined;
    from = Math.min(from, next.from);
    to = Math.max(to, next.to);
    if (to - from > within) return undefined;
    chosen.push(next);
  }
  return { from, to, hits: chosen };
}

function nearest(
  hits: readonly Hit[],
  chosen: readonly Hit[],
  wanted: ReadonlySet<number>,
  after: number | undefined,
): Hit | undefined {
  let best: Hit | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    if (!wanted.has(hit.concept) || (after !== undefined && hit.from < after)) continue;
    const gap = distance(hit, chosen);
    if (gap < least) [best, least] = [hit, gap];
  }
  return best;
}

/** Tokens between a hit and the nearest of the chosen; infinite when it overlaps one. */
function distance(hit: Hit, chosen: readonly Hit[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const other of chosen) {
    if (hit.from < other.to && other.from < hit.to) return Number.POSITIVE_INFINITY;
    least = Math.min(least, hit.from >= other.to ? hit.from - other.to : other.from - hit.to);
  }
  return least;
}
