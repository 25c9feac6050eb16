// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FoundMention } from '../../../common/messages';
import { news } from '../../../common/news';
import { PageContent } from '../../../entrypoints/reader/content';

/** The background, which answers when the test says so. */
const asked: { page: { blocks: { text: string }[] }; answer: (mentions: FoundMention[]) => void }[] = [];
const found: number[] = [];
let end: AbortController;

class FakeHighlight extends Set<Range> {
  priority = 0;
  constructor(...ranges: Range[]) {
    super(ranges);
  }
}

beforeEach(() => {
  asked.length = 0;
  found.length = 0;
  end = new AbortController();
  const sendMessage = (message: { type: string; page: never; claims: number }) => {
    if (message.type === 'found') found.push(message.claims);
    if (message.type !== 'detect') return Promise.resolve();
    return new Promise((resolve) => {
      asked.push({ page: message.page, answer: (mentions) => resolve({ mentions, delay: 220 }) });
    });
  };
  vi.stubGlobal('browser', { runtime: { id: 'us', sendMessage } });
  vi.stubGlobal('requestIdleCallback', (work: (deadline: { timeRemaining(): number }) => void) =>
    work({ timeRemaining: () => 8 }),
  );
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: new Map() });
  document.head.innerHTML = '<meta property="og:type" content="article">';
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

const page = (...paragraphs: string[]) => {
  document.body.innerHTML = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  return new PageContent(document.documentElement, news, end.signal);
};
const whole = (text: string, block = 0): FoundMention => ({
  article: 'a',
  claim: 'one',
  block,
  start: 0,
  end: text.length,
  rule: 'r',
  why: [],
  discrepancy: true,
});
const next = async (count = 1) => {
  await vi.waitFor(() => expect(asked).toHaveLength(count));
  return asked[count - 1] as (typeof asked)[number];
};
const words = (content: PageContent) => content.marks.map(({ text }) => text);

test('what is found is marked', async () => {
  const content = page('one', 'two');
  const reading = content.read();
  (await next()).answer([whole('two', 1)]);
  await reading;
  expect(words(content)).toEqual(['two']);
  expect(found).toEqual([1]);
});

test('what is hidden when the answer comes is not marked, and is once it can be seen', async () => {
  const content = page('one', 'two');
  const hidden = document.querySelectorAll('p')[1] as Element;
  hidden.checkVisibility = () => false;
  const reading = content.read();
  (await next()).answer([whole('one'), whole('two', 1)]);
  await reading;
  expect(words(content)).toEqual(['one']);
  hidden.checkVisibility = () => true;
  await content.read();
  expect(asked).toHaveLength(1);
  expect(words(content)).toEqual(['one', 'two']);
});

test('an answer for a page that was left is dropped', async () => {
  const content = page('one');
  const reading = content.read();
  const request = await next();
  content.leave();
  request.answer([whole('one')]);
  await reading;
  expect(content.marks).toEqual([]);
  expect(found).toEqual([]);
});

test('of two readings the later one counts, whichever answer comes last', async () => {
  const content = page('one');
  const first = content.read(true);
  const early = await next();
  const second = content.read(true);
  const late = await next(2);
  late.answer([]);
  await second;
  early.answer([whole('one')]);
  await first;
  expect(content.marks).toEqual([]);
});

test('the same text is not asked about again; after another address it is', async () => {
  const content = page('one');
  const first = content.read();
  (await next()).answer([whole('one')]);
  await first;
  await content.read();
  expect(asked).toHaveLength(1);
  content.leave();
  const again = content.read();
  (await next(2)).answer([]);
  await again;
  expect(content.marks).toEqual([]);
});

test('the same text in new nodes keeps its marks, in the new nodes', async () => {
  const content = page('one');
  const first = content.read();
  (await next()).answer([whole('one')]);
  await first;
  const paragraph = document.querySelector('p');
  paragraph?.replaceChildren('one');
  await content.read();
  expect(asked).toHaveLength(1);
  expect(content.marks[0]?.ranges[0]?.startContainer).toBe(paragraph?.firstChild);
});

test('a mark whose words are gone is pruned at once, and its text asked about again', async () => {
  const content = page('one', 'two');
  const first = content.read();
  (await next()).answer([whole('one'), { ...whole('two', 1), claim: 'two' }]);
  await first;
  expect(content.prune()).toBe(false);
  document.querySelector('p')?.remove();
  expect(content.prune()).toBe(true);
  expect(words(content)).toEqual(['two']);
  expect(found.at(-1)).toBe(1);
});

test('a page that becomes no news loses its marks and is not sent', async () => {
  const content = page('one');
  const first = content.read();
  (await next()).answer([whole('one')]);
  await first;
  document.head.innerHTML = '';
  await content.read();
  expect(asked).toHaveLength(1);
  expect(content.marks).toEqual([]);
  expect(found.at(-1)).toBe(0);
});

test('a page that was no news from the start was asked for by hand, and is read', async () => {
  document.head.innerHTML = '';
  const content = page('one');
  const first = content.read();
  (await next()).answer([whole('one')]);
  await first;
  expect(words(content)).toEqual(['one']);
});
