/** What a bad article file is told, and ratios. */
import { describe, expect, test } from 'vitest';
import { parseArticle, ratioOf } from '../../claims/article';
import json from '../../claims/articles/ukraine-2022-03-25/article.json';
import type { Article } from '../../claims/schema';

const article = parseArticle(json, 'article.json');

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
