/** The interface's words per language. A language that is missing falls back on English. */
import { LOCALES, type Locale } from '../../claims/schema';
import * as cards from './card';
import * as pages from './pages';
import type { CardWords, PageWords } from './schema';

/** @returns the card's words in `locale`, else in English */
export const cardWords = (locale: Locale): CardWords => (cards as Partial<Record<Locale, CardWords>>)[locale] ?? cards.en;

/** @returns the popup's and claims page's words in `locale`, else in English */
export const pageWords = (locale: Locale): PageWords => (pages as Partial<Record<Locale, PageWords>>)[locale] ?? pages.en;

/** @returns the first of `wanted` (BCP 47 tags, in order of preference) whose language the interface has, else English */
export function uiLocale(wanted: readonly string[]): Locale {
  const languages = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return languages.flatMap((language) => LOCALES.filter((locale) => locale === language))[0] ?? 'en';
}
