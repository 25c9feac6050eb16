/** The interface's words per language. */
import { LOCALES, type Locale } from '../../claims/schema';
import * as cards from './card';
import * as pages from './pages';
import type { CardWords, PageWords } from './schema';

/** @returns the card's words in `locale` */
export const cardWords = (locale: Locale): CardWords => (cards satisfies Record<Locale, CardWords>)[locale];

/** @returns the popup's and claims page's words in `locale` */
export const pageWords = (locale: Locale): PageWords => (pages satisfies Record<Locale, PageWords>)[locale];

/** @returns the first of `wanted` (BCP 47 tags, in order of preference) whose language the interface has, else English */
export function uiLocale(wanted: readonly string[]): Locale {
  const languages = wanted.map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  return languages.flatMap((language) => LOCALES.filter((locale) => locale === language))[0] ?? 'en';
}
