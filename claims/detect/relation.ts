/** How a page's figure stands to the article's figures. */
import type { Figure, PageFigure, Relation } from '../schema';

/** Days between two dates after which a figure of the one says nothing about the other. */
const COMPARABLE_DAYS = 62;

const DAY_MS = 86_400_000;

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

const comparable = (page: PageFigure, figure: Figure): boolean =>
  figure.unit === page.unit && (page.place === undefined || figure.place === undefined || page.place === figure.place);

const isBound = (figure: Figure): boolean => figure.bound !== 'exactly' && figure.bound !== 'about';

/** Whether `value` satisfies the figure as bounded: "up to 15,000" holds 7,000, "at least 300,000" holds 400,000. */
const holds = (figure: Figure, value: number): boolean =>
  figure.bound === 'up-to' || figure.bound === 'less-than' ? value <= figure.value : isBound(figure) && value >= figure.value;

/** Whether page and figure say the same: the same number, and the same kind of bound. */
const same = (page: PageFigure, figure: Figure): boolean =>
  page.value === figure.value && page.low === undefined && (!isBound(figure) || page.bound === figure.bound);

/**
 * The relation of a page's figure to a claim's figures.
 * @param date the page's date (ISO, may lack the day); without one the figures are compared as they stand
 */
export function relate(page: PageFigure, figures: readonly Figure[], date: string | undefined): Relation {
  const peers = figures.filter((figure) => comparable(page, figure));
  const twin = peers.find((figure) => same(page, figure));
  if (twin) return { kind: twin.status === 'superseded' ? 'superseded' : 'same', figure: twin.id };
  const [first] = peers;
  if (!first) return { kind: 'not-comparable' };
  if (date && page.unit !== 'year' && daysApart(date, first.asOf) > COMPARABLE_DAYS) return { kind: 'not-comparable' };
  return amongst(page.value, peers);
}

function amongst(value: number, peers: readonly Figure[]): Relation {
  const current = peers.filter((figure) => figure.status === 'current');
  const low = Math.min(...current.map((figure) => figure.value));
  const high = Math.max(...current.map((figure) => figure.value));
  const bound = current.find((figure) => holds(figure, value));
  if (bound && (value === bound.value || low === high)) return { kind: 'within-bound', figure: bound.id };
  if (value > high) return { kind: 'above-all' };
  if (value < low) return { kind: 'below-all' };
  return value > low && value < high ? { kind: 'between' } : { kind: 'within-bound', ...near(value, current) };
}

function near(value: number, figures: readonly Figure[]): { figure?: string } {
  const figure = figures.find((candidate) => candidate.value === value);
  return figure ? { figure: figure.id } : {};
}
