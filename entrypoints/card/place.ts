/** Where the card stands: at its mark, whole within the viewport, below it or above. Pure; all in px of the viewport. */

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** One line of a mark as it is laid out; a `DOMRect` is one. */
export interface Line {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placing {
  /** the mark's lines; one that runs over two lines has two */
  lines: readonly Line[];
  /** the pointer, which picks the line that the card stands at; without it the first */
  point?: Point | undefined;
  view: Size;
  /** what the card would take if it had all room */
  card: Size;
}

/** The card's top left corner, and the height that it may have. */
export interface Place extends Point {
  room: number;
}

/** Between mark and card; the pointer crosses it on the safe way. */
export const GAP = 6;
/** Between card and the edges of the viewport. */
export const EDGE = 8;
/** Below this height a card is not worth reading; then it may cover its mark instead. */
export const LEAST_ROOM = 240;
/** Where the pointer opened it the card stays off its mark down to this height: a click there is for the page's link. */
export const LEAST_AT_POINTER = 72;
/** The pointer finds the card straight below or above itself, this far from the card's corner. */
const REACH = 32;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

const isSeen = ({ left, top, right, bottom }: Line, { width, height }: Size): boolean =>
  bottom > 0 && top < height && right > 0 && left < width;

/** How far a point is above or below a line; 0 within it. */
const apart = ({ top, bottom }: Line, { y }: Point): number => Math.max(top - y, 0, y - bottom);

function lineOf(lines: readonly Line[], point: Point | undefined): Line | undefined {
  return point ? [...lines].sort((a, b) => apart(a, point) - apart(b, point))[0] : lines[0];
}

/** With the line's start, but never so far from the pointer that the card is not on its way. */
function leftOf(line: Line, { point, card, view }: Placing): number {
  const wanted = point ? clamp(line.left, point.x - card.width + REACH, Math.max(point.x - REACH, line.left)) : line.left;
  return clamp(wanted, EDGE, Math.max(EDGE, view.width - EDGE - card.width));
}

/** The height that is left above or below all of these lines, the larger one. */
function roomBeside(lines: readonly Line[], view: Size): number {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return Math.floor(Math.max(top, view.height - bottom) - GAP - EDGE);
}

function heightOf({ lines, point, card, view }: Placing): { y: number; room: number } {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const above = Math.floor(top - GAP - EDGE);
  const below = Math.floor(view.height - EDGE - bottom - GAP);
  const under = below >= card.height || (above < card.height && below >= above);
  const most = Math.max(0, view.height - 2 * EDGE);
  const room = clamp(under ? below : above, Math.min(point ? LEAST_AT_POINTER : LEAST_ROOM, most), most);
  const height = Math.min(card.height, room);
  const y = under ? bottom + GAP : top - GAP - height;
  return { y: clamp(y, EDGE, Math.max(EDGE, view.height - EDGE - height)), room };
}

/** @returns the place nearest to `at` where the card is whole within the edges */
export function placeWithin({ x, y }: Point, { card, view }: Pick<Placing, 'card' | 'view'>): Place {
  const room = Math.max(0, view.height - 2 * EDGE);
  const bottom = view.height - EDGE - Math.min(card.height, room);
  return {
    x: Math.round(clamp(x, EDGE, Math.max(EDGE, view.width - EDGE - card.width))),
    y: Math.round(clamp(y, EDGE, Math.max(EDGE, bottom))),
    room,
  };
}

/**
 * Below the mark where the card fits, else above it, else where there is more room; within the edges. Never over the mark, unless both
 * sides have less than `LEAST_ROOM`, or `LEAST_AT_POINTER`; then, at the pointer, off the line that it is on.
 * @returns the place; undefined when no line of the mark is in view
 */
export function placeCard(placing: Placing): Place | undefined {
  const seen = placing.lines.filter((line) => isSeen(line, placing.view));
  const line = lineOf(seen, placing.point);
  if (!line) return undefined;
  const tight = roomBeside(seen, placing.view) < LEAST_AT_POINTER;
  const { y, room } = heightOf({ ...placing, lines: placing.point && tight ? [line] : seen });
  return { x: Math.round(leftOf(line, placing)), y: Math.round(y), room };
}
