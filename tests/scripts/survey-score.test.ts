import { expect, test } from 'vitest';
import { Body, readLines, type SurveyRow } from '../../scripts/survey/row';
import { scorePage, shared, total } from '../../scripts/survey/score';

const row = (text: string[], more: Partial<SurveyRow> = {}): SurveyRow => ({
  page: 'a.html.gz',
  gate: 'news',
  sifted: false,
  why: '',
  lang: null,
  date: '2025-01-01',
  blocks: text.length,
  chars: 0,
  marks: [],
  domUntouched: true,
  ms: { gate: 0, read: 0, detect: 0, paint: 0 },
  errors: [],
  text,
  ...more,
});
const body = (blocks: string[]): Body => ({ page: 'a.html.gz', date: '2025-01-01 10:00', title: 'Title', blocks });

test('text is found whole, or in runs of it', () => {
  const [whole, start] = ['abcdefghijklmnopqrstuvwxyz0123456789', 'abcdefghijklmnopqrstuvwxyz01'];
  expect(shared(whole, `x${whole}y`)).toBe(36);
  expect(shared(whole, start)).toBe(28);
  expect(shared(whole, 'abcdefghij')).toBe(0);
});

test('white space, case and invisible characters do not count', () => {
  const score = scorePage(row(['T\u00ADitle', 'One  two\u200B three']), body(['one two\u00A0three']));
  expect(score).toMatchObject({ body: 11, found: 11, read: 16, outside: 0, dateRight: true, clean: true });
});

test('what was missed and what was read besides is named', () => {
  const score = scorePage(row(['Read.', 'Elsewhere']), body(['Read.', 'Missed']));
  expect(score).toMatchObject({ body: 11, found: 5, read: 14, outside: 9, missed: ['Missed'], extra: ['Elsewhere'] });
});

test('percentages are of all characters of all pages', () => {
  const scores = [
    scorePage(row(['abcd']), body(['abcd'])),
    scorePage(row([], { gate: 'other', sifted: true, date: null, errors: ['x'] }), body(['abcdefgh', 'ijkl'])),
  ];
  expect(total(scores)).toEqual({ pages: 2, gate: 50, sifted: 50, body: 25, outside: 0, date: 50, clean: 50 });
});

test('a line that is no line of its kind is named, with its field', () => {
  expect(() => readLines('{"page":"a"}', Body, 'bodies.jsonl')).toThrow('bodies.jsonl, line 1: date');
  expect(() => readLines('\nx', Body, 'bodies.jsonl')).toThrow('bodies.jsonl, line 2');
});
