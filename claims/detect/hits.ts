/** Concept hits: where in a sentence a concept is named, by one word or by a multi-word term. */
import type { ConceptSet } from './concept-set';
import type { Entry, Known } from './lexicon';
import { TERM_LENGTH, type TermIndex } from './patterns';
import type { Span } from './sentences';
import type { StepPatterns } from './steps';
import { MARK, NUMBER, type Tokens, units, WORD } from './tokens';

/** Concept `concept` stands at tokens `from`..`to`, end exclusive. */
export interface Hit {
  readonly concept: number;
  readonly from: number;
  readonly to: number;
  /** The tokens that carry it when it has several; else all from `from` to `to`. */
  readonly parts: readonly number[] | undefined;
}

const oneWord = (concept: number, at: number): Hit => ({ concept, from: at, to: at + 1, parts: undefined });

/** A block's tokens with what is known of each word. */
export interface ReadBlock {
  readonly tokens: Tokens;
  readonly entries: readonly (Entry | undefined)[];
  /** The words and numbers; undefined for marks. */
  readonly words: readonly (Known | undefined)[];
  readonly steps: StepPatterns;
}

const SOFT_MARKS = units('-–\'’"“”„«»‘`‑/.');

const textAt = ({ tokens }: ReadBlock, at: number): string => tokens.text.slice(tokens.start[at], tokens.end[at]);

/** The next word of the term, over hyphens and quotation marks only; -1 when a harder mark or the sentence's end comes first. */
function nextWord(block: ReadBlock, after: number, end: number): number {
  for (let at = after + 1; at < end; at++) {
    if (block.tokens.kind[at] !== MARK) return at;
    if (!SOFT_MARKS.has(block.tokens.text.charCodeAt(block.tokens.start[at] ?? 0))) return -1;
  }
  return -1;
}

/** Whether the word or number at token `at` fits the pattern of this number. */
function fits({ steps, words }: ReadBlock, at: number, pattern: number): boolean {
  const word = words[at];
  return word !== undefined && steps.fitted(word).fits.includes(pattern);
}

/** Adds the terms that begin at token `at`. Gaps are short, so the first word that fits a step is taken. */
function addTerms(hits: Hit[], block: ReadBlock, terms: TermIndex, at: number, end: number): void {
  let tried: number[] | undefined;
  let second = nextWord(block, at, end);
  for (let skipped = 0; second >= 0 && skipped < terms.reach; skipped++) {
    const word = block.steps.fitted(block.words[second] as Known);
    if ((word.bits & terms.bits) !== 0)
      for (const pattern of word.fits) {
        const found = terms.withSecond(pattern);
        if (!found || tried?.includes(pattern)) continue;
        tried ??= [];
        tried.push(pattern);
        addFound(hits, block, found, { at, second, skipped, end });
      }
    second = nextWord(block, second, end);
  }
}

/** Where a term's first and second word stand, how many words between them, and where the sentence ends. */
interface Begun {
  readonly at: number;
  readonly second: number;
  readonly skipped: number;
  readonly end: number;
}

/** @param terms as `TermIndex.withSecond` gives them */
function addFound(hits: Hit[], block: ReadBlock, terms: readonly number[], begun: Begun): void {
  for (let term = 0; term < terms.length; term += TERM_LENGTH + 2 * (terms[term + 2] as number)) {
    if (begun.skipped > (terms[term + 1] as number)) continue;
    const parts = termParts(block, terms, term, begun);
    if (parts) hits.push({ concept: terms[term] as number, from: begun.at, to: (parts.at(-1) ?? begun.at) + 1, parts });
  }
}

/** The tokens of the term if, after its first two words, the rest of it stands. Most often it does not. */
function termParts(block: ReadBlock, terms: readonly number[], term: number, { at, second, end }: Begun): number[] | undefined {
  let parts: number[] | undefined;
  let last = second;
  const rest = term + TERM_LENGTH;
  const past = rest + 2 * (terms[term + 2] as number);
  for (let step = rest; step < past; step += 2) {
    last = fitting(block, last, terms[step] as number, terms[step + 1] as number, end);
    if (last < 0) return undefined;
    parts ??= [at, second];
    parts.push(last);
  }
  return parts ?? [at, second];
}

/** The first word after `after`, with at most `gap` others between, that fits the pattern; -1 where there is none. */
function fitting(block: ReadBlock, after: number, pattern: number, gap: number, end: number): number {
  let next = nextWord(block, after, end);
  for (let skipped = 0; next >= 0 && skipped <= gap; skipped++) {
    if (fits(block, next, pattern)) return next;
    next = nextWord(block, next, end);
  }
  return -1;
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
    if (year !== undefined) hits.push(oneWord(year, at));
    if (!entry) continue;
    for (const concept of entry.concepts) hits.push(oneWord(concept, at));
    if (entry.terms) addTerms(hits, block, entry.terms, at, sentence.to);
  }
  return hits;
}

/** Hits without those of `hidden` concepts that overlap a hit of the concept that hides them. */
export function withoutHidden(hits: readonly Hit[], hides: readonly (ConceptSet | undefined)[]): readonly Hit[] {
  let hiders: Hit[] | undefined;
  for (const hit of hits) {
    if (hides[hit.concept] === undefined) continue;
    hiders ??= [];
    hiders.push(hit);
  }
  if (!hiders) return hits;
  const by = hiders;
  return hits.filter((hit) => !isHidden(hit, by, hides));
}

function isHidden({ concept, from, to }: Hit, hiders: readonly Hit[], hides: readonly (ConceptSet | undefined)[]): boolean {
  for (const by of hiders) if (from < by.to && by.from < to && hides[by.concept]?.has(concept)) return true;
  return false;
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** Words that begin with a capital, that no lexicon knows, and that do not open the sentence: most are names of places and people. */
export function nameHits(block: ReadBlock, sentence: Span, concept: number): Hit[] {
  const hits: Hit[] = [];
  let opened = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (block.tokens.kind[at] !== WORD) continue;
    if (opened && !block.entries[at] && CAPITAL.test(textAt(block, at))) hits.push(oneWord(concept, at));
    opened = true;
  }
  return hits;
}
