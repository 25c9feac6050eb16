/** One scale for all the figures of a chart: from zero, so that lengths compare as the numbers do, or in tenfold steps where they lie far apart. */
import type { Bound, Unit } from '../claims/schema';

export interface Magnitude {
  value: number;
  /** the lower end of a range */
  low?: number | undefined;
  unit: Unit;
  bound: Bound;
}

export interface Scale {
  /** `log`: equal steps are equal ratios, and places, not lengths, compare */
  kind: 'linear' | 'log';
  from: number;
  to: number;
  /** the values that are written at the axis */
  ticks: number[];
}

/** From this ratio of highest to lowest on, the steps are tenfold: on a scale from zero the lowest would be a sliver. */
const TENFOLD = 10;
/** The outermost figures of a tenfold scale keep this distance from its ends, as a ratio. */
const MARGIN = 1.2;
/** Room, as a share of the scale, for the open end of a figure that leaves the highest end open. */
const OPEN_END = 1.15;
/** More steps than this are not written at the axis of a narrow card. */
const MOST_TICKS = 4;
/** Up to this number things are drawn one by one. */
const COUNTABLE = 40;

/** How a figure's bound is drawn: `solid` at its value, `upward` goes on beyond it, `downward` is anything up to it. */
export type Shape = 'solid' | 'upward' | 'downward';

/** @returns how this bound is drawn */
export function shapeOf(bound: Bound): Shape {
  if (bound === 'at-least' || bound === 'more-than') return 'upward';
  return bound === 'up-to' || bound === 'less-than' ? 'downward' : 'solid';
}

/** @returns the nearest of 1, 2, 5, 10, 20 … that is no more (`down`) or no less (`up`) than `value` */
export function roundTo(value: number, way: 'down' | 'up'): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 5, 10].map((step) => step * power);
  return (way === 'down' ? steps.findLast((step) => step <= value) : steps.find((step) => step >= value)) ?? value;
}

function tenfold(least: number, most: number): Scale {
  const [from, to] = [roundTo(least / MARGIN, 'down'), roundTo(most * MARGIN, 'up')];
  const first = Math.ceil(Math.log10(from));
  const powers = Array.from({ length: Math.floor(Math.log10(to)) - first + 1 }, (_, index) => 10 ** (first + index));
  const every = Math.ceil(powers.length / MOST_TICKS);
  return { kind: 'log', from, to, ticks: powers.filter((_, index) => (powers.length - 1 - index) % every === 0) };
}

function fromZero(most: Magnitude): Scale {
  const to = shapeOf(most.bound) === 'upward' ? most.value * OPEN_END : most.value;
  const tick = roundTo(most.value, 'down');
  return { kind: 'linear', from: 0, to, ticks: [0, tick] };
}

/** @returns the scale of the article's figures and the page's own; undefined when there is nothing to compare */
export function scaleOf(figures: readonly Magnitude[], page: Magnitude | undefined): Scale | undefined {
  const unit = figures[0]?.unit;
  if (unit === undefined || unit === 'year') return undefined;
  if (unit === 'percent') return { kind: 'linear', from: 0, to: 100, ticks: [0, 50, 100] };
  const peers = [...figures, ...(page ? [page] : [])].filter((figure) => figure.unit === unit);
  const most = peers.reduce((a, b) => (b.value > a.value ? b : a));
  if (peers.length < 2 || most.value <= 0) return undefined;
  const least = Math.min(...peers.map(({ value, low }) => low ?? value));
  return least > 0 && most.value / least >= TENFOLD ? tenfold(least, most.value) : fromZero(most);
}

/** @returns where `value` stands on the scale, in per cent of its length, never outside it */
export function placeOn(value: number, { kind, from, to }: Scale): number {
  const share = kind === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(100, Math.max(0, share * 100));
}

/** @returns the number of things to draw one by one, or 0 when they are too many, not counted exactly, or not things */
export const countable = ({ value, unit, bound }: Magnitude): number =>
  bound === 'exactly' && (unit === 'houses' || unit === 'points') && value <= COUNTABLE ? Math.round(value) : 0;
