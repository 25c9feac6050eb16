/** What the benchmark runs inside a page: the bare walk, and the reader's own steps, on the page's main thread. Bundled into one script. */
import Mark from 'mark.js/dist/mark.es6.js';
import type { Page } from '../../claims/schema';
import type { FoundMention, SiftRequest } from '../../common/messages';
import { news } from '../../common/news';
import { headlineFirst, toPage } from '../../entrypoints/reader/content';
import { hitTest } from '../../entrypoints/reader/hit';
import { storyOf } from '../../entrypoints/reader/links';
import { pageMeta } from '../../entrypoints/reader/meta';
import { marksOf, Painter } from '../../entrypoints/reader/paint';
import { PageReader } from '../../entrypoints/reader/read';
import { BareText } from '../../entrypoints/sieve/bare';
import { toSift } from '../../entrypoints/sieve/page';
import { timed } from './timed';

/** The driver's own calls count as a click of the user; pages are read when they have loaded, before one. */
Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false } });

/** Units of text in all text nodes: the least that any reader of a page must do. */
function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

const bare = () => new BareText(document.documentElement);

/** What the sieve sends. */
const request = () => toSift(document.documentElement, document.title, bare());

/** All that the page's main thread does where no claim may stand, up to the message written out. */
const sift = (): number => JSON.stringify(request()).length;

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

/** ms of one call. `bare` and `sift` are done on every page of news, `read` and `whole` besides where a claim may stand. */
export interface Times {
  walk: number;
  bare: number;
  sift: number;
  read: number;
  whole: number;
}

export interface InPage {
  page(): Page;
  /** what the sieve sends */
  bare(): SiftRequest;
  /** the first call in this page, ms: before the engine has made its code fast, and with the styles to work out */
  cold(mentions: FoundMention[]): Times;
  /** ms of one call, from as many as fill `least` ms */
  warm(mentions: FoundMention[], least: number): Times;
  markJs(forms: string[]): number;
}

const all = (mentions: FoundMention[], least: number): Times => ({
  walk: timed(walk, least),
  bare: timed(bare, least),
  sift: timed(sift, least),
  read: timed(read, least),
  whole: timed(() => whole(mentions), least),
});

const inPage: InPage = {
  page: () => ask().page,
  bare: request,
  cold: (mentions) => all(mentions, 0),
  warm: all,
  markJs,
};
Object.assign(globalThis, { bench: inPage });
