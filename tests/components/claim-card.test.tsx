// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cardWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { DISCREPANCY, expectAccessible, FIGURES, figure, mention, statement, view } from './fixtures';

afterEach(cleanup);

const handlers = () => ({ close: vi.fn(), mute: vi.fn(), switchSite: vi.fn(), openClaim: vi.fn() });
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
  'a way back': { on: { ...handlers(), back: () => {} } },
};

test.each(Object.entries(STATES))('axe finds nothing on the card with %s', async (_, props) => {
  const { container } = show(props);
  await expectAccessible(container);
});

describe('figures', () => {
  test('each is text: number, bound, source; what they share is said once', () => {
    const { container } = show();
    expect(texts(container, '.ktk-head')).toEqual(['1,351 The navy', '498 The navy', 'up to 15,000 The port and the union']);
    expect(texts(container, '.ktk-about')).toEqual(['Sailors lost']);
    expect(texts(container, '.ktk-row .ktk-notes')).toEqual(['The count before · since replaced', 'High estimate']);
    expect(texts(container, '.ktk-chart > .ktk-notes')).toEqual(['The article reports all of this as unconfirmed.']);
  });

  test('all are bars on one scale, and an upper bound is drawn as one', () => {
    const { container } = show();
    const bars = [...container.querySelectorAll<HTMLElement>('.ktk-bar')];
    expect(bars.map((bar) => [bar.dataset.shape, Math.round(Number.parseFloat(bar.style.inlineSize))])).toEqual([
      ['solid', 9],
      ['solid', 3],
      ['downward', 100],
    ]);
  });

  test('the page’s figure stands among them with its relation, and is ruled through all bars', () => {
    const { container } = show(STATES['a page figure']);
    expect(texts(container, '[data-own] .ktk-head')).toEqual(['at least 20,000 This page']);
    expect(texts(container, '[data-own] .ktk-notes')).toEqual(['Above every figure in the article']);
    expect(container.querySelectorAll('.ktk-rule')).toHaveLength(3);
  });

  test('a figure that the page shares is named with its source', () => {
    const same = mention({
      figure: { value: 1351, unit: 'people', bound: 'exactly' },
      relation: { kind: 'same', figure: 'count' },
    });
    const { container } = show({ mention: same });
    expect(texts(container, '[data-own] .ktk-notes')).toEqual(['The same as a figure in the article: 1,351 (the navy)']);
  });

  test('a page’s figure far beyond does not flatten the article’s, and is said to be beyond the scale', () => {
    const far = mention({ figure: { value: 300_000, unit: 'people', bound: 'exactly' }, relation: { kind: 'not-comparable' } });
    const { container } = show({ mention: far });
    expect(container.querySelector<HTMLElement>('.ktk-bar')?.style.inlineSize).toMatch(/^9\./);
    expect(container.querySelector('[data-own]')?.textContent).toContain('Beyond this scale');
    expect(container.querySelectorAll('.ktk-rule')).toHaveLength(0);
  });

  test('percentages are gauges of a hundred, and say what each is a share of', () => {
    const { container } = show(STATES.percentages);
    const bars = [...container.querySelectorAll<HTMLElement>('.ktk-bar')];
    expect(bars.map((bar) => bar.style.inlineSize)).toEqual(['93%', '54%']);
    expect(texts(container, '.ktk-head')).toEqual(['93% Share of the north', '54% Share of the south']);
    expect(container.querySelector('.ktk-chart')?.textContent).toContain('The article names no source');
  });

  test('a single figure has no bar; things that can be counted are drawn one by one', () => {
    const { container } = show(STATES['one figure']);
    expect(container.querySelectorAll('.ktk-bar')).toHaveLength(0);
    expect(container.querySelectorAll('.ktk-dots i')).toHaveLength(35);
  });

  test('a figure as of another day than the article says so', () => {
    const { container } = show({ view: view({ figures: [figure({ asOf: '2022-03-02' })] }) });
    expect(container.querySelector('.ktk-row .ktk-notes')?.textContent).toBe('As of 2 March 2022 · reported as unconfirmed');
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

  test.each([
    ['en', '“bevrijden” to free'],
    ['nl', '‘bevrijden’'],
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

describe('controls', () => {
  test('close, mute and switch the site off', () => {
    const on = handlers();
    const { getByRole } = show({ on });
    for (const name of ['Close', 'Mute this claim', 'Switch off on this site']) fireEvent.click(getByRole('button', { name }));
    expect([on.close, on.mute, on.switchSite].map((handler) => handler.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test('a claim set against this one opens, and the way back is there only when given', () => {
    const on = { ...handlers(), back: vi.fn() };
    const { getByRole } = show({ ...STATES.discrepancies, on });
    fireEvent.click(getByRole('button', { name: /The talks make no progress/ }));
    expect(on.openClaim).toHaveBeenCalledWith('talks');
    fireEvent.click(getByRole('button', { name: 'Back' }));
    expect(on.back).toHaveBeenCalledOnce();
    cleanup();
    expect(show().queryByRole('button', { name: 'Back' })).toBeNull();
  });

  test('the card is named, and can take the focus', () => {
    const card = show().getByRole('dialog', { name: /Sailors lost/ });
    card.focus();
    expect(document.activeElement).toBe(card);
  });
});
