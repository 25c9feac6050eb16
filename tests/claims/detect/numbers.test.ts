import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../../claims';
import { LOCALES, type Locale } from '../../../claims/schema';
import written from './numbers.json';

const { words, bounds }: Record<'words' | 'bounds', Record<Locale, Record<string, number | string>>> = written;

/** The numbers that the engine reads in a text, without their places. */
const read = (lang: Locale, text: string) =>
  inspect({ lang, blocks: [{ text }] }).flatMap(({ numbers }) =>
    numbers.map(({ value, low, kind, bound }) => ({ value, ...(low === undefined ? {} : { low }), kind, bound })),
  );
const counts = (lang: Locale, text: string): number[] =>
  read(lang, text)
    .filter(({ kind }) => kind === 'count')
    .map(({ value }) => value);

/** "soldiers", so that four digits are no year. */
const SOLDIERS: Record<Locale, string> = {
  nl: 'soldaten',
  en: 'soldiers',
  de: 'Soldaten',
  fr: 'soldats',
  es: 'soldados',
  it: 'soldati',
  pt: 'soldados',
  pl: 'żołnierzy',
  ru: 'солдат',
  uk: 'солдатів',
};

describe('digits as CLDR formats them', () => {
  const regions = [
    'nl',
    'nl-BE',
    'en',
    'en-IN',
    'de',
    'de-CH',
    'de-AT',
    'fr',
    'fr-CH',
    'es',
    'es-MX',
    'it',
    'it-CH',
    'pt-BR',
    'pt-PT',
    'pl',
    'ru',
    'uk',
  ];
  test.each(regions)('%s: what Intl writes is read back', (region) => {
    const lang = region.slice(0, 2) as Locale;
    const format = new Intl.NumberFormat(region, { useGrouping: 'always' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: region === 'en-IN' ? 99_999 : 99_999_999 }), (value) => {
        expect(counts(lang, `${format.format(value)} ${SOLDIERS[lang]}.`)).toEqual([value]);
      }),
    );
  });

  test.each(LOCALES)('%s: every grouping that newspapers use', (lang) => {
    for (const written of ['1351', '1.351', '1,351', '1 351', '1\u00a0351', '1\u202f351', "1'351", '1’351'])
      expect(counts(lang, `${written} ${SOLDIERS[lang]}`), written).toEqual([1351]);
  });
});

describe.each(LOCALES)('number words, %s', (lang) => {
  test.each(Object.entries(words[lang]))('%s', (text, value) => {
    expect(counts(lang, `${text}.`)).toEqual([value]);
  });
});

describe.each(LOCALES)('bounds are kept, %s', (lang) => {
  test.each(Object.entries(bounds[lang]))('%s', (text, bound) => {
    expect(read(lang, `${text} ${SOLDIERS[lang]}.`)).toEqual([{ value: 15_000, kind: 'count', bound }]);
  });
});

describe('ranges', () => {
  test.each<[Locale, string]>([
    ['en', '7,000–15,000 soldiers'],
    ['en', 'between 7,000 and 15,000 soldiers'],
    ['en', '7,000 to 15,000 soldiers'],
    ['nl', 'tussen de 7.000 en 15.000 soldaten'],
    ['nl', '7000 à 15.000 soldaten'],
    ['de', 'zwischen 7000 und 15.000 Soldaten'],
    ['de', '7000 bis 15.000 Soldaten'],
    ['fr', 'entre 7 000 et 15 000 soldats'],
    ['es', 'entre 7.000 y 15.000 soldados'],
    ['es', 'entre siete mil y quince mil soldados'],
    ['it', 'tra 7 mila e 15 mila soldati'],
    ['pt', 'entre sete mil e quinze mil soldados'],
    ['en', 'between seven thousand and fifteen thousand soldiers'],
    ['pt', 'entre 7 mil e 15 mil soldados'],
    ['pl', 'od 7 do 15 tys. żołnierzy'],
    ['ru', 'от 7 до 15 тысяч солдат'],
    ['uk', 'від 7 до 15 тисяч солдатів'],
  ])('%s: %s', (lang, text) => {
    expect(read(lang, `${text}.`)).toMatchObject([{ low: 7000, value: 15_000 }]);
  });
});

describe('percentages', () => {
  test.each<[Locale, string, number]>([
    ['nl', '93 procent van Luhansk', 93],
    ['en', '93% of Luhansk', 93],
    ['en', '93 per cent of Luhansk', 93],
    ['de', '93 Prozent von Luhansk', 93],
    ['fr', '93 % de Louhansk', 93],
    ['es', 'el 93 por ciento de Lugansk', 93],
    ['it', 'il 93 per cento di Luhansk', 93],
    ['pt', '93 por cento de Lugansk', 93],
    ['pl', '93 proc. obwodu', 93],
    ['ru', '93 процента области', 93],
    ['uk', '93 відсотки області', 93],
  ])('%s: %s', (lang, text, value) => {
    expect(read(lang, `${text}.`)).toMatchObject([{ value, kind: 'percent' }]);
  });

  test('a second one may leave its sign out', () => {
    expect(read('en', 'They hold 93 percent of Luhansk and 54 of Donetsk.')).toMatchObject([
      { value: 93, kind: 'percent' },
      { value: 54, kind: 'percent' },
    ]);
  });
});

describe('what is no count', () => {
  test.each<[Locale, string]>([
    ['en', 'on 25 March'],
    ['en', 'on March 25'],
    ['en', 'at 14:30'],
    ['en', '$15,000'],
    ['en', '15,000 euros'],
    ['en', '40 kilometres from Kyiv'],
    ['en', 'aged 19'],
    ['en', 'the 25th day'],
    ['en', 'Jane Roe, 48, a colonel, spoke'],
    ['de', 'die 49. Armee zog ab'],
    ['es', 'la 79.ª brigada'],
    ['nl', 'op 25 maart'],
    ['de', 'am 25. März'],
    ['de', 'nach 30 Tagen'],
    ['fr', 'le 25 mars'],
    ['ru', '25 марта'],
    ['pl', '25 marca'],
    ['nl', 'Dat heeft Oksana (41) gehoord'],
    ['en', 'Jane Roe (48) has seen it'],
  ])('%s: %s', (lang, text) => {
    expect(counts(lang, `${text}.`)).toEqual([]);
  });

  test('the digits that fill up an abbreviated thousand belong to it', () => {
    expect(read('ru', 'Ранены 1 тыс. 597 человек.')).toMatchObject([{ value: 1597 }]);
  });

  test('four digits that count equipment are no year, before it or behind it in a list', () => {
    expect(read('de', 'Dazu 1976 gepanzerte Fahrzeuge.')).toMatchObject([{ value: 1976, kind: 'count' }]);
    expect(read('en', 'Lost so far: tanks – 1968; ships: 1990.')).toMatchObject([
      { value: 1968, kind: 'count' },
      { value: 1990, kind: 'count' },
    ]);
    expect(read('en', 'So it went on – 1968.')).toMatchObject([{ value: 1968, kind: 'year' }]);
  });

  test('four digits after "in" or a month are a year, whatever follows', () => {
    expect(read('en', 'In 2014 troops came.')).toMatchObject([{ value: 2014, kind: 'year' }]);
    expect(read('de', 'Seit Februar 2022 getötete Soldaten.')).toMatchObject([{ value: 2022, kind: 'year' }]);
  });
});
