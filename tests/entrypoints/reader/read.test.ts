// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { storyOf, withoutLinkLists } from '../../../entrypoints/reader/links';
import { nameKind } from '../../../entrypoints/reader/names';
import { PageReader } from '../../../entrypoints/reader/read';

function read(body: string) {
  document.body.innerHTML = body;
  const reader = new PageReader(document.documentElement);
  while (!reader.step(performance.now()));
  return reader.reading.blocks;
}
const texts = (body: string): string[] => read(body).map(({ text }) => text.trim());
const story = (body: string): string[] => withoutLinkLists(read(body)).map(({ text }) => text.trim());
const LONG = 'Running text of a story that goes on for a good while. '.repeat(40);

test('a block is one run of inline text, made of portions that give it back', () => {
  const [block, next] = read('<p>One <b>bold</b> word<br>and<wbr> more</p><div>two<p>three</p>four</div>');
  expect(block?.text).toBe('One bold word and more');
  expect(next?.text).toBe('two');
  for (const { node, start, end } of block?.portions ?? []) expect(block?.text.slice(start, end)).toBe(node.data);
});

test.each<[string | undefined, ...string[]]>([
  ['unseen', 'sr-only', 'u-visually-hidden', 'hidden', 'is-hidden'],
  ['foreign', 'comments', 'article-related', 'cookie-consent', 'js_comment_list'],
  ['leads', 'teaser-text', 'read-more', 'most-read', 'c-paywall'],
  ['tool', 'newsletter', 'ad-slot', 'has-sidebar', 'share-bar'],
  ['story', 'article-body', 'c-article__content', 'sidebar-grid__content article__content', 'entry-content'],
  [
    undefined,
    'overflow-hidden',
    'hidden md:block',
    'category-weather',
    'post tag-stocks',
    'commentary',
    'adapted',
    'article-body__lead',
  ],
])('names that say %s', (kind, ...names) => {
  expect(names.filter((name) => nameKind(name) !== kind)).toEqual([]);
});

test('furniture is left out by its name, unless it holds the headline, an article, or much running text', () => {
  expect(texts('<div class="sidebar"><p>a</p></div><p>b</p>')).toEqual(['b']);
  expect(texts('<div class="sidebar"><h1>a</h1></div>')).toEqual(['a']);
  expect(
    texts('<div class="sidebar"><div class="article__content"><p>A paragraph of more than forty characters.</p></div></div>'),
  ).toHaveLength(1);
  expect(texts(`<div class="sidebar"><p>${LONG}</p></div>`)).toHaveLength(1);
  expect(texts(`<div class="sidebar"><p><a href="/x">${LONG}</a></p></div>`)).toEqual([]);
});

test('comments and related stories are left out, however long they are and whatever elements they use', () => {
  expect(texts(`<div class="comments"><article><p>${LONG}</p></article></div>`)).toEqual([]);
  expect(texts(`<div class="related-stories"><article><p>${LONG}</p></article></div>`)).toEqual([]);
});

test('a teaser that leads nowhere is the standfirst', () => {
  expect(texts('<div class="teaser">a</div><div class="teaser">b <a href="/b">c</a></div>')).toEqual(['a']);
});

test('what stands aside is read when it is a quotation or a box of facts', () => {
  const facts = `<p>${LONG}</p>`;
  expect(texts(`<aside>${facts}</aside>`)).toHaveLength(1);
  expect(texts('<aside class="pull-quote"><p>a</p></aside>')).toEqual(['a']);
  expect(texts('<aside><p>a</p></aside>')).toEqual([]);
  expect(texts(`<aside class="newsletter">${facts}</aside>`)).toEqual([]);
});

test('roles that lead elsewhere are skipped, but not one around the story', () => {
  expect(texts('<div role="navigation">a</div><div role="dialog"><p>b</p></div>')).toEqual([]);
  expect(texts(`<div role="dialog"><p>${LONG}</p></div>`)).toEqual([]);
  expect(texts(`<div role="tablist"><p>${LONG}</p></div>`)).toHaveLength(1);
});

test('what is kept from screen readers is no text, unless it is a running paragraph', () => {
  expect(texts(`<p aria-hidden="true">a</p><div aria-hidden="true">${LONG}</div>`)).toEqual([]);
  expect(texts(`<p aria-hidden="true">${LONG}</p>`)).toHaveLength(1);
});

test('blocks that only link elsewhere are left out; linked sentences and anchors stay', () => {
  expect(story('<p><a href="/x">Read this too</a></p><p>a <a href="/x">b</a> and more text</p>')).toEqual(['a b and more text']);
  expect(story('<p><a href="/x">A whole sentence of the story that is one link.</a></p>')).toHaveLength(1);
  expect(story('<h2><a name="x">a</a></h2><h2><a href="#b">b</a></h2><h2><a href="/c">c</a></h2>')).toEqual(['a', 'b']);
});

test('teasers in a row go with their headings; a linked heading in the story takes nothing with it', () => {
  const teaser = '<li><h3><a href="/x">title</a></h3><p>summary</p></li>';
  expect(story(`<p>a</p><ul>${teaser}${teaser}</ul>`)).toEqual(['a']);
  expect(
    story('<div><p>A paragraph of more than forty characters.</p><h3><a href="/x">title</a></h3><p>b</p></div>'),
  ).toHaveLength(2);
});

test('the text around a single linked heading stays', () => {
  expect(story('<section><h3><a href="/x">title</a></h3><p>b</p></section><p>c</p>')).toEqual(['b', 'c']);
});

test('a front page is read whole; a page that says nothing is an article when it has prose enough', () => {
  const links = '<ul><li><a href="/x">a title of a story</a></li></ul>'.repeat(5);
  const count = (body: string, kind: 'article' | 'section' | undefined) => storyOf(read(body), kind).length;
  expect(count(links, 'section')).toBe(5);
  expect(count(links, undefined)).toBe(5);
  expect(count(links, 'article')).toBe(0);
  expect(count(`${links}<p>${LONG}</p>`, undefined)).toBe(1);
});

test('the browser is asked once whether paragraphs that are alike can be seen, and by itself of each that has a style', () => {
  const asked: string[] = [];
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    asked.push(this.textContent);
    return this.textContent !== 'c';
  });
  const body = '<p>a</p><p>b</p><p style="opacity:0">c</p><p hidden>d</p><p>e</p><p class="x">f</p><div><p>g</p></div>';
  expect(texts(body)).toEqual(['a', 'b', 'd', 'e', 'f', 'g']);
  expect(asked).toEqual(['a', 'c', 'd', 'f', 'g']);
  vi.restoreAllMocks();
});

test('open shadow roots are read, with what stands in their slots, and told of', () => {
  document.body.innerHTML = '<x-story><p>light</p></x-story>';
  const root = document.querySelector('x-story')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<p>dark</p><div class="comments"><p>no</p></div>';
  const reader = new PageReader(document.documentElement);
  while (!reader.step(performance.now()));
  expect(reader.reading.roots).toEqual([root]);
  expect(reader.reading.blocks.map(({ text }) => text)).toEqual(['dark']);
});
