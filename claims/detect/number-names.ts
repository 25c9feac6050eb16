/** Number names and the other small words of a language, compiled. */
import type { Lexicon } from '../lexicon/schema';
import { fold } from './fold';
import { formWords } from './form';

/** Joints of a sentence, as bits of an entry's `joint`. */
export const RANGE = 1;
export const BETWEEN = 2;
export const CLAUSE = 4;
export const NUMBER_JOINER = 8;

/** Longer words are no words. */
export const LONGEST_WORD = 40;

const joined = (form: string): string => formWords(form).join(' ');

/** A language's number names. */
export class NumberNames {
  readonly phrases = new Map<string, number>();
  readonly phraseStarts = new Set<string>();
  readonly words = new Map<string, number>();
  readonly scales = new Map<string, number>();
  readonly joiners: ReadonlySet<string>;

  constructor(numbers: Lexicon['numbers']) {
    this.joiners = new Set(numbers.joiners.map(fold));
    for (const [name, value] of Object.entries(numbers.words)) {
      const key = joined(name);
      const space = key.indexOf(' ');
      if (space > 0) this.phraseStarts.add(key.slice(0, space));
      (space > 0 ? this.phrases : this.words).set(key, value);
    }
    for (const [name, value] of Object.entries(numbers.scales)) this.scales.set(joined(name), value);
  }

  /** The value of a compound such as "dreizehnhundertfünfzig", taken apart into known pieces; undefined if that fails. */
  compound(word: string): number | undefined {
    if (word.length < 6 || word.length > LONGEST_WORD) return undefined;
    const values = this.pieces(word, 0);
    return values && values.length > 1 ? sumOf(values) : undefined;
  }

  private pieces(word: string, from: number): number[] | undefined {
    if (from === word.length) return [];
    for (let to = word.length; to > from + 1; to--) {
      const piece = word.slice(from, to);
      const value = this.words.get(piece) ?? this.scales.get(piece);
      if (value === undefined && (from === 0 || to === word.length || !this.joiners.has(piece))) continue;
      const rest = this.pieces(word, to);
      if (rest) return value === undefined ? rest : [value, ...rest];
    }
    return undefined;
  }
}

/** The number that number words in this order name: units before tens add up (five-and-twenty), hundreds and scales multiply. */
export function sumOf(values: readonly number[]): number {
  let total = 0;
  let current = 0;
  for (const value of values) {
    if (value >= 1000) {
      total += (current || 1) * value;
      current = 0;
    } else if (value === 100 && current > 0 && current < 100) current *= 100;
    else current += value;
  }
  return total + current;
}
