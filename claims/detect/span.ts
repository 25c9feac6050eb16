/** Which words of a sentence a mention marks: those that carry it, and those beside them that a reader needs with them. */
import type { Cluster } from './cluster';
import type { Hit } from './hits';
import type { PageNumber } from './page-number';
import type { Sentence } from './sentence';
import type { Span } from './sentences';
import { MARK } from './tokens';

/** Words over which evidence beside a number, and beside a statement, still belongs to the mark. */
const BESIDE_NUMBER = 3;
const BESIDE_STATEMENT = 12;
/** A mark grows no longer than this, in words. */
const LONGEST = 32;

/** Whether something stands between two places over which a mark does not reach: a mark that parts statements, or another number. */
function isParted(sentence: Sentence, from: number, to: number, numbered: boolean): boolean {
  const { tokens } = sentence.read;
  for (let at = from; at < to; at++)
    if (tokens.kind[at] === MARK && /[;:]/.test(tokens.text[tokens.start[at] ?? 0] ?? '')) return true;
  return numbered && sentence.numbers().some((other) => other.from >= from && other.to <= to);
}

function grown(sentence: Sentence, { from, to }: Span, hit: Hit, reach: number, numbered: boolean): Span {
  const [near, far] = hit.from >= to ? [to, hit.from] : [hit.to, from];
  if (far - near >= reach || isParted(sentence, near, far, numbered)) return { from, to };
  const span = { from: Math.min(from, hit.from), to: Math.max(to, hit.to) };
  return span.to - span.from <= LONGEST ? span : { from, to };
}

/** The span with the words right before and after it that name one of these concepts: "up to", "soldiers". */
function withNext(sentence: Sentence, span: Span, concepts: (concept: number) => boolean): Span {
  let { from, to } = span;
  for (const hit of sentence.hits) {
    if ((hit.from !== to && hit.to !== from) || !concepts(hit.concept)) continue;
    if (hit.from === to) to = hit.to;
    else from = hit.from;
  }
  return { from, to };
}

/**
 * The tokens that a mention marks.
 * @param group what the rule found
 * @param evidence hits of the same sentence that the rule asked for besides
 * @param number the page figure, if the claim has one
 * @param concepts those whose words belong to the mark where they touch it
 */
export function markedSpan(
  sentence: Sentence,
  group: Span,
  evidence: readonly Hit[],
  number: PageNumber | undefined,
  concepts: (concept: number) => boolean,
): Span {
  const reach = number ? BESIDE_NUMBER : BESIDE_STATEMENT;
  let span: Span = number ? { from: Math.min(group.from, number.from), to: Math.max(group.to, number.to) } : group;
  const outside = evidence.filter((hit) => hit.from < group.from || hit.to > group.to);
  if (outside.length > 1) outside.sort((a, b) => gapTo(group, a) - gapTo(group, b));
  for (const hit of outside) span = grown(sentence, span, hit, reach, number !== undefined);
  return withNext(sentence, span, concepts);
}

/** Tokens between two spans, 0 when they touch. */
export const gapTo = (a: Span, b: Span): number => Math.max(0, a.from - b.to, b.from - a.to);

/** Clusters, the one nearest to the number first. */
export const nearestFirst = <Group extends { readonly cluster: Cluster }>(
  groups: readonly Group[],
  number: Span,
): readonly Group[] =>
  groups.length > 1 ? [...groups].sort((a, b) => gapTo(a.cluster, number) - gapTo(b.cluster, number)) : groups;
