import { expect, test, vi } from 'vitest';
import type { PageSummary } from '../../../common/messages';
import { defaultSettings, type Settings } from '../../../common/settings';
import { type Asked, readState } from '../../../entrypoints/popup/state';
import { found, view } from '../../components/fixtures';

vi.mock('../../../common/browser', () => ({ browser: {} }));

const settings: Settings = defaultSettings();
const NEWS = { id: 7, url: 'https://www.news.example/story', status: 'complete' };
const asked = (over: Partial<Asked> = {}): Asked => ({
  tab: NEWS,
  settings,
  locale: 'en',
  pending: false,
  looked: false,
  ...over,
});
const sources = (summary?: PageSummary, access = true) => ({
  access: async () => access,
  summary: async () => summary,
  views: () => [view(), view({ claim: 'talks' }), view({ article: 'other', claim: 'else' })],
});

test.each([
  ['no tab', undefined],
  ['a browser page', { id: 7, url: 'chrome://extensions' }],
  ['a page whose address is kept from us', { id: 7 }],
])('%s: cannot run there', async (_, tab) => {
  expect(await readState(asked({ tab }), sources())).toEqual({ kind: 'browser' });
});

test('a site switched off is named by its registrable domain, and its reader is not asked', async () => {
  const off = { ...settings, sitesOff: ['news.example'] };
  expect(await readState(asked({ settings: off }), sources({ mentions: [] }))).toEqual({ kind: 'off', site: 'news.example' });
});

test('a page with mentions counts the claims of their article only', async () => {
  const state = await readState(asked(), sources({ lang: 'nl', mentions: [found()] }));
  expect(state).toMatchObject({ kind: 'page', site: 'news.example', total: 2, lang: 'nl' });
});

test('without a reader a page is not news, unless it may still be read', async () => {
  const kinds = [asked(), asked({ pending: true }), asked({ tab: { ...NEWS, status: 'loading' } })].map((one) =>
    readState(one, sources()),
  );
  expect((await Promise.all(kinds)).map(({ kind }) => kind)).toEqual(['not-news', 'loading', 'loading']);
  expect(await readState(asked({ looked: true }), sources())).toMatchObject({ kind: 'not-news', failed: true });
});

test('without access to pages that is said, and not that the browser forbids it', async () => {
  expect(await readState(asked({ tab: { id: 7 } }), sources(undefined, false))).toEqual({ kind: 'no-access' });
});

test('a pause is told on every page, with its end where it has one', async () => {
  const until = Date.now() + 60_000;
  const hour = { ...settings, pausedUntil: until, sitesOff: ['news.example'] };
  expect(await readState(asked({ settings: hour }), sources())).toEqual({ kind: 'paused', until });
  const restart = { ...settings, pausedSession: true };
  expect(await readState(asked({ settings: restart, tab: { id: 7 } }), sources())).toEqual({ kind: 'paused', until: undefined });
});
