import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EDGE,
  GAP,
  LEAST_AT_POINTER,
  LEAST_ROOM,
  type Line,
  type Placing,
  placeCard,
  placeWithin,
} from '../../../entrypoints/card/place';

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 388, height: 300 };
const line = (left: number, top: number, right = left + 80, bottom = top + 20): Line => ({ left, top, right, bottom });
const place = (over: Partial<Placing>) => placeCard({ lines: [line(200, 100)], view: VIEW, card: CARD, ...over });

describe('the side', () => {
  test('is below where the card fits, with the line’s start', () => {
    expect(place({})).toEqual({ x: 200, y: 120 + GAP, room: 800 - EDGE - 120 - GAP });
  });

  test('is above where it does not fit below', () => {
    expect(place({ lines: [line(200, 600)] })).toEqual({ x: 200, y: 600 - GAP - 300, room: 600 - GAP - EDGE });
  });

  test.each([
    ['below', 300, 320 + GAP],
    ['above', 450, EDGE],
  ])('is the one with more room where it fits in neither: %s', (_, top, y) => {
    const placed = place({ lines: [line(200, top)], card: { width: 388, height: 700 } });
    expect(placed?.y).toBe(y);
    expect(placed?.room).toBe(top === 300 ? 800 - EDGE - 320 - GAP : 450 - GAP - EDGE);
  });

  test('covers the mark rather than be too small to read', () => {
    const placed = place({ lines: [line(200, 150)], view: { width: 1000, height: 320 } });
    expect(placed).toEqual({ x: 200, y: 320 - EDGE - LEAST_ROOM, room: LEAST_ROOM });
  });

  test('takes what there is where the window is smaller than that', () => {
    expect(place({ view: { width: 300, height: 200 } })).toEqual({ x: EDGE, y: EDGE, room: 200 - 2 * EDGE });
  });
});

describe('a mark over two lines', () => {
  test('in a low window stays off the line that the pointer is on, and covers another', () => {
    const lines = [20, 55, 90, 125].map((top) => line(20, top, 600, top + 30));
    const placed = place({ lines, point: { x: 100, y: 140 }, view: { width: 700, height: 200 } });
    expect((placed?.y ?? 0) + (placed?.room ?? 0)).toBeLessThanOrEqual(125);
  });

  const lines = [line(700, 100, 990), line(20, 130, 110)];

  test('is left uncovered as a whole, and the card stands at the pointer’s line', () => {
    expect(place({ lines, point: { x: 60, y: 140 } })).toMatchObject({ x: 20, y: 150 + GAP });
    expect(place({ lines, point: { x: 800, y: 110 } })).toMatchObject({ x: 1000 - EDGE - 388, y: 150 + GAP });
  });

  test('without a pointer has the card at its first', () => {
    expect(place({ lines })?.x).toBe(1000 - EDGE - 388);
  });

  test('counts only as far as it is seen', () => {
    expect(place({ lines: [line(20, -30), line(50, 40)] })).toMatchObject({ x: 50, y: 60 + GAP });
  });
});

test('on a long line the card stands where the pointer can reach it', () => {
  expect(place({ lines: [line(20, 100, 980)], point: { x: 640, y: 110 } })?.x).toBe(640 - 388 + 32);
});

test.each([
  ['above', line(200, -40)],
  ['below', line(200, 800)],
  ['left of', line(-90, 100)],
  ['right of', line(1000, 100)],
])('a mark %s the window has no place', (_, gone) => {
  expect(place({ lines: [gone] })).toBeUndefined();
});

test.each([
  [{ x: -50, y: -50 }, EDGE, EDGE],
  [{ x: 300, y: 200 }, 300, 200],
  [{ x: 5000, y: 5000 }, 1000 - EDGE - 388, 800 - EDGE - 300],
])('put at %j the card is kept whole within the edges', (at, x, y) => {
  expect(placeWithin(at, { view: VIEW, card: CARD })).toEqual({ x, y, room: 800 - 2 * EDGE });
});

const int = (min: number, max: number) => fc.integer({ min, max });
const anyLine = fc
  .tuple(int(-400, 2000), int(-400, 1500), int(1, 900), int(8, 60))
  .map(([left, top, width, height]) => line(left, top, left + width, top + height));
const anyPlacing: fc.Arbitrary<Placing> = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }),
  point: fc.option(fc.record({ x: int(0, 1900), y: int(0, 1400) }), { nil: undefined }),
  view: fc.record({ width: int(200, 1900), height: int(120, 1400) }),
  card: fc.record({ width: int(180, 388), height: int(60, 900) }),
});
const overlap = (a: Line, b: Line) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('whatever the mark, the window and the card', () => {
  const boxOf = (given: Placing) => {
    const placed = placeCard(given);
    if (!placed) return undefined;
    const { x, y, room } = placed;
    return { ...placed, box: line(x, y, x + given.card.width, y + Math.min(given.card.height, room)) };
  };

  test('the card is whole within the edges, where the window is large enough', () => {
    fc.assert(
      fc.property(anyPlacing, (given) => {
        const { box } = boxOf(given) ?? {};
        fc.pre(box !== undefined && given.view.width >= given.card.width + 2 * EDGE);
        expect(box).toMatchObject({ left: expect.any(Number) });
        expect(Math.min(box?.left ?? 0, box?.top ?? 0)).toBeGreaterThanOrEqual(EDGE);
        expect(box?.right).toBeLessThanOrEqual(given.view.width - EDGE);
        expect(box?.bottom).toBeLessThanOrEqual(given.view.height - EDGE);
      }),
    );
  });

  test('it covers no line of the mark that is seen, where a side has room enough', () => {
    fc.assert(
      fc.property(anyPlacing, (given) => {
        const placed = boxOf(given);
        fc.pre(placed !== undefined && placed.room > LEAST_ROOM);
        const { width, height } = given.view;
        const seen = given.lines.filter((one) => overlap(one, line(0, 0, width, height)));
        const above = Math.min(...seen.map(({ top }) => top));
        const below = height - Math.max(...seen.map(({ bottom }) => bottom));
        fc.pre(Math.max(above, below) >= LEAST_AT_POINTER + GAP + EDGE + 1);
        expect(seen.some((one) => placed !== undefined && overlap(one, placed.box))).toBe(false);
      }),
    );
  });

  test('there is a place exactly when something of the mark is seen', () => {
    fc.assert(
      fc.property(anyPlacing, (given) => {
        const window = line(0, 0, given.view.width, given.view.height);
        expect(placeCard(given) !== undefined).toBe(given.lines.some((one) => overlap(one, window)));
      }),
    );
  });
});
