/** Storage areas as the browsers have them, in memory, with the faults that they can have. */
import type { Area, Areas, Stored } from '../../common/settings';

export interface FakeArea extends Area {
  items: Stored;
  /** rejects writes from now on, as a full or locked storage does */
  full: boolean;
  /** rejects everything from now on, as `sync` does where it is switched off */
  gone: boolean;
  /** called before each write, for what another window does in between */
  before?: () => void;
}

export function fakeArea(items: Stored = {}): FakeArea {
  const area: FakeArea = {
    items: { ...items },
    full: false,
    gone: false,
    get: async () => {
      if (area.gone) throw new Error('not available');
      return structuredClone(area.items);
    },
    set: async (added) => {
      area.before?.();
      if (area.full || area.gone) throw new Error('QUOTA_BYTES quota exceeded');
      // as the browsers do: what is undefined is not stored
      Object.assign(area.items, JSON.parse(JSON.stringify(added)));
    },
    remove: async (keys) => {
      if (area.gone) throw new Error('not available');
      for (const key of [keys].flat()) delete area.items[key];
    },
  };
  return area;
}

export interface FakeAreas extends Areas {
  local: FakeArea;
  sync: FakeArea;
  session: FakeArea;
}

export const fakeAreas = (local: Stored = {}, sync: Stored = {}): FakeAreas => ({
  local: fakeArea(local),
  sync: fakeArea(sync),
  session: fakeArea(),
});
