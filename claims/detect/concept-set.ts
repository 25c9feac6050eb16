/** Sets of concepts as bits, 32 to a number: whether two of them meet is asked of every rule in every sentence. */

const WORD_BITS = 5;
const WITHIN = 31;

export class ConceptSet {
  /** The word of the first of `bits`: the sets of the last of ten thousand claims are small and far up. */
  private first = 0;
  private bits: number[] = [];
  /** A bit for each concept, which it shares with others: most sets that do not meet are told apart by this alone. */
  private sign = 0;

  /** @param concepts numbers from 0 on */
  constructor(concepts: readonly number[]) {
    for (const concept of concepts) this.add(concept);
  }

  /** The concepts of hits. */
  static of(hits: readonly { readonly concept: number }[]): ConceptSet {
    const set = new ConceptSet([]);
    for (const { concept } of hits) set.add(concept);
    return set;
  }

  /** For whoever made the set, before anybody else has it. */
  add(concept: number): void {
    const word = concept >> WORD_BITS;
    if (this.empty) this.first = word;
    if (word < this.first) {
      this.bits = [...new Array<number>(this.first - word).fill(0), ...this.bits];
      this.first = word;
    }
    const at = word - this.first;
    while (this.bits.length <= at) this.bits.push(0);
    const bit = 1 << (concept & WITHIN);
    this.bits[at] = (this.bits[at] ?? 0) | bit;
    this.sign |= bit;
  }

  get empty(): boolean {
    return this.bits.length === 0;
  }

  has(concept: number): boolean {
    if ((this.sign & (1 << (concept & WITHIN))) === 0) return false;
    const at = (concept >> WORD_BITS) - this.first;
    return at >= 0 && at < this.bits.length && (((this.bits[at] as number) >>> (concept & WITHIN)) & 1) === 1;
  }

  /** Whether the two share a concept. */
  meets(other: ConceptSet): boolean {
    if ((this.sign & other.sign) === 0) return false;
    const offset = this.first - other.first;
    const end = Math.min(this.bits.length, other.bits.length - offset);
    for (let at = Math.max(0, -offset); at < end; at++)
      if ((this.bits[at] as number) & (other.bits[at + offset] as number)) return true;
    return false;
  }

  /** The concepts, lowest first. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.bits.length; at++)
      for (let bit = 0; bit <= WITHIN; bit++)
        if (((this.bits[at] as number) >>> bit) & 1) yield ((this.first + at) << WORD_BITS) | bit;
  }
}
