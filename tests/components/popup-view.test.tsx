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
  paused: { kind: 'paused' },
  'paused for an hour': { kind: 'paused', until: Date.UTC(2026, 10, 25, 14, 35) },
  'no access': { kind: 'no-access' },
  nothing: page([]),
  page: page([
    found({ relation: { kind: 'same', figure: 'count' } }),
    found({ key: 'k2', text: 'no progress', claim: 'talks' }),
    found({ key: 'k3', text: 'fewer sailors' }),
  ]),
  agreeing: page([found({ claim: 'harbour' })]),
};

const handlers = () => ({
  setSite: vi.fn(),
  setAlways: vi.fn(),
  setQuiet: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
  allowAccess: vi.fn(),
  look: vi.fn(),
  jump: vi.fn(),
  openClaims: vi.fn(),
  openSettings: vi.fn(),
});
const show = (state: PopupState | undefined, over: Partial<PopupProps> = {}) =>
  render(
    <PopupView
      state={state ?? { kind: 'loading' }}
      notes={{ problem: false }}
      always={false}
      quiet={false}
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
  const titles = [...container.querySelectorAll('.ktk-group h3')].map((title) => title.firstChild?.textContent);
  expect(titles).toEqual([sailors.title, talks.title]);
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

test('a browser page has no switch for a site', () => {
  const { queryByRole, container } = show(STATES.browser);
  expect(queryByRole('switch', { name: /Marks on|every page/, hidden: true })).toBeNull();
  expect(container.textContent).toContain('cannot run here');
});

test('its summary stands first: how many claims, how the figures stand, and that the rest was not assessed', () => {
  const { container } = show(
    page([
      found({ relation: { kind: 'same', figure: 'count' } }),
      found({ key: 'k2', relation: { kind: 'within-bound', figure: 'high' } }),
      found({ key: 'k3', relation: { kind: 'superseded', figure: 'before' } }),
      found({ key: 'k4', relation: { kind: 'above-all' } }),
      found({ key: 'k5', relation: { kind: 'not-comparable' } }),
      found({ key: 'k6' }),
    ]),
  );
  const first = container.querySelector('.ktk-glance')?.firstElementChild;
  expect([...(first?.querySelectorAll('li') ?? [])].map((line) => line.lastChild?.textContent)).toEqual([
    '2 mentions agree with a figure in the article',
    '1 mention gives an earlier figure, since replaced',
    '1 mention gives another figure than the article',
    '2 mentions have no figure to compare',
  ]);
  expect(first?.textContent).toContain('1 of the article’s 18 claims found here');
  expect(first?.textContent).toContain('not assessed');
});

test('one claim can be chosen; its mentions and discrepancies alone are shown, and the summary stays', () => {
  const { container, getByRole } = show(
    page([found(), found({ key: 'k2', claim: 'harbour' }), found({ key: 'k3', claim: 'harbour', text: 'closed' })]),
  );
  const choice = getByRole('combobox', { name: 'Show' });
  fireEvent.change(choice, { target: { value: 'harbour' } });
  expect(container.querySelectorAll('.ktk-jump')).toHaveLength(2);
  expect(container.textContent).not.toContain(DISCREPANCY.text);
  expect(container.textContent).toContain('2 of the article’s 18 claims');
  fireEvent.change(choice, { target: { value: '' } });
  expect(container.querySelectorAll('.ktk-jump')).toHaveLength(3);
});

test('a claim that the article sets against another is told apart in the list', () => {
  const { container } = show(page([found(), found({ key: 'k2', claim: 'harbour' })]));
  const [set, plain] = container.querySelectorAll('.ktk-group h3');
  expect(set?.textContent).toContain('Discrepancy in the article');
  expect(plain?.textContent).toBe(quiet.title);
});

test('one claim alone needs no choice', () => {
  expect(show(STATES.agreeing).queryByRole('combobox')).toBeNull();
});

test('in quiet mode it is said that nothing is marked', () => {
  expect(show(STATES.page, { quiet: true }).container.textContent).toContain('nothing is marked on the page itself');
});

test('quiet mode, reading every page of the site, and a pause are behind one fold', () => {
  const on = handlers();
  const { getByRole, getByText } = show(STATES.page, { on });
  fireEvent.click(getByText('More options'));
  fireEvent.click(getByRole('switch', { name: 'Read every page of this site', hidden: true }));
  fireEvent.click(getByRole('switch', { name: 'Quiet: only count, mark nothing', hidden: true }));
  fireEvent.click(getByRole('button', { name: 'For an hour', hidden: true }));
  fireEvent.click(getByRole('button', { name: 'Until the browser restarts', hidden: true }));
  expect(on.setAlways).toHaveBeenCalledWith(true);
  expect(on.setQuiet).toHaveBeenCalledWith(true);
  expect(on.pause.mock.calls).toEqual([['hour'], ['restart']]);
});

test('a page that is not news offers to read the site always', () => {
  const on = handlers();
  const { getByRole } = show(STATES['not news'], { on });
  fireEvent.click(getByRole('switch', { name: 'Read every page of this site' }));
  expect(on.setAlways).toHaveBeenCalledWith(true);
});

test.each([
  ['paused', 'until the browser restarts'],
  ['paused for an hour', /Until \d{1,2}:35 nothing/],
] as const)('%s: it says how long, and offers to resume and nothing that would do nothing', (state, text) => {
  const on = handlers();
  const { getByRole, queryByRole, container } = show(STATES[state], { on });
  expect(container.textContent).toMatch(text);
  expect(queryByRole('switch', { hidden: true })).toBeNull();
  fireEvent.click(getByRole('button', { name: 'Resume now' }));
  expect(on.resume).toHaveBeenCalledOnce();
});

test('access that was withdrawn is said, and can be given', () => {
  const on = handlers();
  const { getByRole, container } = show(STATES['no access'], { on });
  expect(container.textContent).toContain('withdrawn');
  fireEvent.click(getByRole('button', { name: 'Allow access to pages' }));
  expect(on.allowAccess).toHaveBeenCalledOnce();
});

test('the claims in full and the settings are one press away', () => {
  const on = handlers();
  const { getByRole } = show(STATES.page, { on });
  fireEvent.click(getByRole('button', { name: 'The article’s claims in full' }));
  fireEvent.click(getByRole('button', { name: 'Settings' }));
  expect([on.openClaims.mock.calls.length, on.openSettings.mock.calls.length]).toEqual([1, 1]);
});

test.each([
  [{ problem: true }, 'defaults'],
  [{ problem: false, notStored: true }, 'could not be stored'],
  [{ problem: false, newer: true }, 'newer version'],
])('settings that are in trouble are told of: %j', (notes, text) => {
  expect(show(STATES.page, { notes }).container.querySelector('.ktk-problem')?.textContent).toContain(text);
  cleanup();
  expect(show(STATES.page).container.querySelector('.ktk-problem')).toBeNull();
});
