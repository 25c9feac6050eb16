import type { ComponentChildren } from 'preact';
import type { Locale } from '../claims/schema';
import type { CardWords } from '../common/words/schema';
import { formatNumber, type Quantity } from './format';
import { countable, placeOn, shapeOf } from './scale';

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

/** Where a bar that goes on beyond the scale stops, in per cent: the rest is its open end. */
const CUT = 92;

/** A bar on the chart's scale; `rule` is where the page's figure stands, in per cent. Decoration: the row's text says it all. */
function Bar({ quantity, end, rule }: { quantity: Quantity; end: number; rule?: number | undefined }) {
  const { at, beyond } = placeOn(quantity.value, end);
  const from = quantity.low === undefined ? 0 : placeOn(quantity.low, end).at;
  return (
    <div class="ktk-track" aria-hidden="true">
      <div
        class="ktk-bar"
        data-shape={beyond ? 'upward' : shapeOf(quantity.bound)}
        style={{ insetInlineStart: `${from}%`, inlineSize: `${(beyond ? CUT : at) - from}%` }}
      />
      {rule !== undefined && <div class="ktk-rule" style={{ insetInlineStart: `${rule}%` }} />}
    </div>
  );
}

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
  /** the value at the scale's far end; without one no bar is drawn */
  end?: number | undefined;
  rule?: number | undefined;
  /** drawn as the page's own */
  own?: boolean;
  /** drawn as replaced by a newer figure */
  old?: boolean;
  who: ComponentChildren;
  /** what is said in small type beneath */
  notes: string[];
}

/** One figure: its value, who says it, its length on the scale, and what has to be known of it. */
export function FigureRow({ quantity, words, locale, end, rule, own, old, who, notes }: RowProps) {
  const count = end === undefined && !own ? countable(quantity) : 0;
  return (
    <li class="ktk-row" data-own={own ? '' : undefined} data-old={old ? '' : undefined}>
      <p class="ktk-head">
        <Amount quantity={quantity} words={words} locale={locale} /> <span class="ktk-who">{who}</span>
      </p>
      {end !== undefined && <Bar quantity={quantity} end={end} rule={rule} />}
      {count > 0 && <Dots count={count} />}
      {notes.length > 0 && <p class="ktk-notes">{notes.join(' · ')}</p>}
    </li>
  );
}
