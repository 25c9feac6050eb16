import { describe, expect, test } from 'vitest';
import { parseArticle, ratioOf } from '../../claims/article';
import json from '../../claims/articles/ukraine-2022-03-25/article.json';
import { type Article, type Bound, LOCALES, type Locale, type LocalText, type Unit } from '../../claims/schema';

const FILE = 'claims/articles/ukraine-2022-03-25/article.json';
const article = parseArticle(json, FILE);
const figures = article.claims.flatMap((claim) => claim.figures.map((figure) => ({ claim: claim.id, ...figure })));

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

describe('the claims of the article', () => {
  const CLAIMS: [string, { hedged: boolean; paragraphs: number[] }][] = [
    ['first-phase-complete', { hedged: true, paragraphs: [1, 3] }],
    ['focus-on-donbas', { hedged: true, paragraphs: [1, 3] }],
    ['war-aims', { hedged: true, paragraphs: [2] }],
    ['storming-not-ruled-out', { hedged: false, paragraphs: [8] }],
    ['no-fly-zone-response', { hedged: false, paragraphs: [8] }],
    ['kherson-control', { hedged: true, paragraphs: [7] }],
    ['counterattacks', { hedged: true, paragraphs: [7] }],
    ['stalled-advance', { hedged: false, paragraphs: [6] }],
    ['donbas-control', { hedged: true, paragraphs: [9] }],
    ['talks-progress', { hedged: true, paragraphs: [11] }],
    ['medinsky-minor-points', { hedged: true, paragraphs: [12] }],
    ['erdogan-two-disputes', { hedged: true, paragraphs: [13] }],
    ['crimea-annexed-2014', { hedged: false, paragraphs: [13] }],
    ['kharkiv-houses-burned', { hedged: false, paragraphs: [14] }],
    ['russian-military-deaths', { hedged: true, paragraphs: [16] }],
    ['soviet-afghan-deaths', { hedged: false, paragraphs: [17] }],
    ['ukraine-no-update', { hedged: false, paragraphs: [18] }],
    ['households-without-power', { hedged: false, paragraphs: [18] }],
  ];

  test('are these, in this order', () => {
    expect(article.claims.map(({ id }) => id)).toEqual(CLAIMS.map(([id]) => id));
  });

  test.each(CLAIMS)('%s stands in its paragraphs, hedged or not', (id, { hedged, paragraphs }) => {
    const claim = article.claims.find((candidate) => candidate.id === id);
    expect(claim?.hedged).toBe(hedged);
    expect(claim?.paragraphs).toEqual(expect.arrayContaining(paragraphs));
  });

  test('list each paragraph that their figures and statements stand in', () => {
    for (const claim of article.claims) {
      const used = [...claim.figures, ...claim.statements].map(({ paragraph }) => paragraph);
      expect(claim.paragraphs, claim.id).toEqual([...new Set([...claim.paragraphs, ...used])]);
    }
  });
});

describe('the figures of the article', () => {
  type Row = [claim: string, value: number, unit: Unit, bound: Bound, sources: string[], hedged: boolean, paragraph: number];
  const FIGURES: Row[] = [
    ['donbas-control', 93, 'percent', 'exactly', [], true, 9],
    ['donbas-control', 54, 'percent', 'exactly', [], true, 9],
    ['medinsky-minor-points', 20, 'points', 'exactly', ['medinsky'], true, 12],
    ['erdogan-two-disputes', 2, 'points', 'exactly', ['erdogan'], true, 13],
    ['crimea-annexed-2014', 2014, 'year', 'exactly', ['article'], false, 13],
    ['kharkiv-houses-burned', 35, 'houses', 'exactly', [], false, 14],
    ['russian-military-deaths', 1351, 'people', 'exactly', ['moscow'], true, 16],
    ['russian-military-deaths', 498, 'people', 'exactly', ['moscow'], true, 16],
    ['russian-military-deaths', 15000, 'people', 'up-to', ['west', 'ukraine', 'us-intelligence'], true, 16],
    ['soviet-afghan-deaths', 15000, 'people', 'about', ['article'], false, 17],
    ['households-without-power', 300000, 'households', 'at-least', ['energy-supplier'], false, 18],
  ];

  test.each(FIGURES)('%s: %d %s, %s', (claim, value, unit, bound, sources, hedged, paragraph) => {
    const found = figures.filter((figure) => figure.claim === claim && figure.value === value);
    expect(found).toEqual([expect.objectContaining({ unit, bound, sources, hedged, paragraph, asOf: '2022-03-25' })]);
  });

  test('are no more than these', () => {
    expect(figures).toHaveLength(FIGURES.length);
  });

  test('have one superseded: Moscow’s earlier 498', () => {
    expect(figures.filter(({ status }) => status === 'superseded').map(({ value }) => value)).toEqual([498]);
  });

  test('name the place of each percentage', () => {
    const places = figures.filter(({ unit }) => unit === 'percent').map(({ value, place }) => [value, place]);
    expect(places).toEqual([
      [93, 'region-luhansk'],
      [54, 'region-donetsk'],
    ]);
  });

  test('give the ratios that the article speaks of: almost three, and more than eleven', () => {
    const ratios = article.discrepancies.flatMap((discrepancy) => discrepancy.ratios);
    expect(ratios.map((ratio) => [ratio.name, ratioOf(article, ratio)])).toEqual([
      ['increase', 2.7],
      ['spread', 11],
    ]);
  });
});

