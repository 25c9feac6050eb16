import type { ComponentChildren } from 'preact';
import type { Locale } from '../claims/schema';
import type { CardWords } from '../common/words/schema';
import { formatNumber, type Quantity } from './format';
import { PageIcon } from './icons';
import { countable, placeOn, type Scale, shapeOf } from './scale';

/** A number as real text, its bound in smaller type around it: "up to **15,000**". */
export function Amount({ quantity, words, locale }: { quantity: Quantity; words: CardWords; locale: Locale }) {
  const [before = '', after = ''] = words.bounds[quantity.bound].split('{n}');
  return (
    <span class="ktk-amount">
      {before && <span class="ktk-bound">{before}</span>}
      <strong>{formatNumber(quantity, words, locale)}</strong>
      {after && <span class="ktk-bound">{after}</span>}
    </span>
  );
}

const across = (start: number, size = 0) => ({ left: `${start}%`, width: `${size}%` });

/** From where to where a figure is drawn, in per cent: a bar from zero, a place in tenfold steps, or all that a bound or range leaves open. */
function extent({ value, low, bound }: Quantity, scale: Scale): { start: number; size: number } {
  const at = placeOn(value, scale);
  const solid = scale.kind === 'log' && shapeOf(bound) !== 'downward';
  const start = low !== undefined ? placeOn(low, scale) : solid ? at : 0;
  return { start, size: at - start };
}

/** Where the page's figure stands: a line, or a band from one end of its range to the other. */
function Rule({ page: { low, value }, scale }: { page: Quantity; scale: Scale }) {
  const [start, at] = [placeOn(low ?? value, scale), placeOn(value, scale)];
  return <i class="ktk-rule" data-wide={low === undefined ? undefined : ''} style={across(start, at - start)} />;
}

/** A figure on the chart's scale, and the page's drawn through it. Decoration: the rows' text says it all. */
function Track({ quantity, scale, page }: { quantity: Quantity; scale: Scale; page?: Quantity | undefined }) {
  const { start, size } = extent(quantity, scale);
  return (
    <div class="ktk-track" data-kind={scale.kind} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <i key={tick} class="ktk-tick" style={across(placeOn(tick, scale))} />
      ))}
      <div class="ktk-bar" data-shape={shapeOf(quantity.bound)} style={across(start, size)} />
      {page && <Rule page={page} scale={scale} />}
    </div>
  );
}

/** A bound that stands alone has no scale; its open end is drawn all the same. */
const OPEN: Scale = { kind: 'log', from: 1, to: 100, ticks: [] };
const openEnd = (quantity: Quantity): Quantity | undefined =>
  shapeOf(quantity.bound) === 'solid' ? undefined : { ...quantity, value: shapeOf(quantity.bound) === 'upward' ? 4 : 25 };

const Dots = ({ count }: { count: number }) => (
  <div class="ktk-dots" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      <i key={index} />
    ))}
  </div>
);

interface RowProps {
  quantity: Quantity;
  words: CardWords;
  locale: Locale;
  /** without one nothing is compared by its place or length */
  scale?: Scale | undefined;
  /** the page's figure, to be drawn through this one */
  page?: Quantity | undefined;
  /** drawn as the page's own */
  own?: boolean;
  /** drawn as replaced by a newer figure */
  old?: boolean;
  who: ComponentChildren;
  /** what is said in small type beside it */
  notes: string[];
}

/** One figure: its value, who says it, what has to be known of it, and its place on the scale. */
export function FigureRow({ quantity, words, locale, scale, page, own, old, who, notes }: RowProps) {
  const count = scale || own ? 0 : countable(quantity);
  const open = scale || own ? undefined : openEnd(quantity);
  // the page's figure is none of the article's, and so no item of their list
  const Row = own ? 'div' : 'li';
  return (
    <Row class="ktk-row" data-own={own ? '' : undefined} data-old={old ? '' : undefined}>
      <p class="ktk-head">
        {own && <PageIcon />}
        <Amount quantity={quantity} words={words} locale={locale} /> <span class="ktk-who">{who}</span>
        {notes.length > 0 && <span class="ktk-notes"> {notes.join(' · ')}</span>}
      </p>
      {scale && <Track quantity={quantity} scale={scale} page={page} />}
      {open && <Track quantity={open} scale={OPEN} />}
      {count > 0 && <Dots count={count} />}
    </Row>
  );
}
