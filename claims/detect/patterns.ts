/**
 * A language's word patterns: "word", "word*" (begins so), "*word" (ends so), and terms of several words. They are put away by their first
 * two letters and taken apart only when a page has a word that begins with these, so that an engine of ten languages starts at once.
 */
import { append } from './append';
import { fold, isPlainUnit } from './fold';
import { formWords } from './form';
import { type Pattern, PatternMap } from './pattern-map';
import { bitsOf, StepPatterns } from './steps';

/** A word of a term: one that fits the pattern of this number, after at most `gap` other words. */
export interface Step {
  readonly pattern: number;
  readonly gap: number;
}

/** A multi-word term after its first word: the second, and the rest of it. */
export interface Term extends Step {
  readonly concept: number;
  readonly rest: readonly Step[];
}

/** What a first word stands for: concepts of its own, and terms that it begins. */
export interface Payload {
  readonly id: number;
  readonly concepts: number[];
  readonly terms: Term[];
}

/** Up to so many words may stand in a gap of a term. */
const GAPS: Readonly<Record<string, number>> = { _: 3, __: 8 };

const patternOf = (word: string): Pattern =>
  word.endsWith('*')
    ? { text: word.slice(0, -1), kind: 'start' }
    : word.startsWith('*')
      ? { text: word.slice(1), kind: 'end' }
      : { text: word, kind: 'whole' };

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

export class Patterns {
  readonly steps = new StepPatterns();
  private count = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly payloads = new PatternMap<Payload>();

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
    if (rest.length) terms.push(this.term(concept, rest));
    else concepts.push(concept);
  }

  private term(concept: number, words: readonly string[]): Term {
    const steps: Step[] = [];
    let gap = 0;
    for (const word of words) {
      const skipped = GAPS[word];
      if (skipped) gap = skipped;
      else {
        steps.push({ pattern: this.steps.numberOf(patternOf(word)), gap });
        gap = 0;
      }
    }
    const [second, ...rest] = steps;
    return { concept, pattern: second?.pattern ?? -1, gap: second?.gap ?? 0, rest };
  }

  private payload(pattern: Pattern): Payload {
    return this.payloads.of(pattern, () => ({ id: this.count++, concepts: [], terms: [] }));
  }

  /** The payloads that fit a folded word. */
  fitting(word: string): Payload[] {
    const key = firstTwo(word);
    const waiting = this.waiting.get(key);
    waiting?.forms.forEach((form, at) => {
      this.open(waiting.concepts[at] ?? 0, form);
    });
    this.waiting.delete(key);
    return this.payloads.fitting(word);
  }
}

/** Numbers that a term takes before its further words, where terms stand one after another. */
export const TERM_LENGTH = 3;

/** Terms that begin with the same word, by the pattern of their second: a word such as "not" begins hundreds. */
export class TermIndex {
  /** Words after the first among which the second must stand. */
  readonly reach: number;
  /** A bit for each pattern of a second word. */
  readonly bits: number;
  private readonly bySecond = new Map<number, number[]>();

  constructor(terms: readonly Term[]) {
    let reach = 0;
    for (const { concept, pattern, gap, rest } of terms) {
      reach = Math.max(reach, gap + 1);
      append(this.bySecond, pattern, concept);
      this.bySecond.get(pattern)?.push(gap, rest.length, ...rest.flatMap((step) => [step.pattern, step.gap]));
    }
    this.reach = reach;
    this.bits = bitsOf([...this.bySecond.keys()]);
  }

  /**
   * The terms whose second word fits the pattern of this number, one after another, for they are asked of every second word: each its concept, the gap
   * before the second word, the number of further words, and of each of these its pattern and the gap before it.
   */
  withSecond(pattern: number): readonly number[] | undefined {
    return this.bySecond.get(pattern);
  }
}
