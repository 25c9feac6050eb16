/** Sets of concepts: whether two of them meet is asked of every rule in every sentence. */

const WORD_BITS = 5;
const WITHIN = 31;
/**
 * Concepts below this are bits, 32 to a number: those of general use and of some dozens of articles. The few above are kept one by one, for one sentence
 * may name the concepts of the first claim and of the last of a hundred thousand.
 */
const FEW = 4096;

export class ConceptSet {
  /** The word of the first of `bits`. */
  private first = 0;
  private bits: number[] = [];
  private readonly above: number[] = [];
  /** A bit for each concept, which it shares with others: most sets that do not meet are told apart by this alone. */
  private sign = 0;

  /** @param concepts numbers from 0 on */
  constructor(concepts: readonly number[]) {
    for (const concept of concepts) this.add(concept);
  }

  /** The concepts of hits. */
  static of(hits: readonly { readonly concept: number }[]): ConceptSet {
    const set = new ConceptSet([]);
    // they come in any order: with room from the first on, none has to be made below
    set.bits.push(0);
    for (const { concept } of hits) set.add(concept);
    return set;
  }

  /** For whoever made the set, before anybody else has it. */
  add(concept: number): void {
    this.sign |= 1 << (concept & WITHIN);
    if (concept < FEW) this.addBit(concept >> WORD_BITS, 1 << (concept & WITHIN));
    else if (!this.above.includes(concept)) this.above.push(concept);
  }

  private addBit(word: number, bit: number): void {
    if (!this.bits.length) this.first = word;
    if (word < this.first) {
      this.bits = [...new Array<number>(this.first - word).fill(0), ...this.bits];
      this.first = word;
    }
    const at = word - this.first;
    while (this.bits.length <= at) this.bits.push(0);
    this.bits[at] = (this.bits[at] ?? 0) | bit;
  }

  get empty(): boolean {
    return this.sign === 0;
  }

  has(concept: number): boolean {
    const bit = 1 << (concept & WITHIN);
    if ((this.sign & bit) === 0) return false;
    if (concept >= FEW) return this.above.includes(concept);
    const at = (concept >> WORD_BITS) - this.first;
    return at >= 0 && at < this.bits.length && ((this.bits[at] as number) & bit) !== 0;
  }

  /** Whether the two share a concept. */
  meets(other: ConceptSet): boolean {
    if ((this.sign & other.sign) === 0) return false;
    const offset = this.first - other.first;
    const end = Math.min(this.bits.length, other.bits.length - offset);
    for (let at = Math.max(0, -offset); at < end; at++)
      if ((this.bits[at] as number) & (other.bits[at + offset] as number)) return true;
    return this.above.length > 0 && this.above.some((concept) => other.above.includes(concept));
  }

  /** The concepts. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.bits.length; at++)
      for (let bit = 0; bit <= WITHIN; bit++)
        if (((this.bits[at] as number) >>> bit) & 1) yield ((this.first + at) << WORD_BITS) | bit;
    yield* this.above;
  }
}
