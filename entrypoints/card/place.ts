/** Where the card stands: at its mark, whole within the viewport, above or below. */
import { computePosition, flip, inline, offset, type Platform, shift, size } from '@floating-ui/core';
import type { Spot } from '../../common/bridge';

/** px between mark and card; the pointer crosses it on the safe way. */
const GAP = 6;
/** px between card and the edges of the viewport. */
const EDGE = 8;

/** The rectangles of a mark, as floating-ui wants them. */
function reference({ ranges }: Spot) {
  const getClientRects = () => ranges.flatMap((range) => [...range.getClientRects()]);
  const getBoundingClientRect = () => {
    const rects = getClientRects();
    const [left, top] = [Math.min(...rects.map((rect) => rect.left)), Math.min(...rects.map((rect) => rect.top))];
    const [right, bottom] = [Math.max(...rects.map((rect) => rect.right)), Math.max(...rects.map((rect) => rect.bottom))];
    return new DOMRect(left, top, right - left, bottom - top);
  };
  return { getClientRects, getBoundingClientRect };
}

const plain = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });

/** The little that floating-ui must know of a fixed element in the viewport; its own DOM platform is 7 kB larger. */
const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: plain(reference.getBoundingClientRect()),
    floating: { x: 0, y: 0, ...sizeOf(floating) },
  }),
  getClippingRect: () => ({ x: 0, y: 0, width: document.documentElement.clientWidth, height: innerHeight }),
  getDimensions: (element) => sizeOf(element),
  getClientRects: (element) => [...element.getClientRects()],
};

const sizeOf = (element: HTMLElement) => ({ width: element.offsetWidth, height: element.offsetHeight });

/** The card's top left corner and the height that it may have, in px of the viewport. */
export interface Place {
  x: number;
  y: number;
  room: number;
}

/** Below this height a card is not worth reading; then it may cover its mark instead, px. */
const LEAST_ROOM = 240;

/** @returns the place of the card's top left corner in px of the viewport; undefined when the mark is no longer drawn or out of view */
export async function placeOf(spot: Spot, card: HTMLElement): Promise<Place | undefined> {
  const mark = reference(spot);
  const rects = mark.getClientRects();
  const seen = rects.some(({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth);
  if (!seen) return undefined;
  let room = innerHeight - 2 * EDGE;
  const fit = size({
    padding: EDGE,
    apply: ({ availableHeight }) => {
      room = Math.max(Math.floor(availableHeight), LEAST_ROOM);
    },
  });
  const { x, y } = await computePosition(mark, card, {
    platform,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline(spot.point ?? {}),
      offset(GAP),
      flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
      fit,
      shift({ padding: EDGE, crossAxis: true }),
    ],
  });
  return { x: Math.round(x), y: Math.round(y), room };
}
