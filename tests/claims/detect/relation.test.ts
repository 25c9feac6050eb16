import { describe, expect, test } from 'vitest';
import { detect } from '../../../claims';
import recognition from '../../../claims/articles/ukraine-2022-03-25/recognition.json';
import { completed } from '../../../claims/detect/complete';
import { relate } from '../../../claims/detect/relation';
import { Recognition } from '../../../claims/recognition';
import type { Figure, Locale, PageFigure } from '../../../claims/schema';

const figure = (id: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id,
  value,
  unit: 'people',
  bound: 'exactly',
  about: { nl: 'x', en: 'x' },
  sources: [],
  asOf: '2000-03-25',
  status: 'current',
  hedged: false,
  paragraph: 1,
  ...more,
});
const figures = [
  figure('official', 1351),
  figure('earlier', 498, { status: 'superseded' }),
  figure('estimate', 15_000, { bound: 'up-to' }),
];
const page = (value: number, more: Partial<PageFigure> = {}): PageFigure => ({
  value,
  bound: 'exactly',
  unit: 'people',
  ...more,
});

describe('how a page figure stands to the figures of the claim', () => {
  test.each<[what: string, page: PageFigure, kind: string, figure: string | undefined]>([
    ['the same as a source’s', page(1351), 'same', 'official'],
    ['the same, as bounded', page(15_000, { bound: 'up-to' }), 'same', 'estimate'],
    ['a bounded figure said without its bound is only within it', page(15_000), 'within-bound', 'estimate'],
    ['an earlier one, since superseded', page(498), 'superseded', 'earlier'],
    ['between', page(7000), 'between', undefined],
    ['beyond all', page(20_000), 'above-all', undefined],
    ['below all', page(300), 'below-all', undefined],
    ['of another unit', page(1351, { unit: 'households' }), 'not-comparable', undefined],
  ])('%s', (_, given, kind, id) => {
    expect(relate(given, figures, '2000-03-26')).toEqual({ kind, ...(id ? { figure: id } : {}) });
  });

  test('a figure of another season is not compared, but for one that is the same', () => {
    expect(relate(page(20_000), figures, '2001-03-25')).toEqual({ kind: 'not-comparable' });
    expect(relate(page(1351), figures, '2001-03-25')).toEqual({ kind: 'same', figure: 'official' });
  });

  test('places are kept apart', () => {
    const shares = [figure('a', 93, { unit: 'percent', place: 'north' }), figure('b', 54, { unit: 'percent', place: 'south' })];
    expect(relate(page(54, { unit: 'percent', place: 'north' }), shares, undefined).kind).not.toBe('same');
    expect(relate(page(54, { unit: 'percent', place: 'south' }), shares, undefined)).toEqual({ kind: 'same', figure: 'b' });
  });

  test('a least bound holds what is above it', () => {
    const least = [figure('homes', 300_000, { unit: 'households', bound: 'at-least' })];
    expect(relate(page(400_000, { unit: 'households' }), least, undefined)).toEqual({ kind: 'within-bound', figure: 'homes' });
  });
});

describe('relations in the text of a page', () => {
  const relation = (lang: Locale, headline: string, text: string) =>
    detect({ lang, date: '2022-03-26', blocks: [{ text: headline }, { text }] }).map((mention) => mention.relation?.kind);

  test.each<[Locale, string, string, string]>([
    ['en', 'War in Ukraine', 'Moscow says 1,351 Russian soldiers have been killed.', 'same'],
    ['en', 'War in Ukraine', 'Up to 15,000 Russian soldiers have been killed, NATO says.', 'same'],
    ['en', 'War in Ukraine', 'More than 20,000 Russian soldiers have been killed.', 'above-all'],
    ['nl', 'Oorlog in Oekraïne', 'Volgens Moskou zijn 498 Russische militairen gesneuveld.', 'superseded'],
    ['nl', 'Oorlog in Oekraïne', 'Er zijn 7000 Russische soldaten gedood.', 'between'],
    ['de', 'Krieg in der Ukraine', 'Bislang sind 9861 russische Soldaten gefallen.', 'between'],
    ['fr', 'Guerre en Ukraine', 'Quelque 300 soldats russes ont été tués.', 'below-all'],
    ['ru', 'Война в Украине', 'Погибли 1351 российский военнослужащий.', 'same'],
    ['pl', 'Wojna w Ukrainie', 'Zginęło ponad 20 000 rosyjskich żołnierzy.', 'above-all'],
    ['uk', 'Війна в Україні', 'Росія визнала загибель 498 російських солдатів.', 'superseded'],
  ])('%s: %s / %s', (lang, headline, text, kind) => {
    expect(relation(lang, headline, text)).toContain(kind);
  });
});

test('the defaults that are filled in without a schema are the schema’s own', () => {
  expect(completed(recognition as never)).toEqual(Recognition.parse(recognition));
});
