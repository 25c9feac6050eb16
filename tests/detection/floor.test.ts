/** Detection must not drop below what is recorded. `npm run --silent eval -- --errors nl` shows what was lost, `-- --record` records anew. */
import { describe, expect, test } from 'vitest';
import { detect } from '../../claims';
import {
  type Count,
  fallenInto,
  type NewsPassage,
  type PassageSet,
  type PlainSet,
  precision,
  recall,
  scoreClaim,
  scoreNews,
  scorePlain,
  type Trap,
  total,
  wronglyMarked,
} from '../../scripts/lib/score';
import recorded from './recorded.json';

const sets: Record<string, PassageSet> = import.meta.glob(['./*.json', '!./recorded.json'], { eager: true, import: 'default' });
const plain: Record<string, PlainSet> = import.meta.glob('./plain/*.json', { eager: true, import: 'default' });
const news: Record<string, NewsPassage[]> = import.meta.glob('./news/*.json', { eager: true, import: 'default' });
const traps: Record<string, Trap[]> = import.meta.glob('./traps/*.json', { eager: true, import: 'default' });
const rows = Object.entries(sets).flatMap(([path, set]) => {
  const lang = path.slice(2, 4);
  return Object.entries(set).map(([claim, passages]) => ({
    language: lang,
    claim,
    count: scoreClaim(detect, lang, claim, passages, () => undefined),
  }));
});

/** The floors that are not reached, in words. */
function drops(key: 'language' | 'claim', name: string, floor: { precision: number; recall: number }): string[] {
  const count: Count = total(rows.filter((row) => name === 'all' || row[key] === name).map((row) => row.count));
  const now = { precision: precision(count), recall: recall(count) };
  return (['precision', 'recall'] as const)
    .filter((figure) => now[figure] < floor[figure])
    .map((figure) => `${name}: ${figure} ${now[figure].toFixed(3)}, recorded ${floor[figure]}`);
}

describe('precision and recall on our own passages', () => {
  test.each(['language', 'claim'] as const)('by %s, not below what is recorded', (key) => {
    expect(Object.entries(recorded[key]).flatMap(([name, floor]) => drops(key, name, floor))).toEqual([]);
  });

  test.each(Object.entries(recorded.plain))('%s, plain reporting: no more marked than recorded, no less found', (lang, floor) => {
    const set = plain[`./plain/${lang}.json`] as PlainSet;
    expect(
      wronglyMarked(detect, lang, set)
        .map(({ text }) => text)
        .slice(floor.marked),
    ).toEqual([]);
    expect(scorePlain(detect, lang, set, () => undefined).hits).toBeGreaterThanOrEqual(floor.found);
  });

  test.each(Object.entries(recorded.traps))('%s, traps: no more fallen into than recorded', (lang, most) => {
    expect(fallenInto(detect, lang, traps[`./traps/${lang}.json`] as Trap[]).length).toBeLessThanOrEqual(most);
  });

  test.each(Object.entries(recorded.news))('%s, news: not below what is recorded', (lang, floor) => {
    const count = scoreNews(detect, lang, news[`./news/${lang}.json`] as NewsPassage[]);
    expect(precision(count)).toBeGreaterThanOrEqual(floor.precision);
    expect(recall(count)).toBeGreaterThanOrEqual(floor.recall);
  });

  test('the quotes of the news stand in their texts, and their claims are the article’s', () => {
    const claims = new Set(Object.keys(recorded.claim));
    const wrong = Object.values(news).flatMap((passages) =>
      passages.filter(({ text, mentions }) => mentions.some(({ claim, quote }) => !claims.has(claim) || !text.includes(quote))),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('at least twelve mentions and twelve look-alikes per claim and language', () => {
    const thin = Object.entries(sets).flatMap(([path, set]) =>
      Object.entries(set)
        .filter(([, { mentions, lookalikes }]) => mentions.length < 12 || lookalikes.length < 12)
        .map(([claim]) => `${path} ${claim}`),
    );
    expect(thin).toEqual([]);
  });
});
