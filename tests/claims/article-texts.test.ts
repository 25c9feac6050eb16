/** The bundled article's texts: all ten languages, short, and every number with its bound. */
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../claims/article';
import json from '../../claims/articles/ukraine-2022-03-25/article.json';
import { LOCALES, type Locale, type LocalText } from '../../claims/schema';

const article = parseArticle(json, 'article.json');
const figures = article.claims.flatMap((claim) => claim.figures);

const isText = (value: object): value is LocalText => 'nl' in value && typeof value.nl === 'string';

/** Every text of the article, with the ids and fields that lead to it. */
function textsIn(value: unknown, path = ''): [string, LocalText][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [[path, value]];
  const here = 'id' in value ? `${path}/${value.id}` : path;
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, Array.isArray(value) ? here : `${here}/${key}`));
}
const texts = textsIn(article);

/** Each text of the article in each language: where it stands, its language, its words. */
const wordings = texts.flatMap(([path, text]) => LOCALES.map((locale) => [path, locale, text[locale] ?? ''] as const));

describe('the texts', () => {
  test('are there in all ten languages', () => {
    expect(texts.length).toBeGreaterThan(100);
    for (const [path, text] of texts) expect(Object.keys(text), path).toEqual([...LOCALES]);
  });

  test('differ from language to language', () => {
    for (const [path, text] of texts.filter(([, { en }]) => en.length > 40)) {
      expect(new Set(Object.values(text)).size, path).toBe(LOCALES.length);
    }
  });

  test('are written in their language’s script', () => {
    for (const [path, locale, words] of wordings) {
      expect(/\p{Script=Cyrillic}/u.test(words), `${path} in ${locale}: ${words}`).toBe(locale === 'ru' || locale === 'uk');
      expect(/[ыэёъ]/u.test(words) && locale === 'uk', `${path} in ${locale}: ${words}`).toBe(false);
    }
  });

  test.each([
    [/^\/[^/]+\/title$|^\/[^/]+\/claims\/[^/]+\/title$/, 70],
    [/\/summary$/, 200],
    [/\/discrepancies\//, 240],
  ])('at %s have at most %d characters', (where, most) => {
    const long = wordings.filter(([path, , words]) => where.test(path) && words.length > most);
    expect(wordings.some(([path]) => where.test(path))).toBe(true);
    expect(long).toEqual([]);
  });
});

describe('numbers in the texts', () => {
  const write = (value: number, locale: Locale): string => new Intl.NumberFormat(locale).format(value);
  const YEARS = ['1979', '1989', '2014'];

  test('are the article’s figures, written as the language writes them', () => {
    for (const [path, locale, words] of wordings) {
      const allowed = new Set([...YEARS, ...figures.map(({ value }) => write(value, locale))]);
      const wrong = (words.match(/\d+(?:[.,  \u00a0\u202f]\d{3})*/gu) ?? []).filter((number) => !allowed.has(number));
      expect(wrong, `${path} in ${locale}: ${words}`).toEqual([]);
    }
  });

  const UP_TO = {
    nl: 'tot wel',
    en: 'up to',
    de: 'bis zu',
    fr: 'jusqu’à',
    es: 'hasta',
    it: 'fino a',
    pt: 'até',
    pl: 'do',
    ru: 'до',
    uk: 'до',
  };
  const ABOUT = {
    nl: 'ongeveer',
    en: 'about',
    de: 'etwa',
    fr: 'environ',
    es: 'unos',
    it: 'circa',
    pt: 'cerca de',
    pl: 'około',
    ru: 'около',
    uk: 'близько',
  };
  const AT_LEAST = {
    nl: 'minstens',
    en: 'at least',
    de: 'mindestens',
    fr: 'au moins',
    es: 'al menos',
    it: 'almeno',
    pt: 'pelo menos',
    pl: 'co najmniej',
    ru: 'не менее',
    uk: 'щонайменше',
  };
  const AFGHAN = '/claims/soviet-afghan-deaths/';

  /** The words before each place where the texts of a language name the number: the path, and the text up to the number. */
  const leadsTo = (value: number, locale: Locale): [string, string][] =>
    wordings
      .filter(([, of, words]) => of === locale && words.includes(write(value, locale)))
      .flatMap(([path, , words]) =>
        words
          .split(write(value, locale))
          .slice(0, -1)
          .map((lead): [string, string] => [path, lead]),
      );

  test.each(LOCALES)('%s: 15,000 is an upper bound, or about that many for Afghanistan', (locale) => {
    const places = leadsTo(15000, locale);
    expect(places.length).toBeGreaterThanOrEqual(6);
    for (const [path, lead] of places) {
      const bound = path.includes(AFGHAN) ? ABOUT[locale] : UP_TO[locale];
      expect(` ${lead.toLowerCase()}`, path).toMatch(new RegExp(`[\\s(]${bound} $`, 'u'));
    }
  });

  test.each(LOCALES)('%s: 300,000 is a lower bound', (locale) => {
    const places = leadsTo(300000, locale);
    expect(places.length).toBeGreaterThanOrEqual(1);
    for (const [path, lead] of places)
      expect(` ${lead.toLowerCase()}`, path).toMatch(new RegExp(`\\s${AT_LEAST[locale]} $`, 'u'));
  });
});

describe('what the article reports without a source', () => {
  const HEDGE: Record<Locale, RegExp> = {
    nl: /\bzou(den)?\b/,
    en: /\b(reportedly|said to)\b/,
    de: /\b(soll|sollen)\b/,
    fr: /\b(aurait|auraient|tiendrait)\b/,
    es: /\b(habría|habrían|controlaría)/,
    it: /\b(avrebbe|avrebbero)\b/,
    pt: /\b(teria|teriam)\b/,
    pl: /\b(miał[ay]?|mieli|podobno)/,
    ru: /как сообщается/,
    uk: /як повідомляють/,
  };
  const PLACES = [
    'kherson-control/title',
    'counterattacks/title',
    'donbas-control/title',
    'kherson-lost/text',
    'ground-regained/text',
  ];

  test.each(LOCALES)('%s: is worded as unconfirmed', (locale) => {
    const unconfirmed = wordings.filter(([path, of]) => of === locale && PLACES.some((place) => path.endsWith(`/${place}`)));
    expect(unconfirmed).toHaveLength(PLACES.length);
    for (const [path, , words] of unconfirmed) expect(words, path).toMatch(HEDGE[locale]);
  });
});