describe('the statements of the article', () => {
  type Row = [claim: string, statement: string, sources: string[], hedged: boolean];
  const STATEMENTS: Row[] = [
    ['first-phase-complete', 'phase-complete', ['kremlin'], true],
    ['first-phase-complete', 'time-to-shift', ['putin', 'russian-mod'], true],
    ['first-phase-complete', 'phase-unclear', ['article'], false],
    ['focus-on-donbas', 'donbas-first', ['putin', 'russian-mod'], true],
    ['focus-on-donbas', 'modest-aims', ['article'], true],
    ['focus-on-donbas', 'no-full-occupation', ['article'], true],
    ['war-aims', 'stated-aims', ['putin'], false],
    ['war-aims', 'protection', ['putin'], true],
    ['storming-not-ruled-out', 'storming-later', ['russian-mod-spokesman'], false],
    ['no-fly-zone-response', 'no-fly-zone', ['russian-mod-spokesman'], false],
    ['kherson-control', 'kherson-lost', [], true],
    ['counterattacks', 'ground-regained', [], true],
    ['stalled-advance', 'hardly-advanced', ['article'], false],
    ['donbas-control', 'steps-left', ['article'], false],
    ['talks-progress', 'little-progress', ['russia', 'ukraine'], true],
    ['talks-progress', 'daily-talks', ['article'], false],
    ['medinsky-minor-points', 'minor-progress', ['medinsky'], true],
    ['medinsky-minor-points', 'large-demands-silent', ['medinsky'], true],
    ['erdogan-two-disputes', 'two-disputes', ['erdogan'], true],
    ['ukraine-no-update', 'no-update', ['article'], false],
  ];

  test('are these, said by these', () => {
    const found = article.claims.flatMap((claim) => claim.statements.map((s): Row => [claim.id, s.id, s.sources, s.hedged]));
    expect(found).toEqual(STATEMENTS);
  });

  test('quote a few words at most', () => {
    const quotes = article.claims.flatMap((claim) => claim.statements.flatMap(({ quote }) => quote ?? []));
    expect(quotes.length).toBeGreaterThan(5);
    for (const { words } of quotes) expect(words.split(' ').length, words).toBeLessThanOrEqual(3);
  });
});

describe('the discrepancies of the article', () => {
  const DISCREPANCIES: [claims: string[], paragraphs: number[]][] = [
    [['first-phase-complete', 'war-aims'], [3]],
    [['focus-on-donbas', 'war-aims'], [1]],
    [
      ['focus-on-donbas', 'storming-not-ruled-out'],
      [6, 8],
    ],
    [['focus-on-donbas', 'donbas-control'], [9]],
    [
      ['medinsky-minor-points', 'erdogan-two-disputes', 'talks-progress'],
      [11, 12, 13],
    ],
    [['russian-military-deaths'], [16]],
    [
      ['russian-military-deaths', 'soviet-afghan-deaths'],
      [16, 17],
    ],
    [
      ['russian-military-deaths', 'ukraine-no-update'],
      [16, 18],
    ],
    [
      ['kherson-control', 'counterattacks', 'donbas-control'],
      [7, 9],
    ],
  ];

  test('are these nine', () => {
    expect(article.discrepancies.map(({ claims, paragraphs }) => [claims, paragraphs])).toEqual(DISCREPANCIES);
  });

  test('have a side in each of their claims, and two sides at least', () => {
    for (const { id, claims, sides } of article.discrepancies) {
      expect(new Set(sides.map(({ claim }) => claim)), id).toEqual(new Set(claims));
      expect(sides.length, id).toBeGreaterThan(1);
    }
  });
});

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

