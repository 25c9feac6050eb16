/** The engine on a small invented article, so that nothing here depends on the bundled one. */
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../claims/detect/engine';
import grammars from '../../../claims/lexicon/grammar.json';
import type { Grammar, Lexicon } from '../../../claims/lexicon/schema';
import type { RecognitionData } from '../../../claims/recognition';
import type { Article, Locale } from '../../../claims/schema';

const article: Article = {
  id: 'punic',
  language: 'en',
  date: '1999-05-01',
  title: { nl: 'Punisch', en: 'Punic' },
  sources: [],
  claims: ['dead', 'crossing'].map((id) => ({
    id,
    title: { nl: id, en: id },
    summary: { nl: id, en: id },
    hedged: false,
    paragraphs: [1],
    figures: [],
    statements: [],
  })),
  discrepancies: [],
};

const recognition: RecognitionData = {
  sets: { rome: ['rome'], sides: ['@rome', 'carthage'] },
  home: ['@sides'],
  elsewhere: ['troy'],
  era: { from: '1999-01-01', to: '1999-12-31' },
  derived: [
    { concept: 'cross-alps', any: [['cross', 'alps']], within: 12 },
    { concept: 'war-on-carthage', any: [['war', 'carthage']], within: 5, ordered: true, hides: ['carthage'] },
  ],
  rules: [
    {
      id: 'romans-dead',
      claim: 'dead',
      all: ['die'],
      allow: ['troy'],
      figure: {
        unit: 'people',
        min: 10,
        max: 100_000,
        series: true,
        roles: [
          { name: 'side', want: ['@rome'], other: ['carthage'], weak: ['greece'], beside: ['soldier'], from: 'headline' },
          { name: 'kind', want: ['die'], other: ['wound'], mix: 3 },
        ],
      },
    },
    {
      id: 'alps-crossed',
      claim: 'crossing',
      all: ['cross-alps'],
      around: [{ any: '@sides', from: 'neighbour' }],
      without: [{ any: 'tourist', unless: 'army' }],
    },
  ],
};

const concepts = {
  rome: ['rome', 'roman*'],
  carthage: ['carthag*'],
  greece: ['greek*', 'greece'],
  troy: ['troy'],
  soldier: ['soldier*', 'legionar*'],
  army: ['army'],
  die: ['die*', 'killed', 'dead'],
  wound: ['wounded'],
  say: ['says', 'said', 'according to'],
  own: ['own'],
  cross: ['cross*', 'went __ over', 'scaled _ alps'],
  alps: ['alps'],
  tourist: ['tourist*'],
  war: ['war'],
};
const lexicon: Lexicon = {
  language: 'en',
  abbreviations: [],
  numbers: { words: {}, scales: {}, joiners: [] },
  fractions: {},
  concepts,
};
const engine = createEngine({
  articles: [{ article, recognition, lexicons: [] }],
  lexicons: { en: lexicon },
  grammars: grammars as Record<Locale, Grammar>,
});

const detect = (...blocks: string[]) => engine.detect({ lang: 'en', blocks: blocks.map((text) => ({ text })) });
const deaths = (...blocks: string[]) => detect(...blocks).flatMap(({ figure }) => figure?.value ?? []);

describe('whose number it is', () => {
  test.each<[what: string, text: string, values: number[]]>([
    ['the side beside the soldiers', 'In the war 500 Roman soldiers were killed.', [500]],
    ['not the other side', 'In the war 500 Carthaginian soldiers were killed.', []],
    ['each number its own side', '500 Roman soldiers and 900 Carthaginian soldiers were killed.', [500]],
    ['a speaker owns nothing', 'According to Carthage 500 Roman soldiers were killed.', [500]],
    ['who is cited beside the number owns nothing', 'Rome lost, according to Carthage 500 soldiers who were killed.', [500]],
    ['… and takes nothing from who is counted', 'Carthage counts according to Rome 500 soldiers killed.', []],
    ['whom it is dated by owns nothing', 'Carthage says 500 of its soldiers were killed since Rome came.', []],
    ['one who speaks of his own does', 'Carthage said 500 of its own soldiers were killed.', []],
    ['killed is not wounded', '500 Roman soldiers were killed, 900 wounded.', [500]],
    ['killed and wounded together are neither', '900 Roman soldiers killed or wounded.', []],
    ['… nor with a year beside, which is no number of the wounded', '900 Roman soldiers killed or wounded in 1999.', []],
    ['a bystander only beside the soldiers', 'The Greeks count 500 Roman soldiers killed.', [500]],
    ['… where it is one', '500 Greek soldiers were killed at Rome.', []],
    ['nobody named: nothing marked', '500 soldiers were killed.', []],
  ])('%s', (_, text, values) => {
    expect(deaths('A headline', text)).toEqual(values);
  });

  test('what follows one another across a number or a comma means nothing together', () => {
    expect(deaths('Rome counts its dead', 'In the war on Carthage 500 soldiers were killed.')).toEqual([500]);
    expect(deaths('Rome counts its dead', 'In the war were 500 Carthaginian soldiers killed.')).toEqual([]);
    expect(deaths('Rome counts its dead', 'In the war, Carthaginian soldiers were killed, 500 of them.')).toEqual([]);
  });

  test('the headline names the side', () => {
    expect(deaths('Roman soldiers in trouble', '500 were killed.')).toEqual([500]);
  });

  test('a text without a headline is none: only its first sentences count as one', () => {
    const long = ['Winter came.', 'Spring came.', 'Summer came.', 'Autumn came.'];
    const side = 'Roman soldiers were in trouble.';
    expect(deaths([side, ...long].join(' '), 'Nothing new.', '500 were killed.')).toEqual([500]);
    expect(deaths([...long, side].join(' '), 'Nothing new.', '500 were killed.')).toEqual([]);
  });

  test('a number that stands alone goes on in the next sentence', () => {
    expect(deaths('A headline', '500 Roman soldiers were killed. The Greeks say 900.')).toEqual([500, 900]);
    expect(deaths('A headline', '500 Roman soldiers were killed. The Greeks saw 900 ships.')).toEqual([500]);
  });
});

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
    const strict = createEngine({
      articles: [{ article, recognition: { ...recognition, rules }, lexicons: [] }],
      lexicons: { en: lexicon },
      grammars: grammars as Record<Locale, Grammar>,
    });
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
