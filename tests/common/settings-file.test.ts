import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readFile, writeFile } from '../../common/settings';
import { type Migration, migrate, migrateArea, VERSION, versionOf } from '../../common/settings/migrate';
import { fakeArea } from './areas';

vi.mock('../../common/browser', () => ({ browser: {} }));

const SETTINGS = {
  delay: 300,
  quiet: true,
  'site-off:news.example': true,
  'muted:harbour/sailors': true,
  'dismissed:news.example/harbour/sailors/x1': {
    site: 'news.example',
    article: 'harbour',
    claim: 'sailors',
    words: '1,351',
    on: '2026-11-25',
  },
};
const file = (over: object) => JSON.stringify({ product: 'kanttekening', version: VERSION, settings: SETTINGS, ...over });
const faultOf = (text: string) => {
  const read = readFile(text);
  return read.ok ? undefined : read.fault;
};

describe('a file of settings', () => {
  test('gives back what was written; a pause and our own notes stay out', () => {
    const text = writeFile({ ...SETTINGS, pausedUntil: 5, problem: ['x'], version: 1, 'aside:delay': 1 });
    expect(readFile(text)).toEqual({ ok: true, settings: SETTINGS });
  });

  test.each([
    ['no JSON', 'delay = 3', { kind: 'not-json' }],
    ['empty', '', { kind: 'not-json' }],
    ['too long to be one', `"${'x'.repeat(5_000_001)}"`, { kind: 'not-json' }],
    ['of something else', '{"product":"other"}', { kind: 'not-ours' }],
    ['null', 'null', { kind: 'not-ours' }],
    ['without settings', file({ settings: undefined }), { kind: 'not-ours' }],
    ['newer', file({ version: VERSION + 1 }), { kind: 'newer' }],
    ['wrong in one value', file({ settings: { ...SETTINGS, delay: 9999 } }), { kind: 'field', field: 'delay' }],
    ['wrong in one site', file({ settings: { 'site-off:a b': true } }), { kind: 'field', field: 'site-off:a b' }],
    ['with an unknown key', file({ settings: { tracking: true } }), { kind: 'field', field: 'tracking' }],
    ['with a key that every object has', file({ settings: { toString: 1 } }), { kind: 'field', field: 'toString' }],
    ['with our own note', file({ settings: { problem: ['x'] } }), { kind: 'field', field: 'problem' }],
  ])('that is %s is refused whole, with the reason', (_, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  test('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.string(), (text) => void readFile(text)));
    fc.assert(fc.property(fc.jsonValue(), (settings) => void readFile(file({ settings }))));
  });
});

describe('migrations', () => {
  const steps: Migration[] = [
    (stored) => stored,
    ({ wait, ...stored }) => ({ ...stored, ...(wait === undefined ? {} : { delay: Number(wait) }) }),
    (stored) => ({ ...stored, ...(stored.delay === 0 ? { delay: 1 } : {}) }),
  ];

  test('are chained from the stored version on, in order', () => {
    expect(migrate({ wait: '0', quiet: true }, steps)).toEqual({ delay: 1, quiet: true, version: 3 });
    expect(migrate({ version: 2, delay: 0, wait: '5' }, steps)).toEqual({ delay: 1, wait: '5', version: 3 });
  });

  test('leave alone what is of this version or newer', () => {
    for (const version of [3, 4]) {
      const stored = { version, wait: '0' };
      expect(migrate(stored, steps)).toBe(stored);
    }
  });

  test('write the new before they remove the old; run twice they change nothing more', async () => {
    const area = fakeArea({ wait: '7' });
    const removed = vi.spyOn(area, 'remove');
    await migrateArea(area, area.items, steps);
    expect(area.items).toEqual({ delay: 7, version: 3 });
    expect(removed).toHaveBeenCalledWith(['wait']);
    await migrateArea(area, area.items, steps);
    expect(removed).toHaveBeenCalledOnce();
  });

  test('in a full storage count for now, and the old items stand', async () => {
    const area = fakeArea({ wait: '7' });
    area.full = true;
    expect(await migrateArea(area, area.items, steps)).toEqual({ delay: 7, version: 3 });
    expect(area.items).toEqual({ wait: '7' });
  });

  test('of a storage without a version begin at 0, of one with a broken version at ours', () => {
    expect([versionOf({}), versionOf({ version: 'x' }), versionOf({ version: 5 })]).toEqual([0, VERSION, 5]);
  });
});
