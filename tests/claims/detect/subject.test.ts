/** Who does something: roles with `subject`, on a small invented article. */
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
  claims: [
    {
      id: 'retaken',
      title: { nl: 'a', en: 'a' },
      summary: { nl: 'a', en: 'a' },
      hedged: false,
      paragraphs: [1],
      figures: [],
      statements: [],
    },
  ],
  discrepancies: [],
};
const who = { name: 'who', want: ['carthage'], other: ['rome'], subject: true, optional: true, reach: 8 };
const recognition: RecognitionData = {
  elsewhere: ['troy'],
  rules: [{ id: 'town-retaken', claim: 'retaken', all: ['retake', 'town'], owners: [who] }],
};
const lexicon: Lexicon = {
  language: 'en',
  abbreviations: [],
  numbers: { words: {}, scales: {}, joiners: [] },
  fractions: {},
  concepts: {
    rome: ['rome', 'roman*'],
    carthage: ['carthag*'],
    troy: ['troy'],
    retake: ['retook', 'won _ _ back', 'wrested from Rome', 'stripped Carthage of'],
    town: ['town*'],
  },
};
const engine = createEngine({
  articles: [{ article, recognition, lexicons: [] }],
  lexicons: { en: lexicon },
  grammars: grammars as Record<Locale, Grammar>,
});
const marks = (text: string) => engine.detect({ lang: 'en', blocks: [{ text: 'A headline' }, { text }] }).length;

describe('who does it', () => {
  test.each<[what: string, text: string, count: number]>([
    ['who goes before', 'Carthage retook the town.', 1],
    ['the other one does', 'Rome retook the town.', 0],
    ['nobody is said to', 'They retook the town.', 1],
    ['from whom it is taken follows', 'Carthage retook the town from Rome.', 1],
    ['who goes before, though the other side follows closer', 'The Romans at dawn retook Carthaginian towns.', 0],
    ['… or within its words', 'Rome stripped Carthage of the town.', 0],
    ['whom the words themselves name is the loser', 'The town was wrested from Rome.', 1],
  ])('%s', (_, text, count) => {
    expect(marks(text)).toBe(count);
  });
});
