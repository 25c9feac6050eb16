/** Numbers, dates, lists and patterns as the reader's language writes them. */
import type { Bound, Locale, Unit } from '../claims/schema';
import type { CardWords, Plural } from '../common/words/schema';

/** English as British news writes it: 25 March 2022, no comma before "and". */
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale);

/** @returns `pattern` with each `{name}` replaced by `values[name]`; a name without a value stays as it is */
export const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** @returns the form that the language uses for `n` things, with its values filled in */
export const plural = (forms: Plural, n: number, locale: Locale, values: Record<string, string | number>): string =>
  fill(forms[new Intl.PluralRules(tagOf(locale)).select(n) as keyof Plural] ?? forms.other, values);

/** @returns a count with its digits grouped, a share as "93%", a year as bare digits */
export function formatValue(value: number, unit: Unit, locale: Locale): string {
  if (unit === 'year') return String(value);
  const options: Intl.NumberFormatOptions =
    unit === 'percent' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 1 };
  return new Intl.NumberFormat(tagOf(locale), options).format(unit === 'percent' ? value / 100 : value);
}

/** A number with its bound; `low` is the lower end of a range. */
export interface Quantity {
  value: number;
  unit: Unit;
  bound: Bound;
  low?: number | undefined;
}

/** @returns the number as written, "15,000" or "7,000 to 15,000", without its bound */
export function formatNumber({ value, low, unit }: Quantity, words: CardWords, locale: Locale): string {
  const high = formatValue(value, unit, locale);
  return low === undefined ? high : fill(words.range, { low: formatValue(low, unit, locale), high });
}

/** @returns the number with the words of its bound: "up to 15,000" */
export const formatQuantity = (quantity: Quantity, words: CardWords, locale: Locale): string =>
  fill(words.bounds[quantity.bound], { n: formatNumber(quantity, words, locale) });

/** `2022`, `2022-03` or a longer ISO date, of which only the day counts. */
const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** @returns the date in words, as exact as it is given: year, month or day; `undefined` when it is no ISO date */
export function formatDate(date: string, locale: Locale): string | undefined {
  const [, year, month, day] = ISO.exec(date) ?? [];
  if (!year) return undefined;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(tagOf(locale), options).format(time);
}

/** @returns "a, b and c" */
export const formatList = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(tagOf(locale), { type: 'conjunction' }).format(items);

/** @returns the text with its first letter as a capital */
export const capital = (text: string, locale: Locale): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

/** @returns the text with a full stop at its end; an abbreviation's own ("2022 г.") is enough */
export const sentence = (text: string): string => `${text.replace(/\.+$/, '')}.`;
