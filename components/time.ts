/** Times and names of languages as the reader's language writes them. */
import type { Locale } from '../claims/schema';

/** @param time ms since 1970 @returns the time of day where the user is, to the minute */
export const formatTime = (time: number, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { hour: 'numeric', minute: '2-digit' }).format(time);

/** @returns the language's name in that language itself, with a capital as in a list: "Nederlands", "Русский" */
export function ownName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
