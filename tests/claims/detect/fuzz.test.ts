import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detect, inspect } from '../../../claims';
import { tokenise } from '../../../claims/detect/tokens';
import lexicon from '../../../claims/lexicon/en.json';
import { LOCALES, Mention } from '../../../claims/schema';

/** Words that the engine knows, so that random texts get far into it. */
const known = Object.values(lexicon.concepts)
  .flat()
  .map((form) => form.replaceAll('*', 'ed').replaceAll('_', 'the'));
const piece = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '1,351',
    '15.000',
    '93 %',
    '2014',
    '\u00ad',
    '\u200b',
    '\ud800',
    '𝟙𝟛',
    '.',
    '. ',
    '? ',
    '\n',
    '—',
    'Київ',
    'Łódź',
    '(',
    '»',
  ),
  fc.double().map(String),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));
const block = fc.record({
  text,
  lang: fc.option(fc.constantFrom<string>(...LOCALES, 'ja', '', 'x-klingon'), { nil: undefined }),
});
const page = fc.record({
  blocks: fc.array(block, { maxLength: 6 }),
  lang: fc.option(fc.constantFrom<string>(...LOCALES, 'zz'), { nil: undefined }),
  date: fc.option(fc.oneof(fc.constantFrom('2022-03-25', '2022-03', '2022', ''), fc.string()), { nil: undefined }),
  title: fc.option(text, { nil: undefined }),
});

const splitsPair = (whole: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(whole[at - 1] ?? '') && /[\udc00-\udfff]/.test(whole[at] ?? '');

test('any blocks: no error, mentions that the schema takes, spans inside their block and never within a surrogate pair', () => {
  fc.assert(
    fc.property(page, (any) => {
      for (const mention of detect(any)) {
        const { block, start, end } = Mention.parse(mention);
        const whole = any.blocks[block]?.text ?? '';
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(whole.length);
        expect(splitsPair(whole, start) || splitsPair(whole, end)).toBe(false);
      }
      inspect(any);
    }),
    { numRuns: 300 },
  );
});

test('tokens stand in order, do not overlap, and leave out only spaces and invisible characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
      const { start, end } = tokenise(any);
      let last = 0;
      let between = '';
      start.forEach((from, at) => {
        expect(from).toBeGreaterThanOrEqual(last);
        between += any.slice(last, from);
        last = end[at] ?? 0;
        expect(last).toBeGreaterThan(from);
      });
      expect((between + any.slice(last)).replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')).toBe('');
    }),
  );
});
