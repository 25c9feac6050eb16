import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardWords } from '../../common/words';
import { citation, fragmentLink, report, sentenceAround } from '../../components/cite';
import { DISCREPANCY, FIGURES, mention, statement, view } from './fixtures';

const URL_ = 'https://news.example/a?b=1';

describe('the link to the words', () => {
  test.each([
    ['a few words', `${URL_}#:~:text=a%20few%20words`],
    ['1,351 killed & up-to 15%', `${URL_}#:~:text=1%2C351%20killed%20%26%20up%2Dto%2015%25`],
    ['half \ud83d', `${URL_}#:~:text=half%20%EF%BF%BD`],
    ['', URL_],
  ])('“%s”', (text, link) => {
    expect(fragmentLink(URL_, text)).toBe(link);
  });

  test('names a long sentence by its first and last words', () => {
    const words = Array.from({ length: 20 }, (_, index) => `w${index}`);
    expect(fragmentLink(URL_, words.join(' '))).toBe(
      `${URL_}#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19`,
    );
  });

  test('keeps the page’s own fragment, and puts itself in the place of another text fragment', () => {
    expect(fragmentLink(`${URL_}#part`, 'x')).toBe(`${URL_}#part:~:text=x`);
    expect(fragmentLink(`${URL_}#:~:text=old`, 'x')).toBe(`${URL_}#:~:text=x`);
    expect(fragmentLink(`${URL_}#part:~:text=old&text=older`, 'x')).toBe(`${URL_}#part:~:text=x`);
  });

  test('reads back as the words, whatever they are', () => {
    const words = fc.array(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((word) => !/\s/.test(word)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (some) => {
        const named = fragmentLink(URL_, some.join(' ')).split(':~:text=')[1] ?? '';
        expect(named).not.toMatch(/[-,&#\s]/);
        expect(decodeURIComponent(named)).toBe(some.join(' '));
      }),
    );
  });
});

describe('the sentence around a mention', () => {
  const text = 'The navy counts 1,351 dead.  It gave 498 before. No one else agrees.';
  test.each([
    ['498', 'It gave 498 before.'],
    ['1,351', 'The navy counts 1,351 dead.'],
    ['dead.  It', 'The navy counts 1,351 dead. It gave 498 before.'],
  ])('“%s”', (words, sentence) => {
    const start = text.indexOf(words);
    expect(sentenceAround(text, start, start + words.length)).toBe(sentence);
  });
});

const page = { url: 'https://news.example/sea_(1)', title: 'The [sea]', date: '2022-03-29', sentence: 'It lost 20,000 sailors.' };
const given = (locale: 'en' | 'nl' = 'en') => ({
  view: view({ locale, figures: FIGURES, statements: [statement({ hedged: true })], discrepancies: [DISCREPANCY] }),
  page,
  words: cardWords(locale),
});

describe('a citation', () => {
  test('in Markdown has the sentence, the link to it, each figure with source and hedge, the discrepancy and the dates', () => {
    expect(citation('markdown', given())).toBe(
      [
        '> “It lost 20,000 sailors.”',
        '',
        '[The \\[sea\\]](https://news.example/sea_%281%29#:~:text=It%20lost%2020%2C000%20sailors.), 29 March 2022',
        '',
        '**Sailors lost: the navy counts 1,351**',
        '',
        '- 1,351 (sailors lost): the navy; reported as unconfirmed',
        '- 498 (sailors lost, the count before): the navy; since replaced; reported as unconfirmed',
        '- up to 15,000 (sailors lost, high estimate): the port and the union; reported as unconfirmed',
        '- The mayor: The harbour will open. (reported as unconfirmed)',
        '- Discrepancy in the article: The navy counts far fewer than the port.',
        '',
        'As of 25 March 2022; this page is from 29 March 2022.',
      ].join('\n'),
    );
  });

  test('in plain text has no marks of markup', () => {
    const text = citation('text', given());
    expect(text).toContain('The [sea]\nhttps://news.example/sea_(1)#:~:text=It%20lost');
    expect(text).toContain('• up to 15,000 (');
    expect(text).not.toMatch(/\*\*|^>|\\/m);
  });

  test('keeps the hedge of a bound in the reader’s language', () => {
    expect(citation('text', given('nl'))).toContain('tot wel 15.000');
  });

  test('of a page without an address is of the claim alone', () => {
    expect(citation('text', { ...given(), page: {} })).toMatch(/^Sailors lost/);
  });
});

test('a report says which rule marked what, and why', () => {
  expect(report({ ...given(), mention: mention() })).toBe(
    [
      'Not a mention: Sailors lost: the navy counts 1,351',
      'harbour/sailors · sailors',
      '“It lost 20,000 sailors.”',
      'Why marked: “sailors” in this sentence; “the navy” in the headline.',
      'https://news.example/sea_(1)',
    ].join('\n'),
  );
});
