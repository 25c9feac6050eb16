/** One linear scale from zero for all the figures of a chart, so that lengths compare as the numbers do. */
import type { Bound, Unit } from '../claims/schema';

export interface Magnitude {
  value: number;
  unit: Unit;
  bound: Bound;
}

/** A page's figure beyond this many times the article's highest would flatten the article's own bars: it is drawn as off the scale. */
const FLATTENS = 3;
/** Room, as a share of the scale, for the open end of a bar that the highest figure leaves open upwards. */
const OPEN_END = 0.12;
/** Up to this number things are drawn one by one. */
const COUNTABLE = 40;

/** How a bar ends: `solid` at its value, `upward` goes on beyond it, `downward` is anything up to it. */
export type Shape = 'solid' | 'upward' | 'downward';

/** @returns how a bar of this bound is drawn */
export function shapeOf(bound: Bound): Shape {
  if (bound === 'at-least' || bound === 'more-than') return 'upward';
  return bound === 'up-to' || bound === 'less-than' ? 'downward' : 'solid';
}

/** @returns the value at the scale's far end, or `undefined` when there is nothing to compare by length */
export function scaleEnd(figures: readonly Magnitude[], page: Magnitude | undefined): number | undefined {
  const unit = figures[0]?.unit;
  if (unit === undefined || unit === 'year') return undefined;
  if (unit === 'percent') return 100;
  const peers = figures.filter((figure) => figure.unit === unit);
  const beside = page?.unit === unit ? page : undefined;
  if (peers.length + (beside ? 1 : 0) < 2) return undefined;
  return farEnd(peers, beside);
}

function farEnd(peers: readonly Magnitude[], page: Magnitude | undefined): number | undefined {
  const highest = Math.max(...peers.map((figure) => figure.value));
  const shown = page && page.value <= highest * FLATTENS ? [...peers, page] : peers;
  const end = Math.max(...shown.map((figure) => figure.value));
  const open = shown.some((figure) => figure.value === end && shapeOf(figure.bound) === 'upward');
  return end > 0 ? end * (open ? 1 + OPEN_END : 1) : undefined;
}

/** @returns where `value` stands on the scale, in per cent of its length, and whether it lies beyond it */
export const placeOn = (value: number, end: number): { at: number; beyond: boolean } => ({
  at: Math.min(100, (value / end) * 100),
  beyond: value > end,
});

/** @returns the number of things to draw one by one, or 0 when they are too many, not counted exactly, or not things */
export const countable = ({ value, unit, bound }: Magnitude): number =>
  bound === 'exactly' && (unit === 'houses' || unit === 'points') && value <= COUNTABLE ? Math.round(value) : 0;
