/** Concept hits: where in a sentence a concept is named, by one word or by a multi-word term. */
import type { ConceptSet } from './concept-set';
import { fold } from './fold';
import type { Entry } from './lexicon';
import { fitsPattern, type Pattern, type Term } from './patterns';
import type { Span } from './sentences';
import { MARK, NUMBER, type Tokens, WORD } from './tokens';

/** Concept `concept` stands at tokens `from`..`to`, end exclusive. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  /** The tokens that carry it when it has gaps; else all from `from` to `to`. */
  readonly parts?: readonly number[];
}

/** A block's tokens with what is known of each word. */
export interface ReadBlock {
  readonly tokens: Tokens;
  readonly entries: readonly (Entry | undefined)[];
  /** The folded form of each token, made when a term asks for it. */
  readonly folded: (string | undefined)[];
}

const SOFT_MARKS = new Set(['-', '–', "'", '’', '"', '“', '”', '„', '«', '»', '‘', '`', '‑', '/', '.']);

const textAt = ({ tokens }: ReadBlock, at: number): string => tokens.text.slice(tokens.start[at], tokens.end[at]);

/** The next word of the term, over hyphens and quotation marks only; -1 when a harder mark or the sentence's end comes first. */
function nextWord(block: ReadBlock, after: number, end: number): number {
  for (let at = after + 1; at < end; at++) {
    if (block.tokens.kind[at] !== MARK) return at;
    if (!SOFT_MARKS.has(textAt(block, at))) return -1;
  }
  return -1;
}

function foldedAt(block: ReadBlock, at: number): string {
  block.folded[at] ??= fold(textAt(block, at));
  return block.folded[at] ?? '';
}

const fits = (block: ReadBlock, at: number, pattern: Pattern): boolean => fitsPattern(foldedAt(block, at), pattern);

/** The terms that may begin at token `at`, by the words that follow. */
function termsAt(block: ReadBlock, { terms }: Entry, at: number, end: number): readonly Term[] {
  if (!terms) return [];
  const words: string[] = [];
  for (let next = nextWord(block, at, end); next >= 0 && words.length < terms.reach; next = nextWord(block, next, end))
    words.push(foldedAt(block, next));
  return terms.after(words);
}

/** The tokens of the term if it stands at token `at`. Gaps are short, so the first fit of each step is taken. */
function termParts(block: ReadBlock, term: Term, at: number, end: number): number[] | undefined {
  const parts = [at];
  let last = at;
  for (const { pattern, gap } of term.steps) {
    let next = last;
    let skipped = -1;
    do {
      next = nextWord(block, next, end);
      skipped++;
    } while (next >= 0 && skipped < gap && !fits(block, next, pattern));
    if (next < 0 || !fits(block, next, pattern)) return undefined;
    last = next;
    parts.push(next);
  }
  return parts;
}

/**
 * All hits of a sentence, in the order of their first tokens.
 * @param years the concepts that stand for a year, by its digits
 */
export function conceptHits(block: ReadBlock, sentence: Span, years: ReadonlyMap<string, number>): Hit[] {
  const hits: Hit[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const entry = block.entries[at];
    const year = block.tokens.kind[at] === NUMBER ? years.get(textAt(block, at)) : undefined;
    if (year !== undefined) hits.push({ concept: year, from: at, to: at + 1 });
    if (!entry) continue;
    for (const concept of entry.concepts) hits.push({ concept, from: at, to: at + 1 });
    for (const term of termsAt(block, entry, at, sentence.to)) {
      const parts = termParts(block, term, at, sentence.to);
      if (parts) hits.push({ concept: term.concept, from: at, to: (parts.at(-1) ?? at) + 1, parts });
    }
  }
  return hits;
}

/** Hits without those of `hidden` concepts that overlap a hit of the concept that hides them. */
export function withoutHidden(hits: readonly Hit[], hides: ReadonlyMap<number, ConceptSet>): Hit[] {
  const hiders = hits.filter((hit) => hides.has(hit.concept));
  if (!hiders.length) return [...hits];
  return hits.filter(
    (hit) => !hiders.some((by) => hides.get(by.concept)?.has(hit.concept) && hit.from < by.to && by.from < hit.to),
  );
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** Words that begin with a capital, that no lexicon knows, and that do not open the sentence: most are names of places and people. */
export function nameHits(block: ReadBlock, sentence: Span, concept: number): Hit[] {
  const hits: Hit[] = [];
  let opened = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (block.tokens.kind[at] !== WORD) continue;
    if (opened && !block.entries[at] && CAPITAL.test(textAt(block, at))) hits.push({ concept, from: at, to: at + 1 });
    opened = true;
  }
  return hits;
}
