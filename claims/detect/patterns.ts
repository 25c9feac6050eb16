/**
 * A language's word patterns: "word", "word*" (begins so), "*word" (ends so), and terms of several words. They are put away by their first
 * two letters and taken apart only when a page has a word that begins with these, so that an engine of ten languages starts at once.
 */
import { isPlainUnit } from './fold';
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

/** The first two folded letters of a form's first word. */
const keyOf = (form: string): string =>
  isPlainUnit(form.charCodeAt(0)) && isPlainUnit(form.charCodeAt(1))
    ? form.slice(0, KEY)
    : (formWords(form)[0] ?? '').slice(0, KEY);

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
  private readonly waiting = new Map<string, [concept: number, form: string][]>();
  private readonly payloads = {
    whole: new Map<string, Payload>(),
    start: new Map<string, Payload>(),
    end: new Map<string, Payload>(),
  };

  add(concept: number, form: string): void {
    if (form.startsWith('*')) this.open(concept, form);
    else this.putAway(keyOf(form), concept, form);
  }

  private putAway(key: string, concept: number, form: string): void {
    const list = this.waiting.get(key);
    if (list) list.push([concept, form]);
    else this.waiting.set(key, [[concept, form]]);
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
    const key = word.slice(0, KEY);
    for (const [concept, form] of this.waiting.get(key) ?? []) this.open(concept, form);
    this.waiting.delete(key);
    const { whole, start, end } = this.payloads;
    const found = [whole.get(word)];
    for (let length = KEY; length <= word.length; length++)
      found.push(start.get(word.slice(0, length)), end.get(word.slice(-length)));
    return found.filter((payload) => payload !== undefined);
  }
}

/** Terms that begin with the same word, by the first letters of their second: a word such as "not" begins hundreds. */
export class TermIndex {
  /** Words after the first among which the second must stand. */
  readonly reach: number;
  private readonly byKey = new Map<string, Term[]>();
  private readonly loose: Term[] = [];

  constructor(terms: readonly Term[]) {
    this.reach = terms.reduce((most, { steps }) => Math.max(most, (steps[0]?.gap ?? 0) + 1), 0);
    for (const term of terms) this.put(term);
  }

  private put(term: Term): void {
    const { text, kind } = term.steps[0]?.pattern ?? { text: '', kind: 'end' };
    if (kind === 'end' || text.length < KEY) this.loose.push(term);
    else {
      const list = this.byKey.get(text.slice(0, KEY));
      if (list) list.push(term);
      else this.byKey.set(text.slice(0, KEY), [term]);
    }
  }

  /** The terms that may stand where these folded words follow. */
  after(words: readonly string[]): readonly Term[] {
    const found = new Set(this.loose);
    for (const word of words) for (const term of this.byKey.get(word.slice(0, KEY)) ?? []) found.add(term);
    return [...found];
  }
}
