import { describe, expect, test } from 'vitest';
import { cardWords } from '../../common/words';
import { capital, fill, formatDate, formatQuantity, formatValue, plural } from '../../components/format';

const people = (value: number, bound: 'exactly' | 'up-to' | 'at-least' = 'exactly') => ({
  value,
  bound,
  unit: 'people' as const,
});

describe('numbers and dates', () => {
  test.each([
    [1351, 'people', 'nl', '1.351'],
    [1351, 'people', 'en', '1,351'],
    [93, 'percent', 'en', '93%'],
    [2014, 'year', 'nl', '2014'],
  ] as const)('%d %s in %s is %s', (value, unit, locale, text) => {
    expect(formatValue(value, unit, locale)).toBe(text);
  });

  test('a bound and a range keep their words', () => {
    expect(formatQuantity(people(15_000, 'up-to'), cardWords('nl'), 'nl')).toBe('tot wel 15.000');
    expect(formatQuantity({ ...people(15_000), low: 7000 }, cardWords('en'), 'en')).toBe('7,000 to 15,000');
  });

  test.each([
    ['2022', '2022'],
    ['2022-03', 'March 2022'],
    ['2022-03-25T23:30:00+01:00', '25 March 2022'],
    ['last week', undefined],
  ])('the date %s is %s', (date, text) => {
    expect(formatDate(date, 'en')).toBe(text);
  });

  test('plurals follow the language', () => {
    const forms = { one: '{n} a', few: '{n} b', many: '{n} c', other: '{n} d' };
    expect([1, 3, 5, 21].map((n) => plural(forms, n, 'ru', { n }))).toEqual(['1 a', '3 b', '5 c', '21 a']);
  });

  test('patterns take text as it is, and keep names without a value', () => {
    expect(fill('{a} and {b}', { a: '$& {b}' })).toBe('$& {b} and {b}');
    expect(capital('élan', 'fr')).toBe('Élan');
  });
});
