/** A language's words compiled for lookup: word → concepts, number, and the multi-word terms that begin with it. */
import type { Grammar, Lexicon } from '../lexicon/schema';
import { fold } from './fold';
import type { CommonIn } from './language';
import { BETWEEN, CLAUSE, LONGEST_WORD, NUMBER_JOINER, NumberNames, RANGE } from './number-names';
import { Patterns, type Payload, TermIndex } from './patterns';
import type { Fitted, StepPatterns } from './steps';
import { WordTable } from './word-table';

/** All that is known of a word. */
export interface Entry {
  readonly concepts: readonly number[];
  /** The terms that begin with it; undefined when none does. */
  readonly terms: TermIndex | undefined;
  /** Whether it can be the start of a mention: it names a concept by which rules are looked up, alone or as part of a term. */
  readonly anchors: boolean;
  /** Whether it may be part of a number, or a share such as "half". */
  readonly counts: boolean;
  readonly number: number | undefined;
  /** Whether a number name of several words begins with it. */
  readonly phrase: boolean;
  readonly scale: number | undefined;
  readonly joint: number;
}

/** A word as it is compared, and what is known of it. */
export interface Known extends Fitted {
  readonly entry: Entry | undefined;
  /** The languages in which it is one of the commonest, as indices of LOCALES. */
  readonly common: readonly number[];
}

/** What is known of the word at `from`..`to` of a text, in UTF-16 units. */
export type Lookup = (text: string, from: number, to: number) => Known;

/** What is known of a word: one shape for all, so that reading them stays quick. */
export const known = (folded: string, common: readonly number[], entry: Entry | undefined): Known => ({
  folded,
  fits: NONE,
  bits: 0,
  asOf: -1,
  entry,
  common,
});
const NONE: readonly number[] = [];

/** What is known of a word that no lexicon has. */
export const unknown = (folded: string, common = NONE): Known => known(folded, common, undefined);

export interface CompiledLexicon {
  readonly abbreviations: ReadonlySet<string>;
  readonly ordinalStop: boolean;
  /** Whether a capital tells a name: nouns have none. */
  readonly tellsNames: boolean;
  /** Values of several-word number names ("quatre vingt dix"), keyed by their folded words joined with one space. */
  readonly numberPhrases: ReadonlyMap<string, number>;
  readonly lookup: Lookup;
  /** The patterns of the words that terms go on with. */
  readonly steps: StepPatterns;
  /** A number in digits, which is a word of some terms. */
  readonly numeral: Lookup;
}

/** What concepts a word may name. */
export interface WordConcepts {
  readonly intern: (concept: string) => number;
  /** those by which rules are looked up */
  readonly anchors: ReadonlySet<number>;
  /** those that name shares of a whole */
  readonly shares: ReadonlyMap<number, number>;
  readonly common: CommonIn;
}

/** The parts of a grammar that rules may ask for, as "grammar.in". */
const GRAMMAR = ['in', 'of', 'by', 'since', 'agent', 'against', 'may'] as const;

const CACHE_LIMIT = 100_000;

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
 * @param words gives every concept its number, and says by which of them rules are looked up
 */
export function compileLexicon(
  lexicon: Lexicon,
  concepts: readonly Readonly<Record<string, readonly string[]>>[],
  grammar: Grammar,
  words: WordConcepts,
): CompiledLexicon {
  const { intern, common } = words;
  const patterns = new Patterns();
  for (const table of concepts)
    for (const [concept, forms] of Object.entries(table)) {
      const id = intern(concept);
      for (const form of forms) patterns.add(id, form);
    }
  for (const [form, percent] of Object.entries(lexicon.fractions)) patterns.add(intern(`share:${percent}`), form);
  for (const part of GRAMMAR) for (const form of grammar[part]) patterns.add(intern(`grammar.${part}`), form);
  const names = new NumberNames(lexicon.numbers);
  const joints = jointsOf(grammar, lexicon.numbers.joiners);
  const taken = { patterns, names, joints, entries: new Map() };
  return {
    abbreviations: new Set(lexicon.abbreviations.map(fold)),
    ordinalStop: grammar.ordinalStop,
    tellsNames: grammar.capitalNouns !== true,
    numberPhrases: names.phrases,
    lookup: cached((word) => {
      const folded = fold(word);
      return known(folded, common(word), entryOf(folded, taken, words));
    }),
    steps: patterns.steps,
    numeral: cached((digits) => unknown(digits)),
  };
}

/** A language's words, taken apart. */
interface Words {
  readonly patterns: Patterns;
  readonly names: NumberNames;
  readonly joints: ReadonlyMap<string, number>;
  /** The entries that words have had: forms of a word share one. */
  readonly entries: Map<string, Entry>;
}

function entryOf(folded: string, { patterns, names, joints, entries }: Words, words: WordConcepts): Entry | undefined {
  const fitting = patterns.fitting(folded);
  const number = names.words.get(folded) ?? names.compound(folded);
  const scale = names.scales.get(folded);
  const joint = joints.get(folded) ?? 0;
  const phrase = names.phraseStarts.has(folded);
  const counting = phrase || number !== undefined || scale !== undefined;
  if (!fitting.length && !counting && !joint) return undefined;
  const key = [number, scale, joint, phrase, ...fitting.map(({ id }) => id)].join();
  const shared = entries.get(key);
  if (shared) return shared;
  const { concepts, terms, anchors, counts } = meaningOf(fitting, counting, words);
  const entry: Entry = { concepts, terms, anchors, counts, number, phrase, scale, joint };
  entries.set(key, entry);
  return entry;
}

function meaningOf(fitting: readonly Payload[], counting: boolean, { anchors, shares }: WordConcepts) {
  const terms = fitting.flatMap((payload) => payload.terms);
  const concepts = [...new Set(fitting.flatMap((payload) => payload.concepts))];
  const named = [...concepts, ...terms.map(({ concept }) => concept)];
  return {
    concepts,
    terms: terms.length ? new TermIndex(terms) : undefined,
    anchors: named.some((concept) => anchors.has(concept)),
    counts: counting || named.some((concept) => shares.has(concept)),
  };
}

/** A lookup that remembers words, up to a bound; over-long words are no words. */
export function cached(find: (word: string) => Known): Lookup {
  const words = new WordTable<Known>();
  return (text, from, to) => {
    const hit = words.get(text, from, to);
    if (hit) return hit;
    const word = text.slice(from, to);
    if (word.length > LONGEST_WORD) return unknown(word);
    if (words.size >= CACHE_LIMIT) words.clear();
    const found = find(word);
    words.set(word, found);
    return found;
  };
}
