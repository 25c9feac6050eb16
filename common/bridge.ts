/** What our scripts, in the same isolated world of a page, know of each other. The page cannot see it. */
import type { Mention } from '../claims/schema';
import type { ViewAnswer } from './messages';
import type { News } from './news';

/** Where and for what a card is shown. */
export interface Spot {
  key: string;
  mention: Mention;
  /** the marked text; its rectangles are where the card stands */
  ranges: Range[];
  /** which mention of how many on the page */
  at: { n: number; total: number };
  page: { date?: string | undefined; title?: string | undefined };
  /** the text of the block that the mention's offsets count in */
  block: string;
  /** the pointer, in px of the viewport, which picks the line of a mark that runs over two */
  point?: { x: number; y: number } | undefined;
  /** opened by key or command: the focus goes into the card, and back when it closes */
  focus: boolean;
}

export interface Card {
  /** @returns whether the card could be shown */
  show(spot: Spot, answer: ViewAnswer): boolean;
  /** draws the card outside of the page: the first drawing takes longer than all others, and the pointer still rests */
  warm(spot: Spot, answer: ViewAnswer): void;
  hide(): void;
  /** the element that holds the open card; undefined while none is open */
  host(): HTMLElement | undefined;
  focus(): void;
}

/** A place that is no mention, as the reader says. */
export interface Dismissed {
  article: string;
  claim: string;
  /** the marked words, and the text of the block that they stand in */
  words: string;
  block: string;
}

/** What the card asks of the reader. */
export interface Reader {
  view(article: string, claim: string): Promise<ViewAnswer | undefined>;
  close(): void;
  mute(article: string, claim: string): void;
  dismiss(place: Dismissed): void;
  /** to the next or previous mention, with its card */
  step(by: 1 | -1): void;
  /** a pinned card stays when pointer and focus leave it, and when its mark scrolls away */
  pin(on: boolean): void;
  switchOff(): void;
  focused(inside: boolean): void;
  retire(): void;
}

export interface Bridge {
  /** the elements that are ours; no name tells them, for the page may know every name */
  ours: WeakSet<Node>;
  /** ends the gate that ran last */
  gate?: AbortController | undefined;
  /** set by the gate, which runs before all others; on our own pages by whoever starts the reader there */
  news?: News | undefined;
  /** ends the sieve, which looks whether a reader is needed */
  sieve?: AbortController | undefined;
  reader?: Reader | undefined;
  card?: Card | undefined;
  /** the card's style sheet, which the background sends along with its script */
  cardCss?: string | undefined;
}

/** A symbol: an element of the page whose id were this name would otherwise stand in its place. */
const KEY = Symbol.for('kanttekening.bridge');
const scope = globalThis as { [KEY]?: Bridge };

/** @returns the one bridge of this page, made at the first call */
export function bridge(): Bridge {
  scope[KEY] ??= { ours: new WeakSet() };
  return scope[KEY];
}
