/** A sentence with all that rules look at. */
import type { Compiled } from './compile';
import { ConceptSet } from './concept-set';
import type { Hit, ReadBlock } from './hits';
import { pageNumbers } from './numbers';
import type { PageNumber } from './page-number';
import type { Span } from './sentences';
import { NUMBER, type Tokens } from './tokens';

const NO_YEARS: readonly number[] = [];
const NO_HITS: readonly Hit[] = [];

/** Whether four digits stand in the sentence: only then are its numbers read for a year. */
function mayNameYear({ kind, start, end }: Tokens, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (kind[at] === NUMBER && (end[at] ?? 0) - (start[at] ?? 0) === 4) return true;
  return false;
}

/** Whether a word or token in the sentence can be a number or part of one. */
function mayCount({ tokens, entries }: ReadBlock, { from, to }: Span): boolean {
  for (let at = from; at < to; at++) if (tokens.kind[at] === NUMBER || entries[at]?.counts) return true;
  return false;
}

/** Offsets of hits and numbers are tokens of the block. */
export class Sentence {
  readonly concepts: ConceptSet;
  /** Where somebody is said to say something. */
  readonly said: readonly Hit[];
  /** Where somebody speaks of their own. */
  readonly admitted: readonly Hit[];
  /** Words before who is cited. */
  readonly cites: readonly Hit[];
  /** Words before what it is dated by: "since". */
  readonly since: readonly Hit[];
  /** Whether it may have numbers. */
  readonly counts: boolean;
  /** Its neighbours, once they were asked for. */
  beside: readonly Sentence[] | undefined = undefined;
  private counted: readonly PageNumber[] | undefined = undefined;
  private dated: readonly number[] | undefined = undefined;

  /**
   * @param block number of the block on the page @param at number of the sentence in the block
   * @param phrases number names of several words in the block's language
   */
  constructor(
    readonly block: number,
    readonly at: number,
    readonly read: ReadBlock,
    readonly span: Span,
    readonly hits: readonly Hit[],
    private readonly compiled: Compiled,
    private readonly phrases: ReadonlyMap<string, number>,
  ) {
    this.concepts = ConceptSet.of(hits);
    this.cites = this.of(compiled.by);
    this.said = this.of(compiled.say).filter(({ from }) => !this.cites.some((cite) => cite.from === from));
    this.admitted = this.of(compiled.admit);
    this.since = this.of(compiled.since);
    this.counts = mayCount(read, span);
  }

  /** The hits of one concept; most sentences name none of those that are asked for. */
  private of(concept: number): readonly Hit[] {
    return this.concepts.has(concept) ? this.hits.filter((hit) => hit.concept === concept) : NO_HITS;
  }

  /** Its numbers, in order. */
  numbers(): readonly PageNumber[] {
    this.counted ??= pageNumbers(this.read, this.span, this.hits, this.compiled.numberConcepts, this.phrases);
    return this.counted;
  }

  /** The years that it names. */
  years(): readonly number[] {
    this.dated ??= mayNameYear(this.read.tokens, this.span) ? this.namedYears() : NO_YEARS;
    return this.dated;
  }

  /** The years that date what stands beside it too: a year that a claim is about ("taken in 2014") does not. */
  dates(): readonly number[] {
    return this.years().filter((year) => !this.compiled.years.has(String(year)));
  }

  private namedYears(): number[] {
    return this.numbers().flatMap(({ kind, value }) => (kind === 'year' ? [value] : []));
  }
}
