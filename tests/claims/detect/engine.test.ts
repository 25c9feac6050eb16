/** The engine on a small invented article. */
import { describe, expect, test } from 'vitest';
import { detect, engine, engineWith, recognition } from './punic';

describe('what may stand around', () => {
  const crossings = (...blocks: string[]) => detect(...blocks).filter(({ claim }) => claim === 'crossing').length;

  test('a neighbouring sentence supplies what is wanted', () => {
    expect(crossings('A headline', 'They crossed the Alps. Rome trembled.')).toBe(1);
    expect(crossings('A headline', 'They crossed the Alps. Nobody trembled.')).toBe(0);
  });

  test('a gap of a term takes words up to its length', () => {
    expect(crossings('Rome', 'They went in spring with all the elephants over the Alps.')).toBe(1);
  });

  test('a word of a term may stand for something of its own', () => {
    expect(crossings('Rome', 'They scaled the Alps.')).toBe(1);
  });

  test('what must not be there, unless', () => {
    expect(crossings('Rome', 'Tourists cross the Alps.')).toBe(0);
    expect(crossings('Rome', 'Tourists cross the Alps with an army.')).toBe(1);
  });

  test('another place in the sentence, or in a headline that says nothing of home', () => {
    expect(crossings('Rome', 'From Troy they crossed the Alps.')).toBe(0);
    expect(crossings('News of Troy', 'They crossed the Alps. Rome trembled.')).toBe(1);
  });

  test('a sentence never reaches over a block', () => {
    expect(crossings('Rome', 'They crossed', 'the Alps.')).toBe(0);
  });
});

describe('another time', () => {
  const on = (date: string, text: string) => engine.detect({ lang: 'en', date, blocks: [{ text: 'Rome' }, { text }] }).length;

  test('a page of a later year is left alone, unless the sentence names a year of the era', () => {
    expect(on('1999-06-01', 'They crossed the Alps.')).toBe(1);
    expect(on('2004-06-01', 'They crossed the Alps.')).toBe(0);
    expect(on('2004-06-01', 'In 1999 they crossed the Alps.')).toBe(1);
  });

  test('a sentence that names a later year is left alone', () => {
    expect(on('1999-06-01', 'In 2004 they crossed the Alps.')).toBe(0);
  });

  test('who counts an earlier year’s dead counts others', () => {
    expect(on('1999-06-01', 'In 1950 some 500 Roman soldiers were killed.')).toBe(0);
  });

  test('a page without a date is as late as the latest year it names, where the era is strict', () => {
    const rules = recognition.rules.map((rule) => ({ ...rule, era: { ...recognition.era, strict: true } }));
    const strict = engineWith({ ...recognition, rules });
    const undated = (...texts: string[]) => strict.detect({ lang: 'en', blocks: texts.map((text) => ({ text })) }).length;
    const far = ['Nothing new.', 'Nothing at all.', 'Nothing.'];
    expect(undated('Rome', 'They crossed the Alps.', ...far, 'It was 1950.')).toBe(1);
    expect(undated('Rome', 'They crossed the Alps.', ...far, 'It was 2004.')).toBe(0);
    expect(undated('Rome', 'In 1999 they crossed the Alps.', ...far, 'It was 2004.')).toBe(1);
  });

  test('a date without a day is taken for the era’s own when it may be', () => {
    expect(on('1999', 'They crossed the Alps.')).toBe(1);
    expect(on('not a date', 'They crossed the Alps.')).toBe(1);
  });
});

test('each mention says why, with the words and where they stood', () => {
  expect(detect('A headline', 'They crossed the Alps. Rome trembled.')).toEqual([
    expect.objectContaining({
      article: 'punic',
      claim: 'crossing',
      block: 1,
      start: 5,
      end: 21,
      rule: 'alps-crossed',
      why: [
        { concept: 'cross-alps', words: 'crossed the Alps', from: 'sentence' },
        { concept: 'rome', words: 'Rome', from: 'neighbour' },
      ],
    }),
  ]);
});

describe('which words are marked', () => {
  const marked = (headline: string, text: string) => detect(headline, text).map(({ start, end }) => text.slice(start, end));

  test('with the evidence close by, but not over a colon or far off', () => {
    expect(marked('A headline', 'Near Rome they crossed the Alps.')).toEqual(['Rome they crossed the Alps']);
    expect(marked('A headline', 'Rome: they crossed the Alps.')).toEqual(['crossed the Alps']);
    expect(marked('A headline', 'Rome, as all who lived in it in those days knew, they crossed the Alps.')).toEqual([
      'crossed the Alps',
    ]);
  });

  test('each number goes with the nearest words that count it', () => {
    expect(marked('A headline', '500 Roman soldiers were killed, and later 700 Roman soldiers died.')).toEqual([
      '500 Roman soldiers were killed',
      '700 Roman soldiers died',
    ]);
  });

  test('a claim found twice in a sentence is marked once, by the longer words', () => {
    expect(marked('A headline', 'They crossed the Alps, the Alps that Rome had never crossed.')).toHaveLength(1);
  });
});

test('inspection names concepts and what a rule lacks', () => {
  const [, seen] = engine.inspect({ lang: 'en', blocks: [{ text: 'A headline' }, { text: 'They crossed the Alps.' }] });
  expect(seen?.concepts).toContainEqual({ concept: 'alps', words: 'Alps' });
  expect(seen?.rules).toContainEqual({ rule: 'alps-crossed', claim: 'crossing', lacks: 'no @sides as far as the neighbour' });
});
