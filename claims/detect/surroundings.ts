/** What stands around a number and decides what it is: a range, a percentage, a year, a count, or nothing that is counted. */
import type { Bound } from '../schema';
import type { ConceptSet } from './concept-set';
import type { Hit } from './hits';
import { BETWEEN, NUMBER_JOINER, RANGE } from './number-names';
import { type NumberConcepts, PageNumber } from './page-number';
import type { Quantity, QuantityReader } from './quantity';
import { MARK, NUMBER, units, WORD } from './tokens';

const isYear = (text: string, value: number): boolean =>
  text.length === 4 && value >= 1900 && value <= 2100 && /^\d{4}$/.test(text);

const BEFORE_UNCOUNTED = units('$€£¥₴₽§№#');
const TIED = units(':/');
const AFTER_UNCOUNTED = units('$€£¥₴₽°′');
const DASHES = units('-–—');
const LIST_MARKS = units('–—:');
const HYPHEN = 45;
const PERCENT = 37;
const STOP = 46;
const OLDEST = 110;
const UPPER = /^\p{Lu}/u;

/** Words up to which a number without a percent sign goes on from one with: "93 percent of the north and 54 of the south". */
const SHARE_REACH = 8;

export class Surroundings {
  constructor(
    readonly reader: QuantityReader,
    readonly hits: readonly Hit[],
    readonly concepts: NumberConcepts,
  ) {}

  /** "two thirds", "half": shares of a whole as percentages. */
  shares(): PageNumber[] {
    const shares = this.hits.filter((hit) => this.concepts.shares.has(hit.concept));
    return shares.map((hit) => {
      const value = this.concepts.shares.get(hit.concept) ?? 0;
      return new PageNumber(hit.from, hit.to, value, undefined, 'percent', this.bound(hit.from));
    });
  }

  /** Counts that go on from a percentage become percentages. */
  sharesGoOn(numbers: readonly PageNumber[]): PageNumber[] {
    return numbers.map((number, at) => {
      const before = numbers[at - 1];
      const goesOn = before?.kind === 'percent' && number.kind === 'count' && number.value <= 100;
      if (!goesOn || number.from - before.to > SHARE_REACH || !this.isJoined(number.from)) return number;
      if (this.hasAny(number.to, this.concepts.counted)) return number;
      return new PageNumber(number.from, number.to, number.value, number.low, 'percent', number.bound);
    });
  }

  private isJoined(at: number): boolean {
    return this.reader.text(at - 1) === ',' || ((this.reader.block.entries[at - 1]?.joint ?? 0) & RANGE) !== 0;
  }

  /** The other end if a range goes on after `first`: "7,000–15,000", "between 7 and 15 thousand". */
  rangeEnd(first: Quantity): Quantity | undefined {
    const { reader } = this;
    let at = this.pastPercent(first.to);
    if (at >= reader.sentence.to) return undefined;
    const dash = DASHES.has(reader.unit(at));
    const joint = reader.block.entries[at]?.joint ?? 0;
    const between = this.isBetween(first.from - 1) || this.isBetween(first.from - 2);
    if (!dash && !(joint & RANGE && (between || !(joint & NUMBER_JOINER)))) return undefined;
    at++;
    const second = at < reader.sentence.to ? reader.quantity(at) : undefined;
    if (!second) return undefined;
    const low = first.scale === 1 && first.value < 1000 ? first.value * second.scale : first.value;
    if (low >= second.value || first.value === 0 || second.value > low * 20) return undefined;
    first.value = low;
    return second;
  }

  private isBetween(at: number): boolean {
    return at >= this.reader.sentence.from && ((this.reader.block.entries[at]?.joint ?? 0) & BETWEEN) !== 0;
  }

  private pastPercent(at: number): number {
    return at < this.reader.sentence.to && this.isPercent(at) ? Math.max(at + 1, this.percentEnd(at)) : at;
  }

  private isPercent(at: number): boolean {
    return this.reader.unit(at) === PERCENT || this.percentEnd(at) > at;
  }

  /** End of the percent word or term ("pour cent") at token `at`; `at` when there is none. */
  private percentEnd(at: number): number {
    return this.hits.find((hit) => hit.concept === this.concepts.percent && hit.from === at)?.to ?? at;
  }

  private has(at: number, concept: number): boolean {
    return this.reader.block.entries[at]?.concepts.includes(concept) ?? false;
  }

