/** What the sieve lets through: all that may hold a mention, and little else. */
import { describe, expect, test } from 'vitest';
import { detect, mayHold } from '../../../claims';
import { LOCALES } from '../../../claims/schema';
import { engine, engineWith, recognition } from './punic';

const sift = (...texts: string[]) => engine.mayHold({ lang: 'en', blocks: texts.map((text) => ({ text })) });

describe('on an invented article', () => {
  test.each<[what: string, holds: boolean, texts: string[]]>([
    ['a mention', true, ['Rome', 'In the war 500 Roman soldiers were killed.']],
    ['no word of a rule', false, ['Rome', 'Elephants eat 500 bananas.']],
    ['the words and no number', false, ['Rome', 'Roman soldiers were killed.']],
    ['a number too small', false, ['Rome', 'In the war 5 Roman soldiers were killed.']],
    ['the side nowhere', false, ['A headline', 'In the war 500 soldiers were killed.']],
    ['the side anywhere', true, ['A headline', 'In the war 500 soldiers were killed.', 'Nothing.', 'Rome.']],
    ['what is around anywhere', true, ['They crossed the Alps.', 'Nothing.', 'Nothing.', 'Nothing.', 'Rome.']],
    ['what is around, behind a long list', true, ['They crossed the Alps.', ...Array(15).fill('Nothing.'), 'Rome.']],
    ['what is around nowhere', false, ['They crossed the Alps.']],
    ['what keeps a rule from holding, for it may be hidden', true, ['Rome', 'Tourists cross the Alps.']],
    [
      'the words too far apart for the rule, for others may be hidden',
      true,
      [`Rome. They crossed ${'and '.repeat(9)} the Alps.`],
    ],
    ['the words in two texts', false, ['Rome', 'They crossed', 'the Alps.']],
  ])('%s: %s', (_, holds, texts) => {
    expect(sift(...texts)).toBe(holds);
  });
});

test('words may be twice as far apart as the rule allows, for others between may be hidden', () => {
  const rules = [{ id: 'near', claim: 'crossing', all: ['cross', 'alps'], within: 4 }];
  const { detect: find, mayHold: may } = engineWith({ ...recognition, rules });
  const page = (words: number) => ({ lang: 'en', blocks: [{ text: `They crossed ${'and '.repeat(words)}the Alps.` }] });
  expect([1, 4, 9].map((words) => find(page(words)).length)).toEqual([1, 0, 0]);
  expect([1, 4, 9].map((words) => may(page(words)))).toEqual([true, true, false]);
});

type Passage = { headline: string; text: string; date?: string };
const own = import.meta.glob<Record<string, { mentions: Passage[]; lookalikes: Passage[] }>>('../../detection/*.json', {
  eager: true,
  import: 'default',
});
const news = import.meta.glob<Passage[]>('../../detection/news/*.json', { eager: true, import: 'default' });

test.each(LOCALES)('%s: no mention in our passages is sifted out', (lang) => {
  const claims = Object.values(own[`../../detection/${lang}.json`] ?? {});
  const passages = [...claims.flatMap(({ mentions }) => mentions), ...(news[`../../detection/news/${lang}.json`] ?? [])];
  const pages = passages.map(({ headline, text, date }) => ({ lang, date, blocks: [{ text: headline }, { text }] }));
  const marked = pages.filter((page) => detect(page).length > 0);
  expect(marked.length).toBeGreaterThan(300);
  expect(marked.filter(({ blocks }) => !mayHold({ lang, blocks }))).toEqual([]);
});
