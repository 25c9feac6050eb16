/** A small invented article with its rules and words, so that tests of the engine depend on no bundled one. */
import { createEngine } from '../../../claims/detect/engine';
import grammars from '../../../claims/lexicon/grammar.json';
import type { Grammar, Lexicon } from '../../../claims/lexicon/schema';
import type { RecognitionData } from '../../../claims/recognition';
import type { Article, Locale } from '../../../claims/schema';

export const article: Article = {
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

export const recognition: RecognitionData = {
  sets: { rome: ['rome'], sides: ['@rome', 'carthage'] },
  home: ['@sides'],
  elsewhere: ['troy'],
  era: { from: '1999-01-01', to: '1999-12-31' },
  derived: [
    { concept: 'cross-alps', any: [['cross', 'alps']], within: 12 },
    { concept: 'war-on-carthage', any: [['war', 'carthage']], within: 5, ordered: true, parting: ['army'], hides: ['carthage'] },
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
        counted: ['soldier', 'person', 'army', '@sides'],
        roles: [
          {
            name: 'side',
            want: ['@rome', 'enemy'],
            other: ['carthage'],
            weak: ['greece'],
            beside: ['soldier'],
            until: ['compare'],
            does: { verb: ['slay'], passive: ['die'], whom: ['person'] },
            foe: ['enemy'],
            from: 'headline',
          },
          { name: 'kind', want: ['die'], other: ['wound'], mix: 3, mute: true },
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
  die: ['die*', 'killed', 'dead', 'slain'],
  slay: ['slew', 'slain'],
  wound: ['wounded'],
  person: ['people', 'men'],
  enemy: ['enemy', 'enemies'],
  compare: ['more than in', 'as many as'],
  say: ['says', 'said', 'admits', 'according to'],
  admit: ['admits'],
  own: ['own'],
  cross: ['cross*', 'went __ over', 'scaled _ alps'],
  alps: ['alps'],
  tourist: ['tourist*'],
  war: ['war'],
  retake: ['retook', 'won _ _ back', 'wrested from Rome', 'stripped Carthage of'],
  town: ['town*'],
};
const lexicon: Lexicon = {
  language: 'en',
  abbreviations: ['thou'],
  numbers: { words: {}, scales: { thou: 1000 }, joiners: [] },
  fractions: {},
  concepts,
};

/** An engine that knows this article alone. */
export const engineWith = (rules: RecognitionData) =>
  createEngine({
    articles: [{ article, recognition: rules, lexicons: [] }],
    lexicons: { en: lexicon },
    grammars: grammars as Record<Locale, Grammar>,
  });
export const engine = engineWith(recognition);

export const detect = (...blocks: string[]) => engine.detect({ lang: 'en', blocks: blocks.map((text) => ({ text })) });
/** The figures found in a page of these blocks. */
export const deaths = (...blocks: string[]) => detect(...blocks).flatMap(({ figure }) => figure?.value ?? []);
