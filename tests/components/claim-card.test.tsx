// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { cardWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { allHandlers, DISCREPANCY, expectAccessible, FIGURES, figure, handlers, mention, statement, view } from './fixtures';

afterEach(cleanup);

const show = (props: Partial<ClaimCardProps> = {}) => {
  const given = props.view ?? view({ figures: FIGURES });
  return render(<ClaimCard view={given} page={{}} words={cardWords(given.locale)} on={handlers()} {...props} />);
};
const texts = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map((element) => element.textContent);

const STATES: Record<string, Partial<ClaimCardProps>> = {
  figures: {},
  'a page figure': {
    mention: mention({ figure: { value: 20_000, unit: 'people', bound: 'at-least' }, relation: { kind: 'above-all' } }),
    page: { date: '2022-03-29' },
  },
  percentages: {
    view: view({
      figures: [
        figure({ id: 'north', unit: 'percent', value: 93, about: 'share of the north', sources: [] }),
        figure({ id: 'south', unit: 'percent', value: 54, about: 'share of the south', sources: [] }),
      ],
    }),
  },
  'one figure': { view: view({ figures: [figure({ unit: 'houses', value: 35, sources: [], hedged: false })] }) },
  statements: { view: view({ statements: [statement(), statement({ id: 'not', sources: [], hedged: true })] }) },
  'nothing but a summary': { view: view() },
  discrepancies: { view: view({ figures: FIGURES, discrepancies: [DISCREPANCY] }) },
  'all that can be done at a mark': { mention: mention(), at: { n: 2, total: 9 }, on: allHandlers() },
  'a pin': { mention: mention(), pinned: true, on: allHandlers() },
  'two sides': { view: view({ statements: [statement(), statement({ id: 'other', sources: ['the port'] })] }) },
  'a figure open upwards': { view: view({ figures: [figure({ bound: 'at-least' })] }) },
  'a way back': { on: { ...handlers(), back: () => {} } },
};

test.each(Object.entries(STATES))('axe finds nothing on the card with %s', async (_, props) => {
  const { container } = show(props);
  await expectAccessible(container);
});

const percentOf = (element: HTMLElement | null | undefined) =>
  [element?.style.left, element?.style.width].map((side) => Math.round(Number.parseFloat(side ?? '')));
const barsOf = (container: Element) => [...container.querySelectorAll<HTMLElement>('.ktk-bar')];

describe('figures', () => {
  test('each is text: number, bound, source, notes; what they share is said once', () => {
    const { container } = show();
    expect(texts(container, '.ktk-head')).toEqual([
      '1,351 The navy',
      '498 The navy the count before · since replaced',
      'up to 15,000 The port and the union high estimate',
    ]);
    expect(texts(container, '.ktk-about')).toEqual(['Sailors lost']);
    expect(texts(container, '.ktk-hedge')).toEqual(['The article reports all of this as unconfirmed.']);
  });

  test('far apart are places on one tenfold scale, and an upper bound is open from the left up to its end', () => {
    const { container } = show();
    const drawn = barsOf(container).map((bar) => [bar.dataset.shape, ...percentOf(bar)]);
    expect(drawn).toEqual([
      ['solid', 41, 0],
      ['solid', 20, 0],
      ['downward', 0, 94],
    ]);
    expect(texts(container, '.ktk-axis span')).toEqual(['1,000', '10,000']);
    expect(texts(container, '.ktk-chart > .ktk-notes')).toEqual(['Each step to the right is ten times as many.']);
  });

  test('near each other are bars from zero, and nothing is said of steps', () => {
    const { container } = show({ view: view({ figures: FIGURES.slice(0, 2) }) });
    expect(barsOf(container).map(percentOf)).toEqual([
      [0, 100],
      [0, 37],
    ]);
    expect(texts(container, '.ktk-chart > .ktk-notes')).toEqual([]);
  });

  test('the page’s figure stands below them with its relation, and is ruled through all of them', () => {
    const { container } = show(STATES['a page figure']);
    expect(texts(container, '[data-own] .ktk-head')).toEqual(['at least 20,000 This page Above every figure in the article']);
    expect(container.querySelectorAll('.ktk-rule')).toHaveLength(3);
    expect(container.querySelectorAll('[data-own] .ktk-track')).toHaveLength(0);
    expect(container.querySelector('ul [data-own]')).toBeNull();
  });

  test('a range of the page is ruled from end to end', () => {
    const { container } = show({ mention: mention({ figure: { value: 15_000, low: 1500, unit: 'people', bound: 'exactly' } }) });
    const rule = container.querySelector<HTMLElement>('.ktk-rule[data-wide]');
    expect(percentOf(rule)[1]).toBeGreaterThan(40);
  });

  test('a figure that the page shares is named with its source', () => {
    const same = mention({
      figure: { value: 1351, unit: 'people', bound: 'exactly' },
      relation: { kind: 'same', figure: 'count' },
    });
    const { container } = show({ mention: same });
    expect(texts(container, '[data-own] .ktk-notes')).toEqual([' The same as a figure in the article: 1,351 (the navy)']);
  });

  test('percentages are gauges of a hundred, and say what each is a share of', () => {
    const { container } = show(STATES.percentages);
    expect(barsOf(container).map(percentOf)).toEqual([
      [0, 93],
      [0, 54],
    ]);
    expect(texts(container, '.ktk-axis span')).toEqual(['0%', '50%', '100%']);
    expect(texts(container, '.ktk-head')).toEqual(['93% Share of the north', '54% Share of the south']);
    expect(container.querySelector('.ktk-hedge')?.textContent).toContain('The article names no source');
  });

  test('where figures count different things, the page’s is ruled through the one that it was compared with', () => {
    const own = mention({
      figure: { value: 60, unit: 'percent', bound: 'about' },
      relation: { kind: 'above-all', figure: 'south' },
    });
    const { container } = show({ ...STATES.percentages, mention: own });
    expect([...container.querySelectorAll('ul .ktk-track')].map((track) => track.querySelectorAll('.ktk-rule').length)).toEqual([
      0, 1,
    ]);
  });

  test('… and has a bar of its own when it was compared with none', () => {
    const own = mention({ figure: { value: 60, unit: 'percent', bound: 'about' } });
    const { container } = show({ ...STATES.percentages, mention: own });
    expect(container.querySelectorAll('.ktk-rule')).toHaveLength(0);
    expect(container.querySelectorAll('[data-own] .ktk-track')).toHaveLength(1);
  });

  test('a single exact figure has no bar; things that can be counted are drawn one by one', () => {
    const { container } = show(STATES['one figure']);
    expect(barsOf(container)).toHaveLength(0);
    expect(container.querySelectorAll('.ktk-dots i')).toHaveLength(35);
  });

  test('a single bound is drawn with its open end', () => {
    const { container } = show(STATES['a figure open upwards']);
    expect(barsOf(container).map((bar) => bar.dataset.shape)).toEqual(['upward']);
    expect(container.querySelector('.ktk-axis')).toBeNull();
  });

  test('a figure as of another day than the article says so', () => {
    const { container } = show({ view: view({ figures: [figure({ asOf: '2022-03-02' })] }) });
    expect(container.querySelector('.ktk-row .ktk-notes')?.textContent).toBe(' as of 2 March 2022 · reported as unconfirmed');
  });
});

