/** What the reader and the card, two scripts in the same isolated world of a page, know of each other. The page cannot see it. */
import type { Mention } from '../claims/schema';
import type { ViewAnswer } from './messages';

/** Where and for what a card is shown. */
export interface Spot {
  key: string;
  mention: Mention;
  /** the marked text; its rectangles are where the card stands */
  ranges: Range[];
  page: { date?: string | undefined };
  /** the pointer, in px of the viewport, which picks the line of a mark that runs over two */
  point?: { x: number; y: number } | undefined;
  /** opened by key or command: the focus goes into the card, and back when it closes */
  focus: boolean;
}

export interface Card {
  /** @returns whether the card could be shown */
  show(spot: Spot, answer: ViewAnswer): boolean;
  hide(): void;
  /** the element that holds the open card; undefined while none is open */
  host(): HTMLElement | undefined;
  focus(): void;
}

/** What the card asks of the reader. */
export interface Reader {
  view(article: string, claim: string): Promise<ViewAnswer | undefined>;
  close(): void;
  mute(article: string, claim: string): void;
  switchOff(): void;
  focused(inside: boolean): void;
  retire(): void;
}

export interface Bridge {
  /** the elements that are ours; no name tells them, for the page may know every name */
  ours: WeakSet<Node>;
  reader?: Reader | undefined;
  card?: Card | undefined;
}

/** A symbol: an element of the page whose id were this name would otherwise stand in its place. */
const KEY = Symbol.for('kanttekening.bridge');
const scope = globalThis as { [KEY]?: Bridge };

/** @returns the one bridge of this page, made at the first call */
export function bridge(): Bridge {
  scope[KEY] ??= { ours: new WeakSet() };
  return scope[KEY];
}
