/** A language's words compiled for lookup: word → concepts, number, and the multi-word terms that begin with it. */
import type { Grammar, Lexicon } from '../lexicon/schema';
import { fold } from './fold';
import { formWords } from './form';
import { BETWEEN, CLAUSE, LONGEST_WORD, NUMBER_JOINER, NumberNames, RANGE } from './number-names';

/** A multi-word term. Step `i` needs the word pattern `element`, after at most `gap` other words. */
export interface Term {
  readonly concept: number;
  readonly steps: readonly { readonly element: number; readonly gap: number }[];
}

/** All that is known of a word. `elements` are the word patterns that it fits. */
export interface Entry {
  readonly concepts: readonly number[];
  readonly elements: readonly number[];
  readonly terms: readonly Term[];
  readonly number: number | undefined;
  /** Whether a number name of several words begins with it. */
  readonly phrase: boolean;
  readonly scale: number | undefined;
  readonly joint: number;
}

export interface CompiledLexicon {
  readonly abbreviations: ReadonlySet<string>;
  readonly ordinalStop: boolean;
  /** Values of several-word number names ("quatre vingt dix"), keyed by their folded words joined with one space. */
  readonly numberPhrases: ReadonlyMap<string, number>;
  readonly lookup: (word: string) => Entry | undefined;
}

interface Payload {
  concepts: number[];
  elements: number[];
}

/** Up to so many words may stand in a gap of a term. */
const GAPS: Readonly<Record<string, number>> = { _: 3, __: 8 };
const CACHE_LIMIT = 100_000;

class Patterns {
  readonly exact = new Map<string, Payload>();
  readonly prefix = new Map<string, Payload>();
  readonly suffix = new Map<string, Payload>();
  readonly terms = new Map<number, Term[]>();
  private readonly elements = new Map<string, number>();

  /** The payload of a word pattern: "word", "word*" or "*word". */
  payload(pattern: string): Payload {
    const [map, key] = pattern.endsWith('*')
      ? ([this.prefix, pattern.slice(0, -1)] as const)
      : pattern.startsWith('*')
        ? ([this.suffix, pattern.slice(1)] as const)
        : ([this.exact, pattern] as const);
    let payload = map.get(key);
    if (!payload) {
      payload = { concepts: [], elements: [] };
      map.set(key, payload);
    }
    return payload;
  }

  element(pattern: string): number {
    const known = this.elements.get(pattern);
    if (known !== undefined) return known;
    const id = this.elements.size;
    this.elements.set(pattern, id);
    this.payload(pattern).elements.push(id);
    return id;
  }

  add(concept: number, form: string): void {
    const words = formWords(form);
    const [first] = words;
    if (first === undefined) return;
    if (words.length === 1) this.payload(first).concepts.push(concept);
    else this.addTerm(concept, words);
  }

  private addTerm(concept: number, words: readonly string[]): void {
    const steps: { element: number; gap: number }[] = [];
    let gap = 0;
    for (const word of words) {
      const skipped = GAPS[word];
      if (skipped) gap = skipped;
      else {
        steps.push({ element: this.element(word), gap });
        gap = 0;
      }
    }
    const first = steps.shift();
    if (!first) return;
    const terms = this.terms.get(first.element);
    if (terms) terms.push({ concept, steps });
    else this.terms.set(first.element, [{ concept, steps }]);
  }

  /** The payloads that fit a folded word. */
  fitting(word: string): Payload[] {
    const found: Payload[] = [];
    const exact = this.exact.get(word);
    if (exact) found.push(exact);
    for (let length = 2; length <= word.length; length++) {
      const prefix = this.prefix.get(word.slice(0, length));
      if (prefix) found.push(prefix);
      const suffix = this.suffix.get(word.slice(-length));
      if (suffix) found.push(suffix);
    }
    return found;
  }
}

const jointsOf = (grammar: Grammar, joiners: readonly string[]): Map<string, number> => {
  const joints = new Map<string, number>();
  const mark = (words: readonly string[], bit: number): void => {
    for (const word of words) joints.set(fold(word), (joints.get(fold(word)) ?? 0) | bit);
  };
  mark(grammar.range, RANGE);
  mark(grammar.between, BETWEEN);
  mark(grammar.clause, CLAUSE);
  mark(joiners, NUMBER_JOINER);
  return joints;
};

/**
 * Compile a language's lexicons.
 * @param concepts concept → forms, of the general lexicon and of the articles' own
 * @param intern gives every concept its number
 */
export function compileLexicon(
  lexicon: Lexicon,
  concepts: readonly Readonly<Record<string, readonly string[]>>[],
  grammar: Grammar,
  intern: (concept: string) => number,
): CompiledLexicon {
  const patterns = new Patterns();
  for (const table of concepts)
    for (const [concept, forms] of Object.entries(table)) {
      const id = intern(concept);
      for (const form of forms) patterns.add(id, form);
    }
  for (const [form, percent] of Object.entries(lexicon.fractions)) patterns.add(intern(`share:${percent}`), form);
  for (const form of grammar.in) patterns.add(intern('grammar.in'), form);
  for (const form of grammar.of) patterns.add(intern('grammar.of'), form);
  const names = new NumberNames(lexicon.numbers);
  const joints = jointsOf(grammar, lexicon.numbers.joiners);
  return {
    abbreviations: new Set(lexicon.abbreviations.map(fold)),
    ordinalStop: grammar.ordinalStop,
    numberPhrases: names.phrases,
    lookup: cached((word) => entryOf(word, patterns, names, joints)),
  };
}

function entryOf(word: string, patterns: Patterns, names: NumberNames, joints: ReadonlyMap<string, number>): Entry | undefined {
  const folded = fold(word);
  const fitting = patterns.fitting(folded);
  const number = names.words.get(folded) ?? names.compound(folded);
  const scale = names.scales.get(folded);
  const joint = joints.get(folded) ?? 0;
  const phrase = names.phraseStarts.has(folded);
  if (!fitting.length && number === undefined && scale === undefined && !joint && !phrase) return undefined;
  const elements = fitting.flatMap((payload) => payload.elements);
  return {
    concepts: [...new Set(fitting.flatMap((payload) => payload.concepts))],
    elements,
    terms: elements.flatMap((element) => patterns.terms.get(element) ?? []),
    number,
    phrase,
    scale,
    joint,
  };
}

/** A lookup that remembers words, up to a bound; over-long words are no words. */
function cached(find: (word: string) => Entry | undefined): (word: string) => Entry | undefined {
  const known = new Map<string, Entry | undefined>();
  return (word) => {
    if (word.length > LONGEST_WORD) return undefined;
    const hit = known.get(word);
    if (hit !== undefined || known.has(word)) return hit;
    if (known.size >= CACHE_LIMIT) known.clear();
    const entry = find(word);
    known.set(word, entry);
    return entry;
  };
}
