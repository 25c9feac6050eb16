/** Numbers of a sentence: in digits or words, with scales, ranges, percent signs and bounds; dates, times, money and measures are left out. */
import type { Bound } from '../schema';
import { fold } from './fold';
import type { Hit, ReadBlock } from './hits';
import { BETWEEN, NUMBER_JOINER, RANGE, sumOf } from './lexicon';
import type { Span } from './sentences';
import { MARK, NUMBER, WORD } from './tokens';

/** A number at tokens `from`..`to`, end exclusive. */
export interface PageNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly low?: number;
  readonly kind: 'count' | 'percent' | 'year';
  readonly bound: Bound;
}

/** The concepts that decide what a number counts. */
export interface NumberConcepts {
  readonly percent: number;
  readonly uncounted: ReadonlySet<number>;
  readonly month: number;
  readonly counted: ReadonlySet<number>;
  readonly bounds: ReadonlyMap<number, Bound>;
  readonly shares: ReadonlyMap<number, number>;
}

interface Quantity {
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

class Reader {
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

const isYear = (text: string, value: number): boolean => /^\d{4}$/.test(text) && value >= 1900 && value <= 2100;

/** Years, counts and percentages of the sentence, in order. `hits` are the sentence's concept hits. */
export function pageNumbers(
  block: ReadBlock,
  sentence: Span,
  hits: readonly Hit[],
  concepts: NumberConcepts,
  phrases: ReadonlyMap<string, number>,
): PageNumber[] {
  const reader = new Reader(block, sentence, phrases);
  const around = new Surroundings(reader, hits, concepts);
  const numbers: PageNumber[] = around.shares();
  for (let at = sentence.from; at < sentence.to; ) {
    const first = reader.quantity(at);
    if (!first) {
      at++;
      continue;
    }
    const second = around.rangeEnd(first);
    const number = around.judge(first, second);
    if (number && !numbers.some((other) => other.from < number.to && number.from < other.to)) numbers.push(number);
    at = (second ?? first).to;
  }
  return numbers.sort((a, b) => a.from - b.from);
}

/** What stands around a number and decides what it is. */
class Surroundings {
  constructor(
    readonly reader: Reader,
    readonly hits: readonly Hit[],
    readonly concepts: NumberConcepts,
  ) {}

  /** "two thirds", "half": shares of a whole as percentages. */
  shares(): PageNumber[] {
    return this.hits.flatMap((hit) => {
      const value = this.concepts.shares.get(hit.concept);
      if (value === undefined) return [];
      return [{ from: hit.from, to: hit.to, value, kind: 'percent' as const, bound: this.bound(hit.from) }];
    });
  }

  /** The other end if a range goes on after `first`: "7,000–15,000", "between 7 and 15 thousand". */
  rangeEnd(first: Quantity): Quantity | undefined {
    const { reader } = this;
    let at = this.pastPercent(first.to);
    if (at >= reader.sentence.to) return undefined;
    const dash = /^[-–—]$/.test(reader.text(at));
    const joint = reader.block.entries[at]?.joint ?? 0;
    const between = first.from > reader.sentence.from && ((reader.block.entries[first.from - 1]?.joint ?? 0) & BETWEEN) !== 0;
    if (!dash && !(joint & RANGE && (between || !(joint & NUMBER_JOINER)))) return undefined;
    at++;
    const second = at < reader.sentence.to ? reader.quantity(at) : undefined;
    if (!second) return undefined;
    const low = first.scale === 1 && first.value < 1000 ? first.value * second.scale : first.value;
    if (low >= second.value || first.value === 0 || second.value > low * 20) return undefined;
    first.value = low;
    return second;
  }

  private pastPercent(at: number): number {
    return at < this.reader.sentence.to && this.isPercent(at) ? at + 1 : at;
  }

  private isPercent(at: number): boolean {
    return this.reader.text(at) === '%' || this.has(at, this.concepts.percent);
  }

