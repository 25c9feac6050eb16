/**
 * Where settings are stored. What is small and of no page goes to the browser's `sync`, the rest to `local`; what `sync` refuses (quota,
 * switched off) goes to `local` too. Items of a newer version are neither read nor written.
 */
import { isSynced, VERSION_KEY } from './keys';
import { migrateArea, VERSION, versionOf } from './migrate';

export type Stored = Record<string, unknown>;

/** The part of a browser's storage area that is used here; tests give their own. */
export interface Area {
  get(keys?: null): Promise<Stored>;
  set(items: Stored): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export interface Areas {
  local: Area;
  sync: Area;
  session: Area;
}

/** While a newer version's items stand in `local`, ours are kept there behind this, so that neither harms the other. */
const OWN = `v${VERSION}/`;

/** @returns the key without the prefix that it has while a newer version's items stand beside it */
export const bareKey = (key: string): string => (key.startsWith(OWN) ? key.slice(OWN.length) : key);

const mapKeys = (stored: Stored, key: (old: string) => string): Stored =>
  Object.fromEntries(Object.entries(stored).map(([old, value]) => [key(old), value]));
const pick = (stored: Stored, wanted: (key: string) => boolean): Stored =>
  Object.fromEntries(Object.entries(stored).filter(([key]) => wanted(key)));

/** An area within an area. */
const beside = (area: Area): Area => ({
  get: async () =>
    mapKeys(
      pick(await area.get(null), (key) => key.startsWith(OWN)),
      bareKey,
    ),
  set: (items) => area.set(mapKeys(items, (key) => OWN + key)),
  remove: (keys) => area.remove([keys].flat().map((key) => OWN + key)),
});

/** The browser's areas answer only to calls on themselves, so no method is taken from them. */
const stamped = (area: Area): Area => ({
  get: () => area.get(null),
  set: (items) => area.set({ ...items, [VERSION_KEY]: VERSION }),
  remove: (keys) => area.remove(keys),
});

/** `local` lies over `sync`: a value stands in `local` only as long as `sync` would not take it. */
function layered(sync: Area, local: Area): Area {
  const setSynced = async (items: Stored): Promise<void> => {
    const taken = await sync.set(items).then(
      () => true,
      () => false,
    );
    if (taken) await local.remove(Object.keys(items));
    else await local.set(items);
  };
  return {
    get: async () => ({ ...pick(await sync.get(null), isSynced), ...(await local.get(null)) }),
    set: async (items) => {
      const [away, here] = [pick(items, isSynced), pick(items, (key) => !isSynced(key))];
      if (Object.keys(here).length > 0) await local.set(here);
      if (Object.keys(away).length > 0) await setSynced(away);
    },
    remove: async (keys) => {
      const away = [keys].flat().filter(isSynced);
      const removed = away.length > 0 ? sync.remove(away) : Promise.resolve();
      // a sync that cannot even be read is done without; one that can still holds the value
      const settled = removed.catch((error: unknown) =>
        sync.get(null).then(
          () => Promise.reject(error),
          () => undefined,
        ),
      );
      await Promise.all([settled, local.remove(keys)]);
    },
  };
}

export interface Opened {
  area: Area;
  /** a newer version's items are stored: they are left alone */
  newer: boolean;
}

/**
 * Opens what this version may use, brought to this version.
 * @throws when `local` cannot be read; a `sync` that cannot be read is done without
 */
export async function openAreas({ local, sync }: Areas): Promise<Opened> {
  const [here, away] = await Promise.all([local.get(null), sync.get(null).catch(() => undefined)]);
  const newerHere = versionOf(here) > VERSION;
  const newerAway = away !== undefined && versionOf(away) > VERSION;
  if (!newerHere) await migrateArea(local, here);
  if (away && !newerAway) await migrateArea(sync, away);
  const own = newerHere ? beside(local) : stamped(local);
  return { area: away && !newerAway ? layered(stamped(sync), own) : own, newer: newerHere || newerAway };
}
