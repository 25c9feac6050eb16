// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { cardWords, pageWords } from '../../common/words';
import { type PopupProps, type PopupState, PopupView } from '../../components/PopupView';
import { DISCREPANCY, expectAccessible, FIGURES, found, view } from './fixtures';

afterEach(cleanup);

const sailors = view({ figures: FIGURES, discrepancies: [DISCREPANCY] });
const talks = view({ claim: 'talks', title: 'The talks make no progress', discrepancies: [DISCREPANCY] });
const quiet = view({ claim: 'harbour', title: 'The harbour is closed' });
const views = [quiet, talks, sailors];
const site = 'news.example';
const page = (mentions: ReturnType<typeof found>[]): PopupState => ({
  kind: 'page',
  site,
  mentions,
  views,
  total: 18,
  lang: 'en',
});

const STATES: Record<string, PopupState> = {
  loading: { kind: 'loading' },
  browser: { kind: 'browser' },
  off: { kind: 'off', site },
  'not news': { kind: 'not-news', site },
  failed: { kind: 'not-news', site, failed: true },
  nothing: page([]),
  page: page([
    found({ relation: { kind: 'same', figure: 'count' } }),
    found({ key: 'k2', text: 'no progress', claim: 'talks' }),
    found({ key: 'k3', text: 'fewer sailors' }),
  ]),
  agreeing: page([found({ claim: 'harbour' })]),
};

const handlers = () => ({ setSite: vi.fn(), look: vi.fn(), jump: vi.fn(), openClaims: vi.fn() });
const show = (state: PopupState | undefined, over: Partial<PopupProps> = {}) =>
  render(
    <PopupView
      state={state ?? { kind: 'loading' }}
      problem={false}
      words={pageWords('en')}
      card={cardWords('en')}
      locale="en"
      on={handlers()}
      {...over}
    />,
  );

test.each(Object.entries(STATES))('axe finds nothing on the popup: %s', async (_, state) => {
  await expectAccessible(show(state).container);
});

test('a page: claims in the page’s order, each with its mentions, counted', () => {
  const { container } = show(STATES.page);
  expect([...container.querySelectorAll('.ktk-group h3')].map((title) => title.textContent)).toEqual([
    sailors.title,
    talks.title,
  ]);
  expect([...container.querySelectorAll('.ktk-words')].map((words) => words.textContent)).toEqual([
    'lost 1,351 sailors',
    'fewer sailors',
    'no progress',
  ]);
  expect(container.textContent).toContain('2 of the article’s 18 claims found here');
  expect(container.textContent).toContain('3 mentions');
  expect(container.textContent).toContain('was not assessed');
});

test('a mention says how its figure stands to the article’s', () => {
  const { container } = show(STATES.page);
  expect([...container.querySelectorAll('.ktk-relation')].map((relation) => relation.textContent)).toEqual([
    'The same as a figure in the article: 1,351 (the navy)',
  ]);
});

test('a discrepancy of two claims is told once; where there is none, that is said', () => {
  expect(show(STATES.page).getAllByText(DISCREPANCY.text)).toHaveLength(1);
  cleanup();
  expect(show(STATES.agreeing).container.textContent).toContain('notes no discrepancy');
});

test('a mention is a way to its place', () => {
  const on = handlers();
  fireEvent.click(show(STATES.page, { on }).getByRole('button', { name: /fewer sailors/ }));
  expect(on.jump).toHaveBeenCalledWith('k3');
});

test.each([
  ['page', true],
  ['off', false],
] as const)('the switch names its site; on a page that is %s it is %s, and asks for the other', (state, isOn) => {
  const on = handlers();
  const control = show(STATES[state], { on }).getByRole('switch', { name: 'Marks on news.example' });
  expect(control.getAttribute('aria-checked')).toBe(String(isOn));
  fireEvent.click(control);
  expect(on.setSite).toHaveBeenCalledWith(!isOn);
});

test('a page that is not news can be looked at anyway; a failure is told', () => {
  const on = handlers();
  fireEvent.click(show(STATES['not news'], { on }).getByRole('button', { name: 'Look at this page anyway' }));
  expect(on.look).toHaveBeenCalledOnce();
  cleanup();
  expect(show(STATES.failed).getByRole('status').textContent).toContain('could not be read');
});

test('a browser page has no switch', () => {
  const { queryByRole, container } = show(STATES.browser);
  expect(queryByRole('switch')).toBeNull();
  expect(container.textContent).toContain('cannot run here');
});

test('broken settings are told of only when they are new', () => {
  expect(show(STATES.page, { problem: true }).getByRole('alert').textContent).toContain('defaults');
  cleanup();
  expect(show(STATES.page).queryByRole('alert')).toBeNull();
});
