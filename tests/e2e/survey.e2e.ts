/**
 * What is read of a page, in a real browser, as the survey sees it. On the pages of tests/pages/reading every sentence says itself whether
 * it should be read ("Read: …") or not ("Skip: …").
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/drive';
import { pagesIn } from '../../scripts/survey/pages';
import type { SurveyRow } from '../../scripts/survey/row';
import { surveyPages } from '../../scripts/survey/run';

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

async function survey(folder: string): Promise<SurveyRow[]> {
  const rows: SurveyRow[] = [];
  for await (const row of surveyPages(folder, pagesIn(folder), true)) rows.push(row);
  return rows;
}

/** @returns the sentences that begin with `word`, by the few words that name them */
const saying = (word: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`${word}: [^<.,。]*`, 'g'))].map(([sentence]) => sentence.replace(/&shy;|\s+/g, ' ').trim());

/** ms for a survey of some dozens of pages on two busy cores */
const LONG = 600_000;

describe('the pages made for it', () => {
  const folder = join(ROOT, 'tests/pages/reading');
  const expected: Record<string, { gate: string; date: string | null }> = json('tests/pages/reading/expected.json');
  let rows: SurveyRow[] = [];
  beforeAll(async () => {
    rows = await survey(folder);
  }, LONG);

  test('all are surveyed without an error, and none is touched', () => {
    expect(rows.map(({ page }) => page)).toEqual(Object.keys(expected));
    expect(rows.filter(({ errors, domUntouched }) => errors.length > 0 || !domUntouched)).toEqual([]);
  });

  test.each(Object.keys(expected))('%s', (page) => {
    const row = rows.find((one) => one.page === page);
    const [all, text] = [saying('Read', readFileSync(join(folder, page), 'utf8')), row?.text?.join('<') ?? ''];
    expect({ gate: row?.gate, date: row?.date }).toEqual(expected[page]);
    expect(saying('Read', text).sort()).toEqual(row?.gate === 'news' ? all.sort() : []);
    expect(saying('Skip', text)).toEqual([]);
  });
});

const OTHER = join(ROOT, '../shared/pages/other');

describe.skipIf(!existsSync(OTHER))('pages of all kinds', () => {
  const judged: Record<string, { news: boolean; gate?: 'news' | 'other' }> = json('tests/pages/other.json');
  let rows: SurveyRow[] = [];
  beforeAll(async () => {
    rows = await survey(OTHER);
  }, LONG);

  test('news passes the gate and the rest does not, but for the three that are named', () => {
    const wanted = Object.entries(judged).map(([page, { news, gate }]) => `${page}: ${gate ?? (news ? 'news' : 'other')}`);
    expect(rows.map(({ page, gate }) => `${page.replace('.html.gz', '')}: ${gate}`).sort()).toEqual(wanted.sort());
    expect(Object.values(judged).filter(({ gate }) => gate)).toHaveLength(3);
  });

  test('no page makes an error or is touched', () => {
    expect(rows.filter(({ errors, domUntouched }) => errors.length > 0 || !domUntouched)).toEqual([]);
  });
});
