/** What the benchmark runs inside a page: the bare walk, and the reader's own steps, on the page's main thread. Bundled into one script. */
import Mark from 'mark.js/dist/mark.es6.js';
import type { Page } from '../../claims/schema';
import type { FoundMention } from '../../common/messages';
import { news } from '../../common/news';
import { headlineFirst, toPage } from '../../entrypoints/reader/content';
import { hitTest } from '../../entrypoints/reader/hit';
import { storyOf } from '../../entrypoints/reader/links';
import { pageMeta } from '../../entrypoints/reader/meta';
import { marksOf, Painter } from '../../entrypoints/reader/paint';
import { PageReader } from '../../entrypoints/reader/read';
import { timed } from './timed';

/** Units of text in all text nodes: the least that any reader of a page must do. */
function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

function read() {
  const reader = new PageReader(document.documentElement);
  reader.step(Number.POSITIVE_INFINITY);
  return reader.reading;
}

/** Reads as the extension does, up to the message that it sends. */
function ask() {
  const { blocks, roots } = read();
  const said = news.pageSays(document.documentElement);
  const kept = headlineFirst(storyOf(blocks, said.kind));
  const page = toPage(kept, pageMeta(document.documentElement, document.title, said, news));
  return { page, blocks: kept, roots };
}

const painter = new Painter();

/** All that the page's main thread does for its marks; the messages are written out and read as the browser would. */
function whole(mentions: FoundMention[]): number {
  const { page, blocks, roots } = ask();
  const sent = JSON.stringify(page).length;
  const marks = marksOf(blocks, JSON.parse(JSON.stringify(mentions)));
  painter.paint(marks);
  hitTest(marks, roots);
  return sent;
}

/** mark.js with plain words, as it would be used for this; its marks are taken away again outside the time. @returns ms */
function markJs(forms: string[]): number {
  const mark = new Mark(document.body);
  const begin = performance.now();
  mark.mark(forms, { separateWordSearch: false, accuracy: 'exactly', caseSensitive: false });
  const ms = performance.now() - begin;
  mark.unmark();
  return ms;
}

export interface InPage {
  page(): Page;
  /** the first call in this page, ms: before the engine has made its code fast, and with the styles to work out */
  cold(mentions: FoundMention[]): { walk: number; read: number; whole: number };
  /** ms of one call, from as many as fill `least` ms */
  warm(mentions: FoundMention[], least: number): { walk: number; read: number; whole: number };
  markJs(forms: string[]): number;
}

const all = (mentions: FoundMention[], least: number) => ({
  walk: timed(walk, least),
  read: timed(read, least),
  whole: timed(() => whole(mentions), least),
});

const inPage: InPage = {
  page: () => ask().page,
  cold: (mentions) => all(mentions, 0),
  warm: all,
  markJs,
};
Object.assign(globalThis, { bench: inPage });
