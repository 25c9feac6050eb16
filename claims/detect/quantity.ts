/** Reading a quantity from digits or number words, with its scale: "1,351", "15 thousand", "thirteen hundred". */
import { fold } from './fold';
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

const GROUPED = /^\d{1,3}(?:([.,\s'’\u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/u;

/** The value of digits in any grouping; a lone separator before exactly three digits groups, unless a scale word follows ("1,351 million"). */
export function digitsValue(text: string, scaleFollows: boolean): number {
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
    return this.text(at) === '-' && this.adjacent(at) && at + 1 < this.sentence.to ? at + 1 : at;
  }

  private withScale(at: number): Quantity {
    const next = at + 1 < this.sentence.to ? this.pastHyphen(at + 1) : at + 1;
    const scale = this.scaleAt(next);
    const value = digitsValue(this.text(at), scale !== undefined);
    return { from: at, to: scale ? next + 1 : at + 1, value: value * (scale ?? 1), scale: scale ?? 1, digits: true };
  }

  private inWords(from: number): Quantity | undefined {
    const values: number[] = [];
    let at = from;
    let end = from;
    while (at < this.sentence.to) {
      const piece = this.piece(at);
      if (piece && fits(values, piece.value)) {
        values.push(piece.value);
        at = end = piece.to;
      } else if (values.length && at === end && this.isJoint(at)) at++;
      else break;
    }
    if (!values.length) return undefined;
    const scale = Math.max(1, ...values.filter((value) => value >= 1000));
    return { from, to: end, value: sumOf(values), scale, digits: false };
  }

  private isJoint(at: number): boolean {
    return this.text(at) === '-' || ((this.block.entries[at]?.joint ?? 0) & NUMBER_JOINER) !== 0;
  }

  private piece(at: number): { value: number; to: number } | undefined {
    const entry = this.block.entries[at];
    if (!entry) return undefined;
    const phrase = entry.phrase ? this.phrase(at) : undefined;
    const value = entry.number ?? entry.scale;
    return phrase ?? (value === undefined ? undefined : { value, to: at + 1 });
  }

  private phrase(from: number): { value: number; to: number } | undefined {
    let key = fold(this.text(from));
    let found: { value: number; to: number } | undefined;
    for (let at = from + 1; at < Math.min(from + 6, this.sentence.to); at++) {
      if (this.text(at) === '-') continue;
      key += ` ${fold(this.text(at))}`;
      const value = this.phrases.get(key);
      if (value !== undefined) found = { value, to: at + 1 };
    }
    return found;
  }
}

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
