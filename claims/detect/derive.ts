/** Derived concepts: what several concepts close together mean, such as first + phase. */

import { cluster, tokensOf } from './cluster';
import type { Compiled } from './compile';
import type { Hit } from './hits';
import type { CompiledDerived } from './rules';

/** `hits` with those of derived concepts added, in the order of the definitions, so that one may build on another. */
export function addDerived(hits: readonly Hit[], compiled: Compiled): Hit[] {
  const all = [...hits];
  const seen = new Set<CompiledDerived>();
  for (let at = 0; at < all.length; at++) for (const derived of compiled.derivedFrom(all[at]?.concept ?? -1)) seen.add(derived);
  const queue = [...seen];
  for (let next = lowest(queue); next; next = lowest(queue)) {
    const found = derivedHits(next, all);
    all.push(...found);
    if (found.length)
      for (const later of compiled.derivedFrom(next.concept))
        if (!seen.has(later)) {
          seen.add(later);
          queue.push(later);
        }
  }
  return all.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Takes the definition that comes first out of the queue. */
function lowest(queue: CompiledDerived[]): CompiledDerived | undefined {
  let at = 0;
  queue.forEach((derived, index) => {
    if (derived.order < (queue[at]?.order ?? 0)) at = index;
  });
  return queue.splice(at, 1)[0];
}

function derivedHits(derived: CompiledDerived, hits: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const slots of derived.any)
    for (const anchor of hits) {
      if (!slots[0]?.has(anchor.concept)) continue;
      const group = cluster(hits, anchor, slots, derived.within, derived.ordered, true);
      if (!group) continue;
      const parts = [...new Set(group.hits.flatMap(tokensOf))];
      const hit = { concept: derived.concept, from: group.from, to: group.to, parts };
      if (!found.some((other) => other.from === hit.from && other.to === hit.to)) found.push(hit);
    }
  return found;
}
