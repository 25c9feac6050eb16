// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { news } from '../../../common/news';
import { isoDate, pageMeta } from '../../../entrypoints/reader/meta';

const page = (head: string, body = ''): Element =>
  new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html').documentElement;
const metaOf = (root: Element, title = '') => pageMeta(root, title, news.pageSays(root), news);
const date = (head: string, body = '') => metaOf(page(head, body)).date;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test.each([
  ['2022-03-25', '2022-03-25'],
  ['20220325T101500Z', '2022-03-25'],
  ['2022-03-25T23:59:00-11:00', '2022-03-25'],
  ['2022-03', '2022-03'],
  ['2022', '2022'],
  ['Wed, 12 Oct 2022 10:00:00', '2022-10-12'],
  ['2022-13-45', undefined],
  ['yesterday', undefined],
  ['1712345678', undefined],
  [1648166400, undefined],
])('isoDate(%j) is %j', (text, wanted) => {
  expect(isoDate(text)).toBe(wanted);
});

test('linked data: the article comes before the page, and a picture has no say', () => {
  const nodes = [
    { '@type': 'ImageObject', datePublished: '2001-01-01' },
    { '@type': 'WebPage', datePublished: '2002-01-01' },
    { '@type': 'BlogPosting', datePublished: '2003-01-01' },
    { '@type': 'NewsArticle', datePublished: '2004-01-01' },
  ];
  expect([4, 3, 2, 1].map((count) => date(ld(nodes.slice(0, count))))).toEqual([
    '2004-01-01',
    '2003-01-01',
    '2002-01-01',
    undefined,
  ]);
});

test.each([
  'article:published_time',
  'article:published:time',
  'datePublished',
  'publishdate',
  'pubDate',
  'DC.date.issued',
  'date',
])('<meta> named %s', (name) => {
  expect(date(`<meta name="${name}" content="2024-10-23T15:48:15Z">`)).toBe('2024-10-23');
});

test('the day it was changed, expires or was born is none of its publication', () => {
  const metas = ['article:modified_time', 'article:expiration_time', 'date-of-birth'].map(
    (n) => `<meta name="${n}" content="2024-01-01">`,
  );
  expect(date(metas.join(''))).toBeUndefined();
});

test('<time> in the story comes before others, and the address is the last to be asked', () => {
  const address = '<link rel="canonical" href="https://x.example/2025/04/01/story/">';
  const times = '<time datetime="2020-01-01"></time><article><time datetime="2021-01-01"></time></article>';
  expect(date(address, times)).toBe('2021-01-01');
  expect(date(address)).toBe('2025-04-01');
  expect(date('<link rel="canonical" href="https://x.example/2025/04/story/">')).toBeUndefined();
});

test('language and title: what the page says, else nothing', () => {
  const root = page('', '<h1> Headline </h1>');
  expect(metaOf(root, ' ')).toEqual({ date: undefined, lang: undefined, title: 'Headline' });
  root.setAttribute('lang', 'uk');
  expect(metaOf(root, 'Title')).toMatchObject({ lang: 'uk', title: 'Title' });
});
