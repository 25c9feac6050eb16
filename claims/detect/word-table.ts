/**
 * What is known of words, found by the letters in the text itself: to cut a word out of its text, so that a Map can look it up, costs more than all
 * of this. Open addressing with linear probing; the hash is FNV-1a over UTF-16 units (Fowler, Noll, Vo).
 */

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SLOTS = 1 << 12;
const UNITS = 1 << 15;

export class WordTable<Value> {
  private values: Value[] = [];
  /** Slot → number of a word, from 1 on; 0 where none is. */
  private slots = new Int32Array(SLOTS);
  private hashes: number[] = [];
  /** The words one after another; word `i` ends where `i + 1` begins. */
  private units = new Uint16Array(UNITS);
  private starts = [0];

  get size(): number {
    return this.values.length;
  }

  /** The value of the word at `from`..`to` of `text`, in UTF-16 units. */
  get(text: string, from: number, to: number): Value | undefined {
    const hash = hashOf(text, from, to);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (this.slots[slot] as number) - 1;
      if (word < 0) return undefined;
      if (this.hashes[word] === hash && this.isWord(word, text, from, to)) return this.values[word];
    }
  }

  /** Adds a word that is not there yet. */
  set(word: string, value: Value): void {
    const hash = hashOf(word, 0, word.length);
    this.values.push(value);
    this.hashes.push(hash);
    this.write(word);
    if (this.values.length * 2 > this.slots.length) this.grow();
    else this.place(hash, this.values.length);
  }

  clear(): void {
    this.values = [];
    this.hashes = [];
    this.starts = [0];
    this.slots.fill(0);
  }

  private isWord(word: number, text: string, from: number, to: number): boolean {
    let at = this.starts[word] as number;
    if ((this.starts[word + 1] as number) - at !== to - from) return false;
    for (let unit = from; unit < to; unit++) if (text.charCodeAt(unit) !== this.units[at++]) return false;
    return true;
  }

  private write(word: string): void {
    const start = this.starts.at(-1) ?? 0;
    const end = start + word.length;
    if (end > this.units.length) {
      const units = new Uint16Array(2 * end);
      units.set(this.units);
      this.units = units;
    }
    for (let at = 0; at < word.length; at++) this.units[start + at] = word.charCodeAt(at);
    this.starts.push(end);
  }

  private place(hash: number, number: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot]) slot = (slot + 1) & mask;
    this.slots[slot] = number;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.hashes.forEach((hash, word) => {
      this.place(hash, word + 1);
    });
  }
}

function hashOf(text: string, from: number, to: number): number {
  let hash = FNV_OFFSET | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash ^ (hash >>> 15);
}
