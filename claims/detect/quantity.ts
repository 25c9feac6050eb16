/** Reading a quantity from digits or number words, with its scale: "1,351", "15 thousand", "thirteen hundred". */
import type { ReadBlock } from './hits';
import { NUMBER_JOINER, sumOf } from './number-names';
import type { Span } from './sentences';
import { NUMBER, WORD } from './tokens';

/** A quantity at tokens `from`..`to`, end exclusive. `scale` is the factor that its last word names. */
export interface Quantity {
  readonly from: number;
  to: number;
  value: number;
  scale: number;
  digits: boolean;
}

/** Number words up to token `to`, end exclusive. */
interface Named {
  readonly values: readonly number[];
  readonly to: number;
}

const HYPHEN = 45;
const STOP = 46;
const PLAIN = /^\d+$/;
const GROUPED = /^\d{1,3}(?:([.,\s'’\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;

/** The value of digits in any grouping; a lone separator before exactly three digits groups, unless a scale word follows ("1,351 million"). */
export function digitsValue(text: string, scaleFollows: boolean): number {
  if (PLAIN.test(text)) return Number(text);
  const lone = /^\d+[.,]\d{3}$/.test(text);
  if (GROUPED.test(text) && !(lone && scaleFollows) && !text.startsWith('0')) {
    const separator = text.replace(/\d/g, '').charAt(0);
    const [whole = '', ...rest] = text.split(separator === ',' ? '.' : ',');
    if (separator === ',' || separator === '.') return Number(`${whole.split(separator).join('')}.${rest.join('') || 0}`);
  }
  return Number(text.replace(/[\s'’\u00a0\u2009\u202f]/gu, '').replace(',', '.'));
}

export class QuantityReader {
  constructor(
    readonly block: ReadBlock,
    readonly sentence: Span,
    readonly phrases: ReadonlyMap<string, number>,
  ) {}

  text(at: number): string {
    const { tokens } = this.block;
    return tokens.text.slice(tokens.start[at], tokens.end[at]);
  }

  /** Token `at` as it is compared; a mark as it stands. */
  private folded(at: number): string {
    return this.block.words[at]?.folded ?? this.text(at);
  }

  /** The first UTF-16 unit of token `at`. */
  unit(at: number): number {
    return this.block.tokens.text.charCodeAt(this.block.tokens.start[at] ?? 0);
  }

  adjacent(at: number): boolean {
    return this.block.tokens.end[at - 1] === this.block.tokens.start[at];
  }

  /** The quantity that begins at token `at`, if one does. */
  quantity(at: number): Quantity | undefined {
    const kind = this.block.tokens.kind[at];
    if (kind === NUMBER) return this.withScale(at);
    return kind === WORD ? this.inWords(at) : undefined;
  }

  private scaleAt(at: number): number | undefined {
    return at < this.sentence.to ? this.block.entries[at]?.scale : undefined;
  }

  /** Whether token `at` is a hyphen that ties a scale on ("15-thousand"). */
  private pastHyphen(at: number): number {
    return this.unit(at) === HYPHEN && this.adjacent(at) && at + 1 < this.sentence.to ? at + 1 : at;
  }

  /** Past the stop of an abbreviation ("17 tys. ludzi"): one that ends no sentence is no mark between the number and its noun. */
  private pastStop(at: number): number {
    return this.unit(at) === STOP && this.adjacent(at) && at + 1 < this.sentence.to ? at + 1 : at;
  }

  private withScale(at: number): Quantity {
    const next = at + 1 < this.sentence.to ? this.pastHyphen(at + 1) : at + 1;
    const scale = this.scaleAt(next);
    const value = digitsValue(this.text(at), scale !== undefined);
    if (scale === undefined) return { from: at, to: at + 1, value, scale: 1, digits: true };
    // Rounded, for 16.1 × 1000 is no whole number in binary.
    return this.withRest({ from: at, to: this.pastStop(next + 1), value: Math.round(value * scale), scale, digits: true });
  }

  /** A thousand with the three digits that fill it up, as Mexican papers write: "mil 351", "16 mil 400". */
  private withRest(thousands: Quantity): Quantity {
    const { to, scale } = thousands;
    if (scale !== 1000 || to >= this.sentence.to || this.block.tokens.kind[to] !== NUMBER || !/^\d{3}$/.test(this.text(to)))
      return thousands;
    return { ...thousands, to: to + 1, value: thousands.value + Number(this.text(to)), scale: 1 };
  }

  private inWords(from: number): Quantity | undefined {
    const { values, to } = this.named(from);
    if (!values.length || this.isBareScale(from, to)) return undefined;
    const scale = Math.max(1, ...values.filter((value) => value >= 1000));
    const quantity = { from, to, value: sumOf(values), scale, digits: false };
    return values.at(-1) === 1000 ? this.withRest(quantity) : quantity;
  }

  /** Whether a scale stands alone ("thousands of"), which is no number; where a language says "thousand" for 1,000 its lexicon says so. */
  private isBareScale(from: number, to: number): boolean {
    const entry = this.block.entries[from];
    const goesOn = to < this.sentence.to && this.block.tokens.kind[to] === NUMBER;
    return to === from + 1 && !goesOn && entry?.number === undefined && (entry?.scale ?? 0) >= 1000;
  }

  /** The number words that belong together from `from` on, cut off where a joiner leads to another number: "siete mil | y quince mil". */
  private named(from: number): Named {
    let named: Named = { values: [], to: from };
    let joined = named;
    for (let at = from; at < this.sentence.to; ) {
      const piece = this.piece(at);
      if (piece && repeatsScale(joined.values, piece.value)) return joined;
      if (piece && fits(named.values, piece.value)) named = { values: [...named.values, piece.value], to: piece.to };
      else if (named.values.length && at === named.to && this.isJoint(at)) joined = named;
      else break;
      at = Math.max(named.to, at + 1);
    }
    return named;
  }

  private isJoint(at: number): boolean {
    return this.unit(at) === HYPHEN || ((this.block.entries[at]?.joint ?? 0) & NUMBER_JOINER) !== 0;
  }

  private piece(at: number): { value: number; to: number } | undefined {
    const entry = this.block.entries[at];
    if (!entry) return undefined;
    const phrase = entry.phrase ? this.phrase(at) : undefined;
    const value = entry.number ?? entry.scale;
    return phrase ?? (value === undefined ? undefined : { value, to: at + 1 });
  }

  private phrase(from: number): { value: number; to: number } | undefined {
    let key = this.folded(from);
    let found: { value: number; to: number } | undefined;
    for (let at = from + 1; at < Math.min(from + 6, this.sentence.to); at++) {
      if (this.text(at) === '-') continue;
      key += ` ${this.folded(at)}`;
      const value = this.phrases.get(key);
      if (value !== undefined) found = { value, to: at + 1 };
    }
    return found;
  }
}

/** Whether the scale is one that these have been multiplied by. */
const repeatsScale = (values: readonly number[], scale: number): boolean =>
  scale >= 1000 && values.some((value) => value >= 1000 && value <= scale);

/** Whether a number word can go on after these: hundreds and scales multiply, smaller numbers fill up the zeros of the last. */
function fits(values: readonly number[], next: number): boolean {
  const last = values.at(-1);
  if (last === undefined) return true;
  if (next >= 1000) return last < next;
  if (next === 100) return last < 100 || last >= 1000;
  if (last >= 1000) return true;
  if (last >= 100) return next < 100;
  return last >= 20 && last % 10 === 0 && next < 10;
}
