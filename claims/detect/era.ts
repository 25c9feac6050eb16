/** Whether a sentence speaks of another time than its rule does. */
import type { Era } from '../recognition';
import type { PageReader } from './reader';
import type { Sentence } from './sentence';
import { NUMBER, type Tokens } from './tokens';

/** An era with its first and last year. */
export interface CompiledEra {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly strict: boolean;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

const yearOf = (date: string | undefined): number | undefined => (date === undefined ? undefined : Number(date.slice(0, 4)));

export const compiledEra = ({ from, to, strict = false }: Era): CompiledEra => ({
  from,
  to,
  strict,
  first: yearOf(from),
  last: yearOf(to),
});

/** Days before and after an era in which a page may still report it. */
const GRACE_DAYS = 31;
const DAY_MS = 86_400_000;

const isBefore = (a: string, b: string, days: number): boolean => Date.parse(a) < Date.parse(b) - days * DAY_MS;

/** Whether the page is of another time. @param date ISO, may lack month and day; then it is taken for the era's own when it may be */
function isPageOfAnotherTime(date: string, { from, to }: CompiledEra): boolean {
  if (Number.isNaN(Date.parse(date))) return false;
  const [first, last] = [date.padEnd(10, '-01-01'), date.length < 10 ? `${date.slice(0, 4)}-12-31` : date];
  return (from !== undefined && isBefore(last, from, 0)) || (to !== undefined && isBefore(to, first, GRACE_DAYS));
}

const YEAR = /^(?:19|20)\d\d$/;
const later = (a: string, b: string): string => (a > b ? a : b);

/** The latest year that these texts write in four digits; empty when they write none. */
export function latestYear(texts: readonly Tokens[]): string {
  let latest = '';
  for (const { text, kind, start, end } of texts)
    for (let at = 0; at < kind.length; at++) {
      const digits = kind[at] === NUMBER ? text.slice(start[at], end[at]) : '';
      if (YEAR.test(digits)) latest = later(latest, digits);
    }
  return latest;
}

/**
 * Whether the sentence speaks of another time: it names a later year than the era's and none of its own, or, where it names no
 * year of the era, its page is of another time.
 * @param reader asked for the neighbours, only where the era is strict
 * @param date the page's, ISO; undefined when it does not say
 * @param strict whether an earlier year counts too: what is counted is counted then, where other claims may look back
 */
export function isAtAnotherTime(
  sentence: Sentence,
  reader: Pick<PageReader, 'neighbours'>,
  era: CompiledEra,
  date: string | undefined,
  strict: boolean,
): boolean {
  const { first, last } = era;
  if (first === undefined && last === undefined) return false;
  const own = sentence.years();
  const years = own.length || !era.strict ? own : reader.neighbours(sentence).flatMap((neighbour) => neighbour.dates());
  if (years.some((year) => year >= (first ?? 0) && year <= (last ?? year))) return false;
  if (years.some((year) => year > (last ?? year) || (strict && year < (first ?? year)))) return true;
  return date !== undefined && isPageOfAnotherTime(date, era);
}
