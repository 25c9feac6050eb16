import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  changeOf,
  defaultSettings,
  dismissedOn,
  dismissMark,
  loadSettings,
  muteClaim,
  pause,
  pauseIsOver,
  pauseOf,
  problemSeen,
  replaceSettings,
  resume,
  setAlways,
  setSite,
  setValues,
  siteOn,
  storedSettings,
  undismiss,
  unmuteClaim,
} from '../../common/settings';
import { fakeAreas } from './areas';

vi.mock('../../common/browser', () => ({ browser: {} }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
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

describe('a storage that refuses', () => {
  test('sync over its quota: the value goes to local, wins, and moves back later', async () => {
    const areas = fakeAreas();
    await setValues({ delay: 100 }, areas);
    areas.sync.full = true;
    await setValues({ delay: 300 }, areas);
    await setSite('news.example', false, areas);
    expect(await loadSettings(areas)).toMatchObject({ delay: 300, sitesOff: ['news.example'] });
    areas.sync.full = false;
    await setValues({ delay: 400 }, areas);
    expect((await loadSettings(areas)).delay).toBe(400);
    expect(areas.local.items).not.toHaveProperty('delay');
    await setSite('news.example', true, areas);
    expect((await loadSettings(areas)).sitesOff).toEqual([]);
  });

  test('sync switched off: everything is local', async () => {
    const areas = fakeAreas();
    areas.sync.gone = true;
    await setSite('news.example', false, areas);
    expect(await loadSettings(areas)).toMatchObject({ sitesOff: ['news.example'], problem: undefined });
  });

  test('everything full: the change is refused aloud, and what was set stands', async () => {
    const areas = fakeAreas();
    await setSite('news.example', false, areas);
    areas.sync.full = true;
    areas.local.full = true;
    await expect(setValues({ quiet: true }, areas)).rejects.toThrow(/quota/);
    await expect(replaceSettings({ quiet: true }, areas)).rejects.toThrow(/quota/);
    expect(await loadSettings(areas)).toMatchObject({ sitesOff: ['news.example'], quiet: false });
  });

  test('local cannot be read: defaults, and that is said', async () => {
    const areas = fakeAreas({ delay: 5 });
    areas.local.gone = true;
    expect(await loadSettings(areas)).toMatchObject({ delay: 220, problem: ['storage'] });
  });

  test('broken values in a full storage: defaults, said, and nothing is lost', async () => {
    const areas = fakeAreas({ version: 1, delay: 'soon', quiet: true });
    areas.local.full = true;
    expect(await loadSettings(areas)).toMatchObject({ delay: 220, quiet: true, problem: ['delay'] });
    expect(areas.local.items.delay).toBe('soon');
  });
});

describe('broken values', () => {
  const BROKEN = {
    version: 1,
    delay: -1,
    'site-off:two words': true,
    'muted:x': true,
    'dismissed:y': { site: 1 },
    marks: 'neon',
  };

  test('are set aside, named until that was told, and the others stay in force', async () => {
    const areas = fakeAreas({ ...BROKEN, quiet: true, 'site-off:news.example': true });
    const settings = await loadSettings(areas);
    expect(settings).toMatchObject({ delay: 220, marks: 'full', quiet: true, sitesOff: ['news.example'], muted: [] });
    expect(settings.problem?.sort()).toEqual(['delay', 'dismissed:y', 'marks', 'muted:x', 'site-off:two words']);
    expect(areas.local.items).toMatchObject({ 'aside:delay': -1, 'aside:marks': 'neon', 'aside:dismissed:y': { site: 1 } });
    expect((await loadSettings(areas)).problem).toHaveLength(5);
    await problemSeen(areas);
    expect((await loadSettings(areas)).problem).toBeUndefined();
  });

  test('in sync are taken out of it too', async () => {
    const areas = fakeAreas({}, { version: 1, delay: 'x' });
    expect((await loadSettings(areas)).problem).toEqual(['delay']);
    expect(areas.sync.items).not.toHaveProperty('delay');
    expect(areas.local.items['aside:delay']).toBe('x');
  });

  test('whatever is stored, settings can be read, and no value is lost', async () => {
    const key = fc.oneof(
      fc.constantFrom('delay', 'quiet', 'locale', 'marks', 'hold', 'pausedUntil', 'problem', 'version', 'site-off:a.example'),
      fc.string().map((name) => `site-off:${name}`),
      fc.string().map((name) => `muted:${name}`),
      fc.string().map((name) => `dismissed:${name}`),
      fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
    );
    const items = fc.dictionary(key, fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(items, items, async (local, sync) => {
        const areas = fakeAreas(local, sync);
        const settings = await loadSettings(areas);
        expect(siteOn(settings, 'b.example')).toBeTypeOf('boolean');
        const kept = JSON.stringify([areas.local.items, areas.sync.items]);
        for (const [name, value] of Object.entries(local))
          if (name !== 'problem' && name !== 'version') expect(kept).toContain(JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a newer version’s settings', () => {
  const NEWER = { version: 99, delay: { from: 1, to: 2 }, 'site-off:news.example': true };

  test('in local are left as they are; defaults hold, and changes are kept beside them', async () => {
    const areas = fakeAreas(NEWER);
    expect(await loadSettings(areas)).toMatchObject({ delay: 220, sitesOff: [], newer: true, problem: undefined });
    areas.sync.gone = true;
    await setSite('mine.example', false, areas);
    expect(await loadSettings(areas)).toMatchObject({ sitesOff: ['mine.example'], newer: true });
    await setSite('mine.example', true, areas);
    expect(areas.local.items).toMatchObject(NEWER);
    expect(changeOf(['v1/site-off:mine.example']).sites).toEqual(['mine.example']);
  });

  test('in sync are left as they are, and local does', async () => {
    const areas = fakeAreas({}, NEWER);
    await setValues({ delay: 7 }, areas);
    expect(await loadSettings(areas)).toMatchObject({ delay: 7, sitesOff: [], newer: true });
    expect(areas.sync.items).toEqual(NEWER);
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

describe('a pause', () => {
  test('of an hour ends after an hour', async () => {
    const areas = fakeAreas();
    await pause('hour', areas, NOON);
    const settings = await loadSettings(areas);
    expect(pauseOf(settings, NOON)).toEqual({ kind: 'hour', until: NOON + HOUR });
    expect(siteOn(settings, 'a.example', NOON + HOUR - 1)).toBe(false);
    expect(siteOn(settings, 'a.example', NOON + HOUR)).toBe(true);
    expect([pauseIsOver(settings, NOON), pauseIsOver(settings, NOON + HOUR)]).toEqual([false, true]);
  });

  test('does not last for years when the clock goes back', async () => {
    const areas = fakeAreas();
    await pause('hour', areas, NOON + 10 * 365 * 24 * HOUR);
    const settings = await loadSettings(areas);
    expect(siteOn(settings, 'a.example', NOON)).toBe(true);
    expect(pauseIsOver(settings, NOON)).toBe(true);
  });

  test('never lasts longer than an hour, whatever the clock was', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), fc.integer({ min: 0 }), (pausedUntil, now) => {
        const until = pauseOf({ pausedUntil, pausedSession: false }, now);
        expect(until === undefined || (until.kind === 'hour' && until.until - now <= HOUR)).toBe(true);
      }),
    );
  });

  test('until the restart is kept in the session only', async () => {
    const areas = fakeAreas();
    await pause('restart', areas, NOON);
    expect(siteOn(await loadSettings(areas), 'a.example')).toBe(false);
    expect([areas.local.items, areas.sync.items]).toEqual([{}, {}]);
    areas.session.items = {};
    expect(siteOn(await loadSettings(areas), 'a.example')).toBe(true);
  });

  test('is ended by hand, both kinds at once', async () => {
    const areas = fakeAreas();
    await pause('hour', areas, NOON);
    await pause('restart', areas, NOON);
    await resume(areas);
    expect(pauseOf(await loadSettings(areas), NOON)).toBeUndefined();
  });
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