  private has(at: number, concept: number): boolean {
    return this.reader.block.entries[at]?.concepts.includes(concept) ?? false;
  }

  private hasAny(at: number, concepts: ReadonlySet<number>): boolean {
    return this.reader.block.entries[at]?.concepts.some((concept) => concepts.has(concept)) ?? false;
  }

  /** The number as page number, or undefined for what is no count: date, time, ordinal, money, measure, age. */
  judge(first: Quantity, second: Quantity | undefined): PageNumber | undefined {
    const last = second ?? first;
    const span = { from: first.from, to: last.to, value: last.value, ...(second ? { low: first.value } : {}) };
    const after = this.afterHyphen(last.to);
    if (after < this.reader.sentence.to && this.isPercent(after))
      return last.value <= 100 ? { ...span, to: after + 1, kind: 'percent', bound: this.bound(first.from) } : undefined;
    if (first.digits && isYear(this.reader.text(first.from), first.value) && !this.countedSoon(last.to))
      return { ...span, kind: 'year', bound: 'exactly' };
    if (!Number.isInteger(last.value) || this.isUncounted(first, last)) return undefined;
    return { ...span, kind: 'count', bound: this.bound(first.from) };
  }

  private afterHyphen(at: number): number {
    return at < this.reader.sentence.to && this.reader.text(at) === '-' && this.reader.adjacent(at) ? at + 1 : at;
  }

  private countedSoon(at: number): boolean {
    return [at, at + 1].some((token) => token < this.reader.sentence.to && this.hasAny(token, this.concepts.counted));
  }

  private isUncounted(first: Quantity, last: Quantity): boolean {
    const { reader, concepts } = this;
    const after = this.afterHyphen(last.to);
    const before = first.from - 1;
    if (before >= reader.sentence.from && /^[$€£¥₴₽:/§№#]$/.test(reader.text(before))) return true;
    if (after < reader.sentence.to && /^[$€£¥₴₽:°′]$/.test(reader.text(after)) && reader.adjacent(after)) return true;
    if (last.value <= 31 && this.nearMonth(first.from, last.to)) return true;
    if (after >= reader.sentence.to) return false;
    return this.hasAny(after, concepts.uncounted) || (after === last.to && this.isOrdinalTail(after));
  }

  private nearMonth(from: number, to: number): boolean {
    const near = [from - 1, to, to + 1].filter((at) => at >= this.reader.sentence.from && at < this.reader.sentence.to);
    return near.some((at) => this.has(at, this.concepts.month));
  }

  /** "25th", "3e", "5º": letters that cling to digits and are no scale. */
  private isOrdinalTail(at: number): boolean {
    const { reader } = this;
    return reader.block.tokens.kind[at] === WORD && reader.block.tokens.kind[at - 1] === NUMBER && reader.adjacent(at);
  }

  /** The bound that the words right before the number set. */
  bound(from: number): Bound {
    let best: Hit | undefined;
    for (const hit of this.hits) {
      if (!this.concepts.bounds.has(hit.concept) || hit.to > from || from - hit.to > 2) continue;
      if (!best || strength(this.concepts.bounds, hit) > strength(this.concepts.bounds, best)) best = hit;
    }
    if (best && from - best.to > 0 && this.separated(best.to, from)) return 'exactly';
    return best ? (this.concepts.bounds.get(best.concept) ?? 'exactly') : 'exactly';
  }

  private separated(from: number, to: number): boolean {
    for (let at = from; at < to; at++)
      if (this.reader.block.tokens.kind[at] === MARK || this.reader.block.tokens.kind[at] === NUMBER) return true;
    return false;
  }
}

/** "about" yields to a harder bound: "up to about 15,000" is up to. */
const strength = (bounds: ReadonlyMap<number, Bound>, hit: Hit): number => (bounds.get(hit.concept) === 'about' ? 1 : 2);
