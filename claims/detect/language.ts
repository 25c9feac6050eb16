/** Which of our languages a text is in, by its commonest words (Grefenstette 1995, "small words"). */
import type { Grammar } from '../lexicon/schema';
import { LOCALES, type Locale } from '../schema';
import { append } from './append';

/** Words of a block that are looked at. */
const SAMPLE = 60;
/** So many more common words must speak for a language that the page does not declare: three can be shared ("il", "a" and "est" are Italian and French). */
const ENOUGH = 3;
const UNDECLARED_SHARE = 0.2;

export type LanguageScores = readonly number[];
/** The languages, as indices of LOCALES, in which a word is one of the commonest. */
export type CommonIn = (word: string) => readonly number[];

const NOWHERE: readonly number[] = [];

/** @returns where each word is common; case does not matter */
export function commonWords(grammars: Readonly<Record<Locale, Grammar>>): CommonIn {
  const table = new Map<string, number[]>();
  LOCALES.forEach((locale, index) => {
    for (const word of grammars[locale].function) append(table, word, index);
  });
  return (word) => table.get(word.toLowerCase()) ?? NOWHERE;
}

/**
 * Counts, per language of LOCALES, the common words among the first words of a text; the last element is the number of words.
 * @param words what is known of each token; undefined for what is no word
 */
export function scoresOf(words: readonly ({ readonly common: readonly number[] } | undefined)[]): LanguageScores {
  const scores = new Array<number>(LOCALES.length + 1).fill(0);
  let seen = 0;
  for (let at = 0; at < words.length && seen < SAMPLE; at++) {
    const word = words[at];
    if (!word) continue;
    seen++;
    for (const index of word.common) scores[index] = (scores[index] ?? 0) + 1;
  }
  scores[LOCALES.length] = seen;
  return scores;
}

const isLocale = (tag: string | undefined): tag is Locale => LOCALES.includes(tag as Locale);

/** The declared language if it is one of ours: "nl-BE" → "nl". */
export function declared(tag: string | undefined): Locale | undefined {
  if (isLocale(tag)) return tag;
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0];
  return LOCALES.find((locale) => locale === primary);
}

/**
 * The language of a text with these scores. What the page declares holds unless the words clearly speak against it; a page that
 * declares a language that is not ours is believed unless the text is plainly in one of ours.
 */
export function languageOf(scores: LanguageScores, tag: string | undefined): Locale | undefined {
  const said = declared(tag);
  let best = 0;
  LOCALES.forEach((_, index) => {
    if ((scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  });
  const top = scores[best] ?? 0;
  const words = scores[LOCALES.length] ?? 0;
  if (said) {
    const own = scores[LOCALES.indexOf(said)] ?? 0;
    return top - own >= ENOUGH && top > own * 2 ? LOCALES[best] : said;
  }
  if (tag?.trim()) return top >= ENOUGH * 2 && top >= words * UNDECLARED_SHARE * 1.5 ? LOCALES[best] : undefined;
  return top >= 2 && top >= words * UNDECLARED_SHARE ? LOCALES[best] : undefined;
}
