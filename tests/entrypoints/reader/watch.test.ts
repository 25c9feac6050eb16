// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace, pageOf, watchPage } from '../../../entrypoints/reader/watch';

let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function pace(work: () => Promise<unknown> = async () => undefined) {
  const read = vi.fn(work);
  return { read, pace: new Pace(read, end.signal) };
}
const hidden = (is: boolean) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(is ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
};

test('many changes at once are one reading', async () => {
  const { pace: one, read } = pace();
  for (let change = 0; change < 100; change++) one.touch();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toHaveBeenCalledTimes(1);
});

test('on a page that never rests the readings become rare, and stay bounded', async () => {
  const { pace: one, read } = pace();
  const flood = setInterval(() => one.touch(), 16);
  await vi.advanceTimersByTimeAsync(10_000);
  const first = read.mock.calls.length;
  await vi.advanceTimersByTimeAsync(40_000);
  clearInterval(flood);
  expect(first).toBeGreaterThan(3);
  expect(read.mock.calls.length - first).toBeLessThanOrEqual(10);
});

test('a reading that takes long is followed by a pause ten times as long', async () => {
  const { pace: one, read } = pace(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const flood = setInterval(() => one.touch(), 100);
  await vi.advanceTimersByTimeAsync(2_500 + 19_000);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  clearInterval(flood);
  expect(read).toHaveBeenCalledTimes(2);
});

test('what changes while a reading goes on is read after it, not beside it', async () => {
  let done: (value: unknown) => void = () => undefined;
  const { pace: one, read } = pace(() => new Promise((resolve) => (done = resolve)));
  one.touch();
  await vi.advanceTimersByTimeAsync(500);
  one.touch();
  await vi.advanceTimersByTimeAsync(500);
  expect(read).toHaveBeenCalledTimes(1);
  done(undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a reading that fails does not end the watching', async () => {
  const { pace: one, read } = pace(async () => Promise.reject(new Error('gone')));
  one.touch();
  await vi.advanceTimersByTimeAsync(500);
  one.touch();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a hidden tab is not read until it is shown', async () => {
  const { pace: one, read } = pace();
  hidden(true);
  one.touch();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
  hidden(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(read).toHaveBeenCalledTimes(1);
});

test('after a click the wait is short again', async () => {
  const { pace: one, read } = pace();
  const flood = setInterval(() => one.touch(), 16);
  await vi.advanceTimersByTimeAsync(30_000);
  const before = read.mock.calls.length;
  one.hurry();
  await vi.advanceTimersByTimeAsync(450);
  clearInterval(flood);
  expect(read.mock.calls.length).toBe(before + 1);
});

test('after the end nothing is read', async () => {
  const { pace: one, read } = pace();
  one.touch();
  end.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).not.toHaveBeenCalled();
});

test('a fragment is no other page, unless the page routes by it', () => {
  expect(pageOf('https://x.example/a#part')).toBe(pageOf('https://x.example/a'));
  expect(pageOf('https://x.example/a')).not.toBe(pageOf('https://x.example/b'));
  expect(pageOf('https://x.example/#/a')).not.toBe(pageOf('https://x.example/#/b'));
});

test('another address is told at the next change, before anything is read', async () => {
  vi.useRealTimers();
  document.body.innerHTML = '<p>one</p>';
  const [onChange, onAddress, onEdit] = [vi.fn(async () => undefined), vi.fn(), vi.fn()];
  watchPage(document.documentElement, end.signal, { onChange, onAddress, onEdit });
  history.pushState({}, '', '/elsewhere');
  document.body.append('two');
  await vi.waitFor(() => expect(onAddress).toHaveBeenCalledTimes(1));
  expect(onEdit).not.toHaveBeenCalled();
  document.querySelector('p')?.remove();
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledTimes(1));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  expect(onAddress).toHaveBeenCalledTimes(1);
});