describe('statements', () => {
  test('say who says them, or that the article names nobody', () => {
    const { container } = show(STATES.statements);
    expect(texts(container, '.ktk-side > p')).toEqual(['The mayor', 'The article names no source']);
    expect(texts(container, '.ktk-said .ktk-notes')).toEqual(['Reported as unconfirmed']);
  });

  test('of one speaker stand together, under the name said once', () => {
    const { container } = show({ view: view({ statements: [statement(), statement({ id: 'more', text: 'And soon.' })] }) });
    expect(texts(container, '.ktk-side')).toEqual(['The mayorThe harbour will open.And soon.']);
  });

  test('of the one whom the figure names already leave the name out', () => {
    const shown = { figures: [figure({ sources: ['the mayor'] })], statements: [statement()] };
    const { container } = show({ view: view(shown) });
    expect(texts(container, '.ktk-speaker')).toEqual([]);
    cleanup();
    const other = show({ view: view({ ...shown, figures: [figure()] }) });
    expect(texts(other.container, '.ktk-speaker')).toEqual(['The mayor']);
  });

  test.each([
    ['en', 'In the article: “bevrijden” (to free)'],
    ['nl', 'In het artikel: ‘bevrijden’'],
  ] as const)('a quote keeps its language; in %s it reads %s', (locale, text) => {
    const quote = { words: 'bevrijden', lang: 'nl', gloss: 'to free' };
    const { container } = show({ view: view({ locale, statements: [statement({ quote })] }) });
    expect(container.querySelector('.ktk-quote')?.textContent).toBe(text);
    expect(container.querySelector('.ktk-quote [lang]')?.getAttribute('lang')).toBe('nl');
  });
});

describe('dates', () => {
  test.each([
    [undefined, 'As of 25 March 2022.'],
    ['not a date', 'As of 25 March 2022.'],
    ['2022-03-29T10:00:00Z', 'As of 25 March 2022; this page is from 29 March 2022.'],
    ['2023-01', 'As of 25 March 2022; this page is from January 2023.'],
    ['2022-03-25', 'As of 25 March 2022; this page is from the same day.'],
  ])('a page of %s', (date, text) => {
    expect(show({ page: { date } }).container.querySelector('.ktk-dates')?.textContent).toBe(text);
  });
});

test('a date that ends in a full stop gets no second one', () => {
  const { container } = show({ view: view({ locale: 'ru' }), page: { date: '2022-03-29' } });
  expect(container.querySelector('.ktk-dates')?.textContent).toMatch(/[^.]\.$/);
});

describe('why it was marked', () => {
  test('each word once, nearest first', () => {
    const { container } = show({ mention: mention() });
    expect(texts(container, '.ktk-why li')).toEqual(['“sailors” in this sentence', '“the navy” in the headline']);
  });

  test('is left out where there is no mention', () => {
    expect(show().container.querySelector('details')).toBeNull();
  });
});
