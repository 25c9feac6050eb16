// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { FoundMention } from '../../../common/messages';
import { isFresh, type Mark, marksOf, overlaps } from '../../../entrypoints/reader/paint';
import type { PageBlock } from '../../../entrypoints/reader/read';

beforeEach(() => document.body.replaceChildren());

/** A paragraph of these text nodes, as the reader makes a block of it. */
function block(...texts: string[]): PageBlock {
  const element = document.createElement('p');
  element.append(...texts.map((text) => document.createTextNode(text)));
  document.body.append(element);
  let end = 0;
  const portions = [...element.childNodes].map((node) => {
    const start = end;
    end += (node as Text).length;
    return { node: node as Text, start, end };
  });
  return { text: texts.join('').replace(/[\t\n]/g, ' '), portions, element, heading: false };
}

const mention = (start: number, end: number, claim = 'one', discrepancy = true): FoundMention => ({
  article: 'a',
  claim,
  block: 0,
  start,
  end,
  rule: 'r',
  why: [],
  discrepancy,
});

const said = ({ ranges }: Mark) => ranges.map(String);

test('a mention over several text nodes has a range in each, and none in those beside it', () => {
  const marks = marksOf([block('before ', 'one ', 'two', ' after')], [mention(9, 16)]);
  expect(marks.map(said)).toEqual([['e ', 'two', ' a']].map((each) => each.map((text) => text)));
  expect(marks[0]?.text).toBe('e two a');
});

test('a mention whose text was written over, cut short or taken away since it was read is not marked', () => {
  for (const change of [
    (node: Text) => node.replaceData(0, 3, 'ONE'),
    (node: Text) => node.deleteData(0, 1),
    (node: Text) => node.remove(),
  ]) {
    const read = block('one two', ' three');
    change(read.portions[0]?.node as Text);
    expect(marksOf([read], [mention(0, 9)])).toEqual([]);
    expect(marksOf([read], [mention(8, 13)])).toHaveLength(1);
  }
});

test('line breaks and tabs in the page do not count as changes', () => {
  expect(marksOf([block('one\n\ttwo')], [mention(0, 8)])).toHaveLength(1);
});

test('the first mention of a claim is full, further ones quiet, those without discrepancy faint', () => {
  const page = block('one two three four five');
  const marks = marksOf([page], [mention(0, 3), mention(4, 7), mention(8, 13, 'other'), mention(14, 18, 'calm', false)]);
  expect(marks.map(({ tone }) => tone)).toEqual(['full', 'quiet', 'full', 'faint']);
  expect(marks.map(({ key }) => key)).toEqual(['a/one/0', 'a/one/1', 'a/other/0', 'a/calm/0']);
});

test('no more than a thousand are marked', () => {
  const many = Array.from({ length: 1200 }, () => mention(0, 3));
  expect(marksOf([block('one')], many)).toHaveLength(1000);
});

test('a mark is fresh until its words are no longer those that were painted', () => {
  const page = block('one two three');
  const [mark] = marksOf([page], [mention(4, 7)]) as [Mark];
  expect(isFresh(mark)).toBe(true);
  page.portions[0]?.node.appendData(' and more');
  expect(isFresh(mark)).toBe(true);
  page.portions[0]?.node.replaceData(5, 1, 'x');
  expect(isFresh(mark)).toBe(false);
});

test('a mark whose node is gone is not fresh', () => {
  const page = block('one two three');
  const [mark] = marksOf([page], [mention(4, 7)]) as [Mark];
  page.element.remove();
  expect(isFresh(mark)).toBe(false);
});

test('overlaps are what two marks share: within, across and the same', () => {
  const shared = (...spans: [number, number][]) =>
    overlaps(
      marksOf(
        [block('abcdefghij')],
        spans.map(([from, to]) => mention(from, to)),
      ),
    ).map(String);
  expect(shared([0, 3], [3, 6])).toEqual([]);
  expect(shared([0, 10], [2, 5])).toEqual(['cde']);
  expect(shared([2, 5], [0, 10])).toEqual(['cde']);
  expect(shared([0, 5], [3, 8])).toEqual(['de']);
  expect(shared([0, 4], [0, 4])).toEqual(['abcd']);
  expect(shared([0, 9], [1, 3], [5, 7])).toEqual(['bc', 'fg']);
});
