/** Stored settings of any kind: never an error, never a loss. */
import fc from 'fast-check';
import { must, type Target } from './must';

type Stored = Record<string, unknown>;

const key = fc.oneof(
  fc.constantFrom(
    'delay',
    'quiet',
    'locale',
    'pausedUntil',
    'problem',
    'version',
    '__proto__',
    'constructor',
    'site-off:',
    'muted:',
  ),
  fc.string({ maxLength: 12 }).map((name) => `site-off:${name}`),
  fc.webUrl().map((url) => `site-off:${new URL(url).hostname}`),
  fc.string({ maxLength: 12 }).map((name) => `muted:${name}`),
  fc.string({ maxLength: 12 }),
);
const value = fc.oneof(fc.constant(true), fc.integer(), fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>);

const entries = fc.uniqueArray(fc.tuple(key, value), { maxLength: 8, selector: ([name]) => name });

/** A storage that holds what it is given. */
export function storageOf(stored: Stored) {
  const held = new Map(Object.entries(stored));
  return {
    held,
    get: async () => Object.fromEntries(held),
    set: async (items: Stored) => {
      for (const [name, item] of Object.entries(items)) held.set(name, item);
    },
    remove: async (names: string | string[]) => {
      for (const name of [names].flat()) held.delete(name);
    },
  };
}

type Entries = [string, unknown][];
interface Held {
  local: Entries;
  sync: Entries;
}

export const settingsTarget: Target<Held> = {
  name: 'settings',
  arbitrary: fc.record({ local: entries, sync: entries }),
  async check({ local, sync: all }) {
    // the same key broken in both: only the value that was in force is kept aside, which is known
    const sync = all.filter(([name]) => !local.some(([other]) => other === name));
    const { loadSettings, MAX_DELAY } = await import('../../common/settings');
    const [there, travelling, passing] = [
      storageOf(Object.fromEntries(local)),
      storageOf(Object.fromEntries(sync)),
      storageOf({}),
    ];
    const areas = { local: there, sync: travelling, session: passing };
    const before = JSON.stringify([...there.held.values(), ...travelling.held.values()]);
    const first = await loadSettings(areas);
    must(Number.isInteger(first.delay) && first.delay >= 0 && first.delay <= MAX_DELAY, 'a delay that is none', first.delay);
    must(
      first.sitesOff.every((site) => /\S/.test(site)),
      'a site without a name',
    );
    const kept = JSON.stringify([...there.held.values(), ...travelling.held.values()]);
    for (const [name, item] of [...local, ...sync])
      must(
        ['problem', 'version'].includes(name) || !before.includes(JSON.stringify(item)) || kept.includes(JSON.stringify(item)),
        'a value was lost',
        name,
      );
    const { problem: _then, ...again } = await loadSettings(areas);
    const { problem: _now, ...settings } = first;
    must(JSON.stringify(again) === JSON.stringify(settings), 'read again, the settings are others', { settings, again });
  },
};
