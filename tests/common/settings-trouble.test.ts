/** Storage that refuses, is broken, is newer, and clocks that go back: nothing that the user set is lost, and nothing lasts for ever. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  changeOf,
  loadSettings,
  pause,
  pauseIsOver,
  pauseOf,
  problemSeen,
  replaceSettings,
  resume,
  setSite,
  setValues,
  siteOn,
} from '../../common/settings';
import { fakeAreas } from './areas';

vi.mock('../../common/browser', () => ({ browser: {} }));

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 25, 12);

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
      { numRuns: 150 },
    );
  }, 60_000);
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
