/** The bundled article says what the source says: every claim, figure, statement and discrepancy, and no more. */
import { describe, expect, test } from 'vitest';
import { parseArticle, ratioOf } from '../../claims/article';
import json from '../../claims/articles/ukraine-2022-03-25/article.json';
import type { Bound, Unit } from '../../claims/schema';

const article = parseArticle(json, 'article.json');
const figures = article.claims.flatMap((claim) => claim.figures.map((figure) => ({ claim: claim.id, ...figure })));

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
