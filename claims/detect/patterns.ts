/**
 * A language's word patterns: "word", "word*" (begins so), "*word" (ends so), and terms of several words. They are put away by their first
 * two letters and taken apart only when a page has a word that begins with these, so that an engine of ten languages starts at once.
 */
import { append } from './append';
import { fold, isPlainUnit } from './fold';
import { formWords } from './form';

/** A folded word pattern. */
export interface Pattern {
  readonly text: string;
  readonly kind: 'whole' | 'start' | 'end';
}

/** A multi-word term after its first word. Each step needs a word that fits its pattern, after at most `gap` other words. */
export interface Term {
  readonly concept: number;
  readonly steps: readonly { readonly pattern: Pattern; readonly gap: number }[];
}

interface Payload {
  readonly concepts: number[];
  readonly terms: Term[];
}

/** Up to so many words may stand in a gap of a term. */
const GAPS: Readonly<Record<string, number>> = { _: 3, __: 8 };
const KEY = 2;

const patternOf = (word: string): Pattern =>
  word.endsWith('*')
    ? { text: word.slice(0, -1), kind: 'start' }
    : word.startsWith('*')
      ? { text: word.slice(1), kind: 'end' }
      : { text: word, kind: 'whole' };

/** Whether a folded word fits a pattern. */
export const fitsPattern = (word: string, { text, kind }: Pattern): boolean =>
  kind === 'whole' ? word === text : kind === 'start' ? word.startsWith(text) : word.endsWith(text);

/** A number for the first two letters of a folded word. */
const firstTwo = (word: string): number => word.charCodeAt(0) * 65_536 + word.charCodeAt(1);

/** The same for a form's first word, which is folded only where it has to be: tens of thousands of forms are put away at the start. */
function keyOf(form: string): number {
  if (isPlainUnit(form.charCodeAt(0)) && isPlainUnit(form.charCodeAt(1))) return firstTwo(form);
  return firstTwo(THREE_LETTERS.test(form) ? fold(form.slice(0, 3)) : (formWords(form)[0] ?? ''));
}
const THREE_LETTERS = /^\p{L}{3}/u;

/** Forms that wait to be taken apart, and the concept of each. */
interface Waiting {
  readonly forms: string[];
  readonly concepts: number[];
}

function termOf(concept: number, words: readonly string[]): Term {
  const steps: { pattern: Pattern; gap: number }[] = [];
  let gap = 0;
  for (const word of words) {
    const skipped = GAPS[word];
    if (skipped) gap = skipped;
    else {
      steps.push({ pattern: patternOf(word), gap });
      gap = 0;
    }
  }
  return { concept, steps };
}

export class Patterns {
  private readonly waiting = new Map<number, Waiting>();
  private readonly payloads = {
    whole: new Map<string, Payload>(),
    start: new Map<string, Payload>(),
    end: new Map<string, Payload>(),
  };

  add(concept: number, form: string): void {
    if (form.startsWith('*')) this.open(concept, form);
    else this.putAway(keyOf(form), concept, form);
  }

  private putAway(key: number, concept: number, form: string): void {
    let waiting = this.waiting.get(key);
    if (!waiting) {
      waiting = { forms: [], concepts: [] };
      this.waiting.set(key, waiting);
    }
    waiting.forms.push(form);
    waiting.concepts.push(concept);
  }

  private open(concept: number, form: string): void {
    const [first, ...rest] = formWords(form);
    if (first === undefined) return;
    const { concepts, terms } = this.payload(patternOf(first));
    if (rest.length) terms.push(termOf(concept, rest));
    else concepts.push(concept);
  }

  private payload({ text, kind }: Pattern): Payload {
    const known = this.payloads[kind].get(text);
    if (known) return known;
    const payload = { concepts: [], terms: [] };
    this.payloads[kind].set(text, payload);
    return payload;
  }

  /** The payloads that fit a folded word. */
  fitting(word: string): Payload[] {
    const key = firstTwo(word);
    const waiting = this.waiting.get(key);
    waiting?.forms.forEach((form, at) => {
      this.open(waiting.concepts[at] ?? 0, form);
    });
    this.waiting.delete(key);
    const { whole, start, end } = this.payloads;
    const found = [whole.get(word)];
    for (let length = KEY; length <= word.length; length++)
      found.push(start.get(word.slice(0, length)), end.get(word.slice(-length)));
    return found.filter((payload) => payload !== undefined);
  }
}

/** A number for the first three letters of a folded word; other letters may have the same. */
const beginning = (word: string): number => (word.charCodeAt(0) << 20) ^ (word.charCodeAt(1) << 10) ^ word.charCodeAt(2);
const BEGINNING = 3;

const NO_TERMS: readonly Term[] = [];

/** Whether the term's second pattern fits a word that has `skipped` others between it and the first. */
function isSecond(word: string, skipped: number, { steps }: Term): boolean {
  const second = steps[0];
  return second !== undefined && skipped <= second.gap && fitsPattern(word, second.pattern);
}

/** Terms that begin with the same word, by how their second begins: a word such as "not" begins hundreds. */
export class TermIndex {
  /** Words after the first among which the second must stand. */
  readonly reach: number = 0;
  private readonly begun = new Map<number, Term[]>();
  private readonly loose: Term[] = [];

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const [second] = term.steps;
      if (!second) continue;
      this.reach = Math.max(this.reach, second.gap + 1);
      this.put(term, second.pattern);
    }
  }

  private put(term: Term, { text, kind }: Pattern): void {
    if (kind === 'whole' || (kind === 'start' && text.length >= BEGINNING)) append(this.begun, beginning(text), term);
    else this.loose.push(term);
  }

  /** Calls `take` with each term whose second pattern fits a folded word that has `skipped` others between it and the first. */
  each(word: string, skipped: number, take: (term: Term) => void): void {
    for (const term of this.begun.get(beginning(word)) ?? NO_TERMS) if (isSecond(word, skipped, term)) take(term);
    for (const term of this.loose) if (isSecond(word, skipped, term)) take(term);
  }
}
