import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../claims/article';
import json from '../../claims/articles/ukraine-2022-03-25/article.json';
import { LOCALES, type Locale, type LocalText } from '../../claims/schema';
import { claimViewOf, claimViewsOf } from '../../claims/view';
import { ClaimView } from '../../claims/view-schema';

const article = parseArticle(json, 'article.json');
const DEATHS = 'russian-military-deaths';

function viewOf(claim: string, locale: Locale, of = article): ClaimView {
  const view = claimViewOf(of, claim, locale);
  if (!view) throw new Error(`no view of ${claim}`);
  return view;
}

describe('claimViewsOf', () => {
  test.each(LOCALES)('%s: shows every claim, valid and without a placeholder', (locale) => {
    const views = claimViewsOf(article, locale);
    expect(views.map(({ claim }) => claim)).toEqual(article.claims.map(({ id }) => id));
    for (const view of views) expect(ClaimView.parse(view)).toEqual(view);
    expect(JSON.stringify(views)).not.toMatch(/\{[a-z-]+\}/);
  });

  test('shows each discrepancy at each of its claims', () => {
    const shown = claimViewsOf(article, 'en').flatMap(({ claim, discrepancies }) =>
      discrepancies.map(({ id }) => `${id} ${claim}`),
    );
    const noted = article.discrepancies.flatMap(({ id, claims }) => claims.map((claim) => `${id} ${claim}`));
    expect(shown.sort()).toEqual(noted.sort());
  });
});

describe('claimViewOf', () => {
  test('is undefined for a claim that the article does not make', () => {
    expect(claimViewOf(article, 'peace', 'nl')).toBeUndefined();
  });

  test('names article, date and language', () => {
    const { article: id, articleDate, articleTitle, locale } = viewOf(DEATHS, 'de');
    expect({ id, articleDate, articleTitle, locale }).toEqual({
      id: 'ukraine-2022-03-25',
      articleDate: '2022-03-25',
      articleTitle: article.title.de,
      locale: 'de',
    });
  });

  test('shows the soldiers’ three figures with bound, source and status', () => {
    const rows = viewOf(DEATHS, 'nl').figures.map(({ value, bound, sources, superseded }) => [value, bound, sources, superseded]);
    expect(rows).toEqual([
      [1351, 'exactly', ['Moskou'], false],
      [498, 'exactly', ['Moskou'], true],
      [15000, 'up-to', ['het Westen', 'Oekraïne', 'Amerikaanse inlichtingendiensten'], false],
    ]);
  });

  test('leaves the sources empty where the article names none', () => {
    expect(viewOf('donbas-control', 'en').figures.map(({ sources }) => sources)).toEqual([[], []]);
    expect(viewOf('kherson-control', 'en').statements.map(({ sources }) => sources)).toEqual([[]]);
  });

  test('keeps the article’s own words in its language, with a gloss in the reader’s', () => {
    const quotes = viewOf('first-phase-complete', 'pl').statements.map(({ quote }) => quote);
    expect(quotes).toEqual([
      { words: 'claimt', lang: 'nl', gloss: 'twierdzi' },
      { words: 'volgens Poetin', lang: 'nl', gloss: 'według Putina' },
      undefined,
    ]);
  });

  test('names the other claims of a discrepancy, not the claim itself', () => {
    const talks = viewOf('talks-progress', 'en').discrepancies;
    expect(talks.map(({ against }) => against.map(({ claim }) => claim))).toEqual([
      ['medinsky-minor-points', 'erdogan-two-disputes'],
    ]);
    expect(talks[0]?.against[1]?.title).toBe(viewOf('erdogan-two-disputes', 'en').title);
    expect(viewOf(DEATHS, 'en').discrepancies.map(({ against }) => against.length)).toEqual([0, 1, 1]);
  });
});

describe('ratios in a discrepancy', () => {
  const textOf = (locale: Locale): string => viewOf(DEATHS, locale).discrepancies[0]?.text ?? '';

  test.each(LOCALES)('%s: are filled in as the language writes numbers', (locale) => {
    const written = new Intl.NumberFormat(locale).format(2.7);
    expect(written).toBe(locale === 'en' ? '2.7' : '2,7');
    expect(textOf(locale)).toContain(` ${written}`);
    expect(textOf(locale)).toMatch(/ 11[ -]/);
  });

  test('follow the figures', () => {
    const draft = structuredClone(article);
    for (const claim of draft.claims) for (const figure of claim.figures) if (figure.id === 'deaths-moscow') figure.value = 3000;
    const text = viewOf(DEATHS, 'en', draft).discrepancies[0]?.text;
    expect(text).toContain(' 6 times');
    expect(text).toContain(' 5 times');
  });

  test('are filled in wherever their name stands', () => {
    const draft = structuredClone(article);
    for (const { id, text } of draft.discrepancies) if (id === 'two-death-tolls') text.en = '{spread}, {increase}, {spread}';
    expect(viewOf(DEATHS, 'en', draft).discrepancies[0]?.text).toBe('11, 2.7, 11');
  });
});

describe('a language that is lacking', () => {
  const isText = (value: object): value is LocalText => 'nl' in value && 'en' in value;

  function withoutLanguage(value: unknown, locale: 'fr'): void {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) delete value[locale];
    for (const part of Object.values(value)) withoutLanguage(part, locale);
  }

  test('falls back on English, in every text', () => {
    const draft = structuredClone(article);
    withoutLanguage(draft, 'fr');
    const french = claimViewsOf(draft, 'fr').map((view) => ({ ...view, locale: 'en' }));
    const english = JSON.stringify(claimViewsOf(draft, 'en')).replace('2.7', '2,7');
    expect(JSON.stringify(french)).toBe(english);
  });
});
