// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { cardWords, pageWords } from '../../common/words';
import { ClaimsPage, type ClaimsPageProps } from '../../components/ClaimsPage';
import { searchClaims } from '../../components/search';
import { DISCREPANCY, expectAccessible, FIGURES, statement, view } from './fixtures';

afterEach(cleanup);

const sailors = view({ figures: FIGURES, discrepancies: [DISCREPANCY] });
const talks = view({ claim: 'talks', title: 'The talks make no progress', statements: [statement({ sources: ['María'] })] });
const handlers = () => ({ print: vi.fn() });
const show = (over: Partial<ClaimsPageProps> = {}) =>
  render(
    <ClaimsPage views={[sailors, talks]} words={pageWords('en')} card={cardWords('en')} locale="en" on={handlers()} {...over} />,
  );
const titles = (container: Element) => [...container.querySelectorAll('.ktk-claim > h2')].map((title) => title.textContent);
const search = (container: Element, value: string) =>
  fireEvent.input(container.querySelector('input') as HTMLInputElement, { target: { value } });

test('axe finds nothing on the claims page', async () => {
  await expectAccessible(show().container);
});

test('finds claims by title, source, statement and figure, whatever the case, accents and grouping', () => {
  const hits = (query: string) => searchClaims([sailors, talks], query).map(({ claim }) => claim);
  expect(['TALKS progress', 'maria', 'harbour will', '15,000', '15000', 'union', 'nothing like it', ''].map(hits)).toEqual([
    ['talks'],
    ['talks'],
    ['talks'],
    ['sailors'],
    ['sailors'],
    ['sailors'],
    [],
    ['sailors', 'talks'],
  ]);
});

test('a search shows what it finds, and says how much', () => {
  const { container, getByRole } = show();
  search(container, 'maria');
  expect(titles(container)).toEqual([talks.title]);
  expect(getByRole('status').textContent).toBe('1 claim');
  search(container, 'zzz');
  expect(getByRole('status').textContent).toContain('zzz');
});

test('a claim set against another is gone to, even when the search hides it', async () => {
  const { container } = show();
  search(container, 'union');
  fireEvent.click(container.querySelector('.ktk-discrepancy button') as HTMLButtonElement);
  await waitFor(() => expect(document.activeElement?.id).toBe('claim-talks'));
  expect(titles(container)).toEqual([sailors.title, talks.title]);
});

test('the list of contents leads to each claim that is shown', async () => {
  const { container, getByRole } = show();
  const contents = getByRole('navigation', { name: 'The article’s claims' });
  search(container, 'maria');
  expect(contents.querySelectorAll('button')).toHaveLength(1);
  fireEvent.click(contents.querySelector('button') as HTMLButtonElement);
  await waitFor(() => expect(document.activeElement?.id).toBe('claim-talks'));
  expect(titles(container)).toEqual([talks.title]);
});

test('prints', () => {
  const on = handlers();
  fireEvent.click(show({ on }).getByRole('button', { name: 'Print' }));
  expect(on.print).toHaveBeenCalledOnce();
});
