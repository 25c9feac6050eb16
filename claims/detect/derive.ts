/** Derived concepts: what several concepts close together mean, such as first + phase. */

import { type Cluster, cluster, isCarriedBy } from './cluster';
import type { Compiled } from './compile';
import { ConceptSet } from './concept-set';
import type { Hit, ReadBlock } from './hits';
import type { CompiledDerived } from './rules';
import type { Span } from './sentences';
import { MARK, NUMBER, units } from './tokens';

/** `hits` of a block with those of derived concepts added, in the order of the definitions, so that one may build on another. */
export function addDerived(hits: readonly Hit[], block: ReadBlock, compiled: Compiled): readonly Hit[] {
  const queue: CompiledDerived[] = [];
  const present = ConceptSet.of(hits);
  const add = (concept: number, first: number): void => {
    for (const derived of compiled.derivedFrom(concept)) if (mayStand(derived, present, compiled)) enqueue(queue, derived, first);
  };
  for (const { concept } of hits) add(concept, 0);
  let all = hits;
  for (let at = 0; at < queue.length; at++) {
    const next = queue[at] as CompiledDerived;
    const found = derivedHits(next, all, present, block);
    if (!found.length) continue;
    all = [...all, ...found];
    present.add(next.concept);
    add(next.concept, at + 1);
  }
  return isInOrder(all) ? all : [...all].sort(inOrder);
}

/** Whether one of its ways may be there once others have been derived. */
function mayStand({ any }: CompiledDerived, present: ConceptSet, { allDerived }: Compiled): boolean {
  for (const slots of any) {
    let at = 0;
    while (at < slots.length && (slots[at]?.meets(present) || slots[at]?.meets(allDerived))) at++;
    if (at === slots.length) return true;
  }
  return false;
}
const inOrder = (a: Hit, b: Hit): number => a.from - b.from || a.to - b.to;

function isInOrder(hits: readonly Hit[]): boolean {
  for (let at = 1; at < hits.length; at++) if (inOrder(hits[at - 1] as Hit, hits[at] as Hit) > 0) return false;
  return true;
}

/** Puts a definition in its place in the queue, from `first` on, unless it is there. */
function enqueue(queue: CompiledDerived[], derived: CompiledDerived, first: number): void {
  if (queue.includes(derived)) return;
  let at = queue.length;
  while (at > first && (queue[at - 1] as CompiledDerived).order > derived.order) at--;
  queue.splice(at, 0, derived);
}

const PARTING = units(',;:()–—');

/** Whether a number or a mark that parts clauses stands in a span: what follows one another across it means nothing together ("war, 1,300 Roman soldiers"). */
function isParted({ tokens: { text, kind, start }, entries }: ReadBlock, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) {
    if (kind[at] === NUMBER || (entries[at]?.number ?? 0) > 1) return true;
    if (kind[at] === MARK && PARTING.has(text.charCodeAt(start[at] ?? 0))) return true;
  }
  return false;
}

const NONE: readonly Hit[] = [];

function areThere(slots: readonly ConceptSet[], present: ConceptSet): boolean {
  for (const slot of slots) if (!slot.meets(present)) return false;
  return true;
}

function derivedHits(derived: CompiledDerived, hits: readonly Hit[], present: ConceptSet, block: ReadBlock): readonly Hit[] {
  let found = NONE;
  for (const slots of derived.any)
    if (areThere(slots, present)) found = [...found, ...hitsOf(derived, slots, hits, block).filter((hit) => isNew(hit, found))];
  return found;
}

const isNew = (hit: Hit, found: readonly Hit[]): boolean => !found.some(({ from, to }) => from === hit.from && to === hit.to);

/** Whether one of these concepts stands within the cluster and is no part of it. */
const isPartedBy = (parting: ConceptSet, hits: readonly Hit[], group: Cluster): boolean =>
  !parting.empty &&
  hits.some((hit) => parting.has(hit.concept) && hit.from >= group.from && hit.to <= group.to && !group.hits.includes(hit));

/** The tokens that carry any of the hits. */
function carriers({ from, to, hits }: Cluster): number[] {
  const tokens: number[] = [];
  for (let at = from; at < to; at++)
    if (hits.some((hit) => at >= hit.from && at < hit.to && isCarriedBy(hit, at))) tokens.push(at);
  return tokens;
}

/** Where the slots of one way of saying it stand together. */
function hitsOf(derived: CompiledDerived, slots: readonly ConceptSet[], hits: readonly Hit[], block: ReadBlock): Hit[] {
  const found: Hit[] = [];
  for (const anchor of hits) {
    if (!slots[0]?.has(anchor.concept)) continue;
    const group = cluster(hits, anchor, slots, derived.within, derived.ordered, true);
    if (!group || (derived.ordered && isParted(block, group)) || isPartedBy(derived.parting, hits, group)) continue;
    const hit = { concept: derived.concept, from: group.from, to: group.to, parts: carriers(group) };
    if (isNew(hit, found)) found.push(hit);
  }
  return found;
}
