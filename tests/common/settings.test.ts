import { describe, expect, test, vi } from 'vitest';
import {
  changeOf,
  defaultSettings,
  dismissedOn,
  dismissMark,
  loadSettings,
  muteClaim,
  replaceSettings,
  setAlways,
  setSite,
  setValues,
  storedSettings,
  undismiss,
  unmuteClaim,
} from '../../common/settings';
import { fakeAreas } from './areas';

vi.mock('../../common/browser', () => ({ browser: {} }));

const NOON = Date.UTC(2026, 10, 25, 12);
const place = { site: 'news.example', article: 'harbour', claim: 'sailors', block: 'The navy lost  1,351 sailors.' };

describe('what is set sticks', () => {
  test('an empty storage gives the defaults, and nothing is written', async () => {
    const areas = fakeAreas();
    expect(await loadSettings(areas)).toEqual(defaultSettings());
    expect([areas.local.items, areas.sync.items]).toEqual([{}, {}]);
  });

  test('sites, claims and values go to sync, and come back', async () => {
    const areas = fakeAreas();
    await setSite('news.example', false, areas);
    await setAlways('blog.example', true, areas);
    await muteClaim('harbour', 'sailors', areas);
    await setValues({ delay: 500, quiet: true, marks: 'dots', hold: 'alt', locale: 'uk' }, areas);
    const settings = await loadSettings(areas);
    expect(settings).toMatchObject({
      sitesOff: ['news.example'],
      sitesAlways: ['blog.example'],
      muted: [{ article: 'harbour', claim: 'sailors' }],
      delay: 500,
      quiet: true,
      marks: 'dots',
      hold: 'alt',
      locale: 'uk',
    });
    expect(areas.local.items).toEqual({});
    expect(areas.sync.items.version).toBe(1);
  });

  test('what was set can be taken back, one by one', async () => {
    const areas = fakeAreas();
    await setSite('news.example', false, areas);
    await setAlways('blog.example', true, areas);
    await muteClaim('harbour', 'sailors', areas);
    await setValues({ hold: 'alt', delay: 1 }, areas);
    await setSite('news.example', true, areas);
    await setAlways('blog.example', false, areas);
    await unmuteClaim('harbour', 'sailors', areas);
    await setValues({ hold: undefined, delay: undefined }, areas);
    expect(await loadSettings(areas)).toEqual(defaultSettings());
  });

  test('a value outside its range is refused and changes nothing', async () => {
    const areas = fakeAreas();
    await expect(setValues({ delay: 2001 }, areas)).rejects.toThrow();
    expect(areas.sync.items).toEqual({});
  });
});

describe('a dismissed mark', () => {
  test('stays on this computer, without the text around it', async () => {
    const areas = fakeAreas();
    await dismissMark(place, '1,351 sailors', areas, new Date(NOON));
    expect(areas.sync.items).toEqual({});
    expect(JSON.stringify(areas.local.items)).not.toContain('The navy lost');
    const [mark] = (await loadSettings(areas)).dismissed;
    expect(mark).toMatchObject({ site: 'news.example', words: '1,351 sailors', on: '2026-11-25' });
  });

  test('is known by its block, whatever the spaces, on its site and for its claim only', async () => {
    const areas = fakeAreas();
    await dismissMark(place, '1,351 sailors', areas);
    const { dismissed } = await loadSettings(areas);
    const here = dismissedOn('news.example', dismissed);
    expect(here({ ...place, block: 'The navy\nlost 1,351 sailors. ' })).toBe(true);
    expect(here({ ...place, block: 'The navy lost 1,352 sailors.' })).toBe(false);
    expect(here({ ...place, claim: 'talks' })).toBe(false);
    expect(dismissedOn('other.example', dismissed)(place)).toBe(false);
  });

  test('can be taken back', async () => {
    const areas = fakeAreas();
    await dismissMark(place, '1,351 sailors', areas);
    const [mark] = (await loadSettings(areas)).dismissed;
    await undismiss(mark?.key ?? '', areas);
    expect((await loadSettings(areas)).dismissed).toEqual([]);
  });
});

test('two windows that change things at once undo nothing of each other', async () => {
  const areas = fakeAreas();
  await Promise.all([
    setSite('a.example', false, areas),
    setSite('b.example', false, areas),
    muteClaim('harbour', 'sailors', areas),
    muteClaim('harbour', 'talks', areas),
    setValues({ delay: 10 }, areas),
    setValues({ quiet: true }, areas),
  ]);
  expect(await loadSettings(areas)).toMatchObject({ sitesOff: ['a.example', 'b.example'], delay: 10, quiet: true });
  expect((await loadSettings(areas)).muted).toHaveLength(2);
});

test('a site switched off by another window while this one puts broken values aside stays off', async () => {
  const areas = fakeAreas({ version: 1, delay: 'x' });
  areas.local.before = () => {
    areas.local.items['site-off:other.example'] = true;
  };
  await loadSettings(areas);
  expect((await loadSettings(areas)).sitesOff).toEqual(['other.example']);
});

test('a change is handed to the browser before anything else can happen, for the popup may close at once', async () => {
  const areas = fakeAreas();
  await loadSettings(areas);
  const set = vi.spyOn(areas.sync, 'set');
  void setSite('news.example', false, areas);
  await Promise.resolve();
  await Promise.resolve();
  expect(set).toHaveBeenCalledOnce();
});

test('of two changes of one value the later stays, however long the first takes', async () => {
  const areas = fakeAreas();
  const set = areas.sync.set;
  let slow = true;
  areas.sync.set = async (items) => {
    const waits = slow ? 50 : 0;
    slow = false;
    for (let turn = 0; turn < waits; turn++) await Promise.resolve();
    await set(items);
  };
  await Promise.all([setValues({ delay: 29 }, areas), setValues({ delay: 299 }, areas)]);
  expect((await loadSettings(areas)).delay).toBe(299);
});

test('replacing keeps a snapshot whole: reset and undo', async () => {
  const areas = fakeAreas();
  await setSite('news.example', false, areas);
  await dismissMark(place, '1,351', areas);
  await setValues({ delay: 10 }, areas);
  const before = await loadSettings(areas);
  const snapshot = await storedSettings(areas);
  await replaceSettings({}, areas);
  expect(await loadSettings(areas)).toEqual(defaultSettings());
  await replaceSettings(snapshot, areas);
  expect(await loadSettings(areas)).toEqual(before);
});

test.each([
  [['site-off:a.example', 'site-always:a.example'], { sites: ['a.example'], muted: false, values: false }],
  [['muted:x/y'], { sites: [], muted: true, values: false }],
  [['dismissed:x'], { sites: [], muted: true, values: false }],
  [['quiet'], { sites: [], muted: false, values: true }],
  [['paused-until-restart'], { sites: [], muted: false, values: true }],
  [['problem', 'version', 'aside:delay', 'aside:site-off:x'], { sites: [], muted: false, values: false }],
])('a change of %j is about %j', (keys, change) => {
  expect(changeOf(keys)).toEqual(change);
});