  private hasAny(at: number, concepts: ConceptSet): boolean {
    return this.reader.block.entries[at]?.concepts.some((concept) => concepts.has(concept)) ?? false;
  }

  /** The number as page number, or undefined for what is no count: date, time, ordinal, money, measure, age. */
  judge(first: Quantity, second: Quantity | undefined): PageNumber | undefined {
    const last = second ?? first;
    const { from } = first;
    const { to, value } = last;
    const low = second ? first.value : undefined;
    const after = this.afterHyphen(last.to);
    if (after < this.reader.sentence.to && this.isPercent(after))
      return value <= 100
        ? new PageNumber(from, Math.max(after + 1, this.percentEnd(after)), value, low, 'percent', this.bound(from))
        : undefined;
    if (
      first.digits &&
      isYear(this.reader.text(first.from), first.value) &&
      (this.isDated(first.from) || !(this.countedSoon(last.to) || this.isListed(first.from)))
    )
      return new PageNumber(from, to, value, low, 'year', 'exactly');
    if (!Number.isInteger(last.value) || this.isUncounted(first, last)) return undefined;
    return new PageNumber(from, to, value, low, 'count', this.bound(from));
  }

  private afterHyphen(at: number): number {
    return at < this.reader.sentence.to && this.reader.unit(at) === HYPHEN && this.reader.adjacent(at) ? at + 1 : at;
  }

  /** Whether "in", "since" or a month goes before. */
  private isDated(at: number): boolean {
    const { concepts } = this;
    return (
      at > this.reader.sentence.from && [concepts.in, concepts.since, concepts.month].some((concept) => this.has(at - 1, concept))
    );
  }

  private countedSoon(at: number): boolean {
    if (at < this.reader.sentence.to && this.reader.quantity(at)) return false;
    return [at, at + 1].some((token) => token < this.reader.sentence.to && this.hasAny(token, this.concepts.counted));
  }

  /** Whether it stands in a list, behind what it counts: "tanks — 1968, ships: 8". */
  private isListed(at: number): boolean {
    const { reader } = this;
    const tied = at - 2 >= reader.sentence.from && LIST_MARKS.has(reader.unit(at - 1));
    return tied && this.hasAny(at - 2, this.concepts.counted);
  }

  private isUncounted(first: Quantity, last: Quantity): boolean {
    const { reader, concepts } = this;
    const after = this.afterHyphen(last.to);
    const before = first.from - 1;
    if (before >= reader.sentence.from && BEFORE_UNCOUNTED.has(reader.unit(before))) return true;
    if (before >= reader.sentence.from && TIED.has(reader.unit(before)) && reader.adjacent(first.from)) return true;
    if (after < reader.sentence.to && AFTER_UNCOUNTED.has(reader.unit(after)) && reader.adjacent(after)) return true;
    if (this.isClock(after) || this.isOrdinal(last.to) || this.isAge(first, last)) return true;
    if (before >= reader.sentence.from && this.has(before, concepts.age)) return true;
    if (last.value <= 31 && this.nearMonth(first.from, last.to)) return true;
    if (after >= reader.sentence.to) return false;
    return this.hasAny(after, concepts.uncounted) || (after === last.to && this.isOrdinalTail(after));
  }

  /** Whether a colon and a digit cling to what stands before token `at`: a time or a score. */
  private isClock(at: number): boolean {
    const { reader } = this;
    const colon = at + 1 < reader.sentence.to && reader.text(at) === ':' && reader.adjacent(at);
    return colon && reader.adjacent(at + 1) && reader.block.tokens.kind[at + 1] === NUMBER;
  }

  /** "the 49. Armee", "79.ª brigada": a stop that ends no sentence. */
  private isOrdinal(at: number): boolean {
    const { reader } = this;
    const { kind } = reader.block.tokens;
    const stopped = at + 1 < reader.sentence.to && reader.unit(at) === STOP && reader.adjacent(at);
    return stopped && kind[at - 1] === NUMBER && kind[at + 1] === WORD;
  }

  /** Whether it stands between commas or brackets after a name: "Jane Roe, 48, …", "Jane Roe (48)". */
  private isAge({ from, digits }: Quantity, { to, value }: Quantity): boolean {
    const { reader } = this;
    if (!digits || value > OLDEST || from - 2 < reader.sentence.from || to >= reader.sentence.to) return false;
    const around = reader.text(from - 1) + reader.text(to);
    return (around === ',,' || around === '()') && UPPER.test(reader.text(from - 2));
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
