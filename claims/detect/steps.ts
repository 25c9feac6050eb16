/**
 * What follows the first word of a term. Every pattern has a number, and a word is compared with all patterns once, not with each term
 * wherever it stands: the patterns are few beside the terms, and the words of a page fewer still.
 */

import { type Pattern, PatternMap } from './pattern-map';

/** A word as it is compared, with the numbers of the patterns that it fits. */
export interface Fitted {
  readonly folded: string;
  fits: readonly number[];
  /** A bit for each of them. */
  bits: number;
  /** How many patterns there were when they were found; less than none before. */
  asOf: number;
}

const LAST_BIT = 31;

/** A bit for each number, which it shares with others: of two lists without a bit in common no number is the same. */
export const bitsOf = (numbers: readonly number[]): number =>
  numbers.reduce((bits, number) => bits | (1 << (number & LAST_BIT)), 0);

export class StepPatterns {
  private readonly numbers = new PatternMap<number>();
  private count = 0;

  /** The number of a pattern, from 0 on. */
  numberOf(pattern: Pattern): number {
    return this.numbers.of(pattern, () => this.count++);
  }

  /** The word with the patterns that it fits, found anew once there are more patterns. */
  fitted(word: Fitted): Fitted {
    if (word.asOf === this.count) return word;
    word.fits = this.numbers.fitting(word.folded);
    word.bits = bitsOf(word.fits);
    word.asOf = this.count;
    return word;
  }
}
