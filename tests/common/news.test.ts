// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { newsDecision, pageSays, typesOf } from '../../common/news';

const page = (head: string, body = ''): Element =>
  new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html').documentElement;
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ARTICLE = meta('og:type', 'article');
const PROSE = `<p>${'A paragraph of a newspaper, of some length. '.repeat(6)}</p>`.repeat(4);
const kind = (head: string, body = '') => newsDecision(page(head, body)).kind;

describe('a page that declares itself news', () => {
  test.each([
    ['an object', { '@type': 'NewsArticle' }],
    ['an array', [{ '@type': 'WebSite' }, { '@type': 'ReportageNewsArticle' }]],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, { '@type': ['Article', 'NewsArticle'] }] }],
    ['a main entity', { '@type': 'WebPage', mainEntity: { '@type': 'https://schema.org/LiveBlogPosting' } }],
    ['text that is no JSON', '{"@type": "NewsArticle", "headline": "a "b" c"}'],
  ])('in JSON-LD: %s', (_, value) => {
    expect(kind(ld(value))).toBe('article');
  });

  test('in microdata, but not where the work stands in a list of others', () => {
    const item = '<div itemscope itemtype="https://schema.org/NewsArticle"></div>';
    expect(kind('', item)).toBe('article');
    expect(kind('', `<ul itemscope itemtype="https://schema.org/ItemList"><li>${item}</li></ul>`)).toBe('other');
  });

  test('a known publisher: what calls itself an article is one, all else is a front or section page', () => {
    const publisher = { '@type': 'WebPage', publisher: { '@type': 'NewsMediaOrganization' } };
    expect(kind(ld(publisher))).toBe('section');
    expect(kind(ld(publisher) + ARTICLE)).toBe('article');
    expect(kind(ld({ ...publisher, '@type': 'CollectionPage' }) + ARTICLE)).toBe('section');
  });
});

describe('a page that calls itself an article, as not only newspapers do', () => {
  test('is news by og:type or by its time of publication', () => {
    expect(newsDecision(page(ARTICLE))).toEqual({ kind: 'article', why: 'og:type' });
    expect(kind(meta('article:published_time', '2025-01-01'))).toBe('article');
    expect(kind(meta('article:published_time', '2025-01-01') + meta('og:type', 'website'))).toBe('other');
  });

  test.each([
    ['a blog by its address', '<link rel="canonical" href="https://x.example/blog/post/">'],
    ['a blog by its host', '<link rel="canonical" href="https://blog.x.example/post/">'],
    ['a blog by its name', meta('og:site_name', 'The X Blog')],
    ['a work of reference', meta('og:url', 'https://x.example/wiki/Thing')],
    ['instructions', meta('og:title', 'How to Build a Terrarium')],
  ])('is not: %s', (_, head) => {
    expect(kind(ARTICLE + head)).toBe('other');
    expect(kind(ARTICLE + head + ld({ '@type': 'NewsArticle' }))).toBe('article');
  });
});

describe('a page without metadata', () => {
  const signs = '<article></article><time></time>';

  test('is news with a headline, enough running text and two signs', () => {
    expect(newsDecision(page('', `<h1>x</h1>${signs}${PROSE}`))).toEqual({ kind: 'article', why: 'look, 2 signs' });
  });

  test.each([
    ['a headline', `${signs}${PROSE}`],
    ['running text', `<h1>x</h1>${signs}<p>short</p>`],
    ['a second sign', `<h1>x</h1><time></time>${PROSE}`],
  ])('is not without %s', (_, body) => {
    expect(kind('', body)).toBe('other');
  });

  test('needs all three signs where the headline is no h1', () => {
    const title = meta('og:title', 'x');
    expect(kind(title, `${signs}${PROSE}`)).toBe('other');
    expect(kind(title, `${signs}<p class="author">y</p>${PROSE}`)).toBe('article');
  });
});

test('how a page is read: told by its metadata, or by its text', () => {
  const heads = [ARTICLE, ld({ '@type': 'NewsMediaOrganization' }), ''];
  expect(heads.map((head) => pageSays(page(head)).kind)).toEqual(['article', 'section', undefined]);
});

test('linked data of any shape is read without an error', () => {
  const odd = [null, 1, 'x', { '@type': 3 }, { '@graph': { '@type': 'A' } }, [[{ '@type': ['B', 4] }]]];
  expect(pageSays(page(odd.map(ld).join(''))).nodes.flatMap(typesOf)).toEqual(['A', 'B']);
});