describe('a bad article file', () => {
  type Draft = { -readonly [K in keyof Article]: Article[K] };

  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new Error(`nothing at ${index}`);
    return item;
  };

  /** The message for the article with a change made to it. */
  function messageFor(change: (draft: Draft) => void): string {
    const draft = structuredClone(article);
    change(draft);
    try {
      parseArticle(draft, 'bad/article.json');
    } catch (error) {
      return (error as Error).message;
    }
    return 'no error';
  }

  type Case = [what: string, change: (draft: Draft) => void, field: string, remedy: string];
  const CASES: Case[] = [
    [
      'a number written as text',
      (draft) => Object.assign(at(at(draft.claims, 8).figures, 0), { value: '93' }),
      'claims[8].figures[0].value (of "donbas-control" › "luhansk-share")',
      'write a value of that kind',
    ],
    ['a missing field', (draft) => Reflect.deleteProperty(at(draft.claims, 2), 'summary'), 'claims[2].summary', 'add this field'],
    ['a missing date', (draft) => Reflect.deleteProperty(draft, 'date'), 'date', 'add this field'],
    ['a misspelt field', (draft) => Object.assign(at(draft.claims, 2), { sumary: {} }), 'claims[2]', 'correct its spelling'],
    [
      'an unknown bound',
      (draft) => Object.assign(at(at(draft.claims, 14).figures, 2), { bound: 'upto' }),
      'claims[14].figures[2].bound',
      'choose one of these',
    ],
    [
      'a negative number',
      (draft) => Object.assign(at(at(draft.claims, 14).figures, 0), { value: -1 }),
      'claims[14].figures[0].value',
      'write a value within this limit',
    ],
    [
      'an empty text',
      (draft) => Object.assign(at(draft.claims, 0).title, { fr: ' ' }),
      'claims[0].title.fr',
      'write the text or leave',
    ],
    ['no claims', (draft) => Object.assign(draft, { claims: [] }), 'claims', 'add what belongs here'],
    [
      'an id in capitals',
      (draft) => Object.assign(at(draft.sources, 0), { id: 'Kremlin' }),
      'sources[0].id',
      'must be lower-case words',
    ],
    ['a date in words', (draft) => Object.assign(draft, { date: '25 maart' }), 'date', 'must be a date such as'],
    ['a day that never was', (draft) => Object.assign(draft, { date: '2022-02-31' }), 'date', 'write an existing date'],
    [
      'a claim twice',
      (draft) => Object.assign(at(draft.claims, 1), { id: 'first-phase-complete' }),
      'claims[1].id',
      'give each its own id',
    ],
    [
      'a figure’s id used again in another claim',
      (draft) => Object.assign(at(at(draft.claims, 9).statements, 0), { id: 'deaths-moscow' }),
      'claims[14].figures[0].id',
      'give each its own id',
    ],
    [
      'an unknown source of a figure',
      (draft) => Object.assign(at(at(draft.claims, 14).figures, 0), { sources: ['moskva'] }),
      'claims[14].figures[0].sources[0]',
      'there is no source "moskva" — use one of kremlin, putin',
    ],
    [
      'an unknown source of a statement',
      (draft) => Object.assign(at(at(draft.claims, 2).statements, 1), { sources: ['putin', 'tass'] }),
      'claims[2].statements[1].sources[1]',
      'there is no source "tass"',
    ],
    [
      'a claim without content',
      (draft) => Object.assign(at(draft.claims, 12), { figures: [] }),
      'claims[12].statements',
      'add what',
    ],
    [
      'a discrepancy over an unknown claim',
      (draft) => at(draft.discrepancies, 1).claims.push('peace'),
      'discrepancies[1].claims[2]',
      'there is no claim "peace"',
    ],
    [
      'a discrepancy over no claim',
      (draft) => Object.assign(at(draft.discrepancies, 1), { claims: [], sides: [] }),
      'discrepancies[1].claims',
      'add what belongs here',
    ],
    [
      'a side of a claim that the discrepancy does not name',
      (draft) => Object.assign(at(at(draft.discrepancies, 0).sides, 0), { claim: 'counterattacks' }),
      'discrepancies[0].sides[0].claim',
      'use one of first-phase-complete, war-aims',
    ],
    [
      'a side with a figure of another claim',
      (draft) => Object.assign(at(at(draft.discrepancies, 5).sides, 0), { figure: 'houses-burned' }),
      'discrepancies[5].sides[0].figure',
      'there is no figure of "russian-military-deaths" "houses-burned"',
    ],
    [
      'a side with an unknown statement',
      (draft) => Object.assign(at(at(draft.discrepancies, 0).sides, 0), { statement: 'phase' }),
      'discrepancies[0].sides[0].statement',
      'use one of phase-complete, time-to-shift',
    ],
    [
      'a ratio of an unknown figure',
      (draft) => Object.assign(at(at(draft.discrepancies, 5).ratios, 1), { numerator: 'deaths' }),
      'discrepancies[5].ratios[1].numerator',
      'there is no figure "deaths"',
    ],
    [
      'a ratio over zero',
      (draft) => Object.assign(at(at(draft.claims, 14).figures, 1), { value: 0 }),
      'discrepancies[5].ratios[0].denominator',
      'choose another figure',
    ],
    [
      'a ratio of people to houses',
      (draft) => Object.assign(at(at(draft.discrepancies, 5).ratios, 1), { denominator: 'houses-burned' }),
      'discrepancies[5].ratios[1].denominator',
      'compare like with like',
    ],
    [
      'a ratio’s name twice',
      (draft) => Object.assign(at(at(draft.discrepancies, 5).ratios, 1), { name: 'increase' }),
      'discrepancies[5].ratios[1].name',
      'give each its own id',
    ],
    [
      'a placeholder without its ratio',
      (draft) => Object.assign(at(draft.discrepancies, 0).text, { pl: 'To {ile} razy więcej.' }),
      'discrepancies[0].text.pl',
      '{ile} has no ratio — add one',
    ],
    [
      'a ratio that one language leaves out',
      (draft) => Object.assign(at(draft.discrepancies, 5).text, { uk: 'Це в {increase} раза більше.' }),
      'discrepancies[5].text.uk',
      'write {spread} in the text or remove the ratio',
    ],
  ];

  test.each(CASES)('with %s is refused, with field and remedy', (_what, change, field, remedy) => {
    const message = messageFor(change);
    const line = message.split('\n').find((candidate) => candidate.startsWith(`- ${field}`));
    expect(message).toMatch(/^bad\/article\.json has \d+ problems?:\n/);
    expect(line, message).toContain(remedy);
  });

  test('has all its problems listed, not only the first', () => {
    const message = messageFor((draft) => {
      Object.assign(at(at(draft.claims, 14).figures, 0), { sources: ['moskva'] });
      at(draft.discrepancies, 1).claims.push('peace');
      Object.assign(at(draft.discrepancies, 0).text, { de: '{mal} so viele' });
    });
    expect(message.split('\n')).toHaveLength(4);
    expect(message).toContain('has 3 problems:');
  });

  test.each([[undefined], [null], [[]], ['article'], [7]])('that holds %j is refused without a crash', (content) => {
    expect(() => parseArticle(content, 'bad/article.json')).toThrow(
      /^bad\/article\.json has 1 problem:\n- the file: .*expected object/,
    );
  });
});

describe('ratioOf', () => {
  const ratio = { name: 'spread', numerator: 'deaths-high-estimate', denominator: 'deaths-moscow' };

  test.each([
    [1, 10],
    [2, 11],
    [3, 11.1],
    [4, 11.1],
  ])('rounds to %d significant digits', (digits, expected) => {
    expect(ratioOf(article, { ...ratio, digits })).toBe(expected);
  });

  test('names a figure that is not there', () => {
    expect(() => ratioOf(article, { ...ratio, digits: 2, numerator: 'deaths' })).toThrow('no figure "deaths"');
  });

  test('refuses to divide by zero', () => {
    const draft = structuredClone(article);
    for (const claim of draft.claims) for (const figure of claim.figures) figure.value = 0;
    expect(() => ratioOf(draft, { ...ratio, digits: 2 })).toThrow('which is 0');
  });
});
