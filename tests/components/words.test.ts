/** Every language says everything, in its own words, and no pattern loses what is filled in. */
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../claims/schema';
import { cardWords, pageWords, uiLocale } from '../../common/words';
import { CardWords, PageWords } from '../../common/words/schema';

/** Words that two languages share. */
const SHARED: Partial<Record<Locale, string[]>> = {
  fr: ['mentionsHere.one', 'mentionsHere.other'],
  nl: ['searchCount.one', 'searchCount.other'],
};
/** Patterns and punctuation, the same in any language that has no other. */
const PATTERNS = ['bounds.exactly', 'compared', 'attributed', 'quoted'];

type Leaves = Record<string, string>;
const leaves = (value: unknown, path = ''): Leaves =>
  typeof value === 'string'
    ? { [path]: value }
    : Object.assign({}, ...Object.entries(value as object).map(([key, part]) => leaves(part, path ? `${path}.${key}` : key)));
const textsOf = (locale: Locale): Leaves => ({ ...leaves(cardWords(locale)), ...leaves(pageWords(locale)) });
const english = textsOf('en');
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
/** A plural form's own pattern is compared with the English `other`. */
const twinOf = (key: string) => english[key] ?? english[key.replace(/\.(one|few|many)$/, '.other')] ?? '';

describe.each(LOCALES)('%s', (locale) => {
  const texts = textsOf(locale);

  test('has every text', () => {
    expect(CardWords.safeParse(cardWords(locale)).error).toBeUndefined();
    expect(PageWords.safeParse(pageWords(locale)).error).toBeUndefined();
  });

  test('fills in what English fills in', () => {
    const wrong = Object.entries(texts).filter(([key, text]) => String(names(text)) !== String(names(twinOf(key))));
    expect(wrong).toEqual([]);
  });

  test('has a form for each plural of whole numbers', () => {
    const rules = new Intl.PluralRules(locale);
    const needed = [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))];
    const plurals = Object.entries(pageWords(locale)).filter(([, text]) => typeof text === 'object');
    const missing = plurals.flatMap(([key, forms]) =>
      needed.filter((form) => !(form in (forms as object))).map((form) => `${key}.${form}`),
    );
    expect(missing).toEqual([]);
  });

  test.skipIf(locale === 'en')('is no copy of English', () => {
    const allowed = [...PATTERNS, ...(SHARED[locale] ?? [])];
    const copies = Object.entries(texts).filter(([key, text]) => english[key] === text && !allowed.includes(key));
    expect(copies).toEqual([]);
  });

  test('keeps an upper bound apart from a number, and from a lower bound', () => {
    const { bounds } = cardWords(locale);
    expect(new Set(Object.values(bounds)).size).toBe(Object.keys(bounds).length);
  });
});

test.each([
  [['nl-BE', 'en'], 'nl'],
  [['sv', 'pt-BR'], 'pt'],
  [['UK_ua'], 'uk'],
  [['sv', 'fi'], 'en'],
  [[], 'en'],
])('a browser that wants %j gets %s', (wanted, locale) => {
  expect(uiLocale(wanted)).toBe(locale);
});
