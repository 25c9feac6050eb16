/** What the background does for pages and keys, with a browser made of stand-ins. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSettings, pause, pauseOf, setSite, setValues } from '../../../common/settings';
import { patternOf, readAlways } from '../../../entrypoints/background/always';
import { answer } from '../../../entrypoints/background/answer';
import { runCommand } from '../../../entrypoints/background/commands';
import { opensWelcome } from '../../../entrypoints/background/installed';
import { endPause } from '../../../entrypoints/background/pause';
import { applySettings } from '../../../entrypoints/background/tabs';
import { type FakeAreas, fakeAreas } from '../../common/areas';

const OWN = 'chrome-extension://ours';
const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../common/browser', () => ({ browser }));

const NEWS = 'https://www.news.example/story';
const registered: { id: string; matches: string[] }[] = [];
let areas: FakeAreas;

beforeEach(() => {
  areas = fakeAreas();
  registered.length = 0;
  Object.assign(browser, {
    storage: areas,
    runtime: { id: 'ours', getURL: (path: string) => OWN + path },
    i18n: { getUILanguage: () => 'en' },
    tabs: { query: async () => [{ id: 7, url: NEWS }], sendMessage: async () => undefined },
    scripting: {
      unregisterContentScripts: async () => void registered.splice(0),
      registerContentScripts: async ([script]: typeof registered) => {
        if (!script || script.id.includes('bad')) throw new Error('Invalid match pattern');
        registered.push(script);
      },
    },
  });
});

const BLOCK = 'Russia annexed Crimea in 2014.';
const ask = (message: object, url = NEWS) => answer(message, { id: 'ours', url, tab: { id: 7 } as never });
const page = { lang: 'en', date: '2022-03-25', blocks: [{ text: BLOCK }] };
type Answer = { mentions: { article: string; claim: string; block: number }[]; quiet: boolean; hold?: string };
const detect = async (url?: string) => (await ask({ type: 'detect', page }, url)) as Answer;

describe('detection', () => {
  test('a mark that was dismissed is left out on its site and stands on others', async () => {
    const [mention] = (await detect()).mentions;
    expect(mention).toBeDefined();
    await ask({ type: 'dismiss', article: mention?.article, claim: mention?.claim, words: 'annexed', block: BLOCK });
    expect((await detect()).mentions).toEqual([]);
    expect((await detect('https://other.example/')).mentions).toHaveLength(1);
  });

  test('the display settings go along', async () => {
    await setValues({ quiet: true, hold: 'ctrl' });
    expect(await detect()).toMatchObject({ quiet: true, hold: 'ctrl' });
  });

  test('our welcome page is read like any page, also in quiet mode and while all is paused', async () => {
    await setValues({ quiet: true });
    await pause('restart');
    const own = await detect(`${OWN}/welcome.html#top`);
    expect([own.mentions.length, own.quiet]).toEqual([1, false]);
    expect((await detect(`${OWN}/other.html`)).mentions).toEqual([]);
    expect((await detect()).mentions).toEqual([]);
  });
});

describe('the sieve', () => {
  const brought: string[] = [];
  const sift = (text?: string) => ask({ type: 'sift', lang: 'en', title: 'News', text: text && `A headline\u2029${text}\u2029` });
  beforeEach(() => {
    brought.length = 0;
    const executeScript = async (script: { files: string[] }) => void brought.push(...script.files);
    Object.assign(browser, {
      scripting: { insertCSS: async () => undefined, removeCSS: async () => undefined, executeScript },
    });
  });

  test('comes to a page of news, and the reader where a claim may stand', async () => {
    await ask({ type: 'news-page' });
    expect(brought).toEqual(['/sieve.js']);
    expect(await sift('The weather is fine.')).toBe(false);
    expect(brought).toEqual(['/sieve.js']);
    expect(await sift(BLOCK)).toBe(true);
    expect(brought).toEqual(['/sieve.js', '/reader.js']);
    expect(await sift(BLOCK.replaceAll(' ', '\n'))).toBe(true);
  });

  test('a line that breaks in the source parts no number, one that the page breaks does', async () => {
    const says = (number: string) => `At least ${number} households in Ukraine are without electricity.`;
    expect(await sift(says('300\n000'))).toBe(true);
    expect(await sift(says('300\u2028000'))).toBe(false);
  });

  test('a reader that could not be brought in is no answer about the text', async () => {
    const executeScript = () => Promise.reject(new Error('The tab was closed'));
    Object.assign(browser.scripting as object, { executeScript });
    expect(await sift(BLOCK)).toBeUndefined();
  });

  test('a page too large to be sifted is read', async () => {
    expect(await sift()).toBe(true);
  });

  test('a site that is off gets no reader', async () => {
    await setSite('news.example', false);
    expect(await sift(BLOCK)).toBeUndefined();
    expect(brought).toEqual([]);
  });
});

describe('the key that switches a site', () => {
  test('switches it off and on', async () => {
    await runCommand('switch-site');
    expect((await loadSettings()).sitesOff).toEqual(['news.example']);
    await runCommand('switch-site');
    expect((await loadSettings()).sitesOff).toEqual([]);
  });

  test('ends a pause first, and leaves a site that is on on', async () => {
    await pause('hour');
    await runCommand('switch-site');
    expect(pauseOf(await loadSettings())).toBeUndefined();
    expect((await loadSettings()).sitesOff).toEqual([]);
    await setSite('news.example', false);
    await pause('restart');
    await runCommand('switch-site');
    expect((await loadSettings()).sitesOff).toEqual([]);
  });
});

describe('sites that are always read', () => {
  test.each([
    ['news.example', '*://*.news.example/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]', '*://[::1]/*'],
    ['localhost', '*://localhost/*'],
  ])('%s is matched by %s', (site, pattern) => {
    expect(patternOf(site)).toBe(pattern);
  });

  test('are registered one by one, so that one the browser refuses does not keep the others out; the last call holds', async () => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => {});
    void readAlways(['old.example']);
    await readAlways(['a.example', 'bad.example', 'b.example']);
    expect(registered.map(({ id }) => id)).toEqual(['a.example', 'b.example']);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});

test('a pause that is over is taken out of the storage; one that is not, and one until the restart, stay', async () => {
  await pause('hour', areas, Date.now() - 2 * 60 * 60_000);
  await endPause(await loadSettings());
  expect(areas.local.items).not.toHaveProperty('pausedUntil');
  await pause('hour');
  await endPause(await loadSettings());
  expect(areas.local.items).toHaveProperty('pausedUntil');
});

test('a page opens after the installation, and none after an update', () => {
  expect(['install', 'update', 'browser_update', 'shared_module_update'].map(opensWelcome)).toEqual([true, false, false, false]);
});

test.each([
  ['is told, and no second one is brought in', async () => undefined, []],
  ['is not there: the gate asks for one', () => Promise.reject(new Error('Receiving end does not exist')), ['/gate.js']],
])('a display setting changes, and the reader in a tab %s', async (_, sendMessage, wanted) => {
  const files: string[] = [];
  const executeScript = async (script: { files: string[] }) => void files.push(...script.files);
  const scripting = { insertCSS: async () => undefined, removeCSS: async () => undefined, executeScript };
  Object.assign(browser, { tabs: { query: async () => [{ id: 7, url: NEWS }], sendMessage }, scripting });
  await applySettings(await loadSettings(), { sites: [], muted: false, values: true });
  expect(files).toEqual(wanted);
});
