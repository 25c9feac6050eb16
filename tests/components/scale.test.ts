import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bound, Unit } from '../../claims/schema';
import { countable, type Magnitude, placeOn, roundTo, type Scale, scaleOf, shapeOf } from '../../components/scale';

const people = (value: number, bound: Bound = 'exactly', low?: number): Magnitude => ({ value, low, bound, unit: 'people' });
const of = (value: number, unit: Unit): Magnitude => ({ value, unit, bound: 'exactly' });

describe('the scale', () => {
  test('begins at zero while the figures lie near each other, so that lengths compare', () => {
    expect(scaleOf([people(498), people(1351)], undefined)).toEqual({ kind: 'linear', from: 0, to: 1351, ticks: [0, 1000] });
    expect(scaleOf([people(1000)], people(9999))?.kind).toBe('linear');
  });

  test('leaves room where the highest figure is open upwards', () => {
    expect(scaleOf([people(498), people(1000, 'at-least')], undefined)?.to).toBeCloseTo(1150);
    expect(scaleOf([people(498, 'at-least'), people(1000, 'up-to')], undefined)?.to).toBe(1000);
  });

  test('goes in tenfold steps from a tenfold span on, and says where they are', () => {
    const scale = scaleOf([people(1351), people(498), people(15_000, 'up-to')], undefined);
    expect(scale).toEqual({ kind: 'log', from: 200, to: 20_000, ticks: [1000, 10_000] });
    expect(scaleOf([people(1000)], people(10_000))?.kind).toBe('log');
  });

  test('takes in the page’s figure, and the lower end of its range', () => {
    expect(scaleOf([people(1000), people(2000)], people(300_000))).toMatchObject({ kind: 'log', to: 500_000 });
    expect(scaleOf([people(1000)], people(2000, 'exactly', 100))?.kind).toBe('log');
  });

  test('writes few steps at its axis, the highest among them', () => {
    expect(scaleOf([people(3), people(4_000_000)], undefined)?.ticks).toEqual([100, 10_000, 1_000_000]);
  });

  test('of percentages is a hundred, also for one alone', () => {
    expect(scaleOf([of(2, 'percent'), of(93, 'percent')], undefined)).toEqual({
      kind: 'linear',
      from: 0,
      to: 100,
      ticks: [0, 50, 100],
    });
  });

  test('is none for a single figure, years, zeros, or figures of which only one is of its unit', () => {
    const none = [
      scaleOf([people(5)], undefined),
      scaleOf([of(2014, 'year'), of(2022, 'year')], of(2014, 'year')),
      scaleOf([people(0), people(0)], undefined),
      scaleOf([people(5)], of(5, 'houses')),
      scaleOf([], people(5)),
    ];
    expect(none).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('that holds a zero begins at zero, however far the others are', () => {
    expect(scaleOf([people(0), people(5000)], undefined)?.kind).toBe('linear');
  });
});

describe('a place on it', () => {
  const log: Scale = { kind: 'log', from: 100, to: 10_000, ticks: [] };
  test.each([
    [100, 0],
    [1000, 50],
    [10_000, 100],
    [1, 0],
    [1e9, 100],
  ])('in tenfold steps: %d is at %d %%', (value, at) => {
    expect(placeOn(value, log)).toBeCloseTo(at);
  });

  test('from zero compares as the numbers do', () => {
    expect(placeOn(54, { kind: 'linear', from: 0, to: 100, ticks: [] })).toBe(54);
  });

  const values = fc.array(fc.integer({ min: 1, max: 100_000_000 }), { minLength: 2, maxLength: 6 });
  test('keeps the order of any figures, and all of them and the axis within its ends', () => {
    fc.assert(
      fc.property(values, (some) => {
        const scale = scaleOf(
          some.map((value) => people(value)),
          undefined,
        ) as Scale;
        const sorted = [...some].sort((a, b) => a - b);
        const places = sorted.map((value) => placeOn(value, scale));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(scale.from).toBeLessThanOrEqual(scale.kind === 'log' ? (sorted[0] ?? 0) : 0);
        expect(scale.to).toBeGreaterThanOrEqual(sorted.at(-1) ?? 0);
        expect(scale.ticks.every((tick) => tick >= scale.from && tick <= scale.to)).toBe(true);
        expect(scale.ticks.length).toBeGreaterThan(0);
        expect(scale.ticks.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

test.each([
  [415, 'down', 200],
  [18_000, 'up', 20_000],
  [100, 'down', 100],
  [100, 'up', 100],
  [5.1, 'up', 10],
] as const)('%d is rounded %s to %d', (value, way, rounded) => {
  expect(roundTo(value, way)).toBe(rounded);
});

test('an upper bound is drawn downward, a lower one upward', () => {
  const shapes = (['exactly', 'about', 'at-least', 'more-than', 'up-to', 'less-than'] as const).map(shapeOf);
  expect(shapes).toEqual(['solid', 'solid', 'upward', 'upward', 'downward', 'downward']);
});

test('only things counted exactly, and not too many, are drawn one by one', () => {
  expect(countable(of(35, 'houses'))).toBe(35);
  expect(countable({ ...of(35, 'houses'), bound: 'up-to' })).toBe(0);
  expect([countable(of(41, 'houses')), countable(people(3))]).toEqual([0, 0]);
});
