/** The version of what is stored, and the way from an older one to this one. */
import { z } from 'zod';
import type { Area, Stored } from './areas';
import { VERSION_KEY } from './keys';

/** Makes the stored items of one version into those of the next. Must be total and pure: two windows may run it at once. */
export type Migration = (stored: Stored) => Stored;

/**
 * `MIGRATIONS[n]` leads from version n to n + 1. Never change one that was released; add to the end.
 * 0 → 1: the first builds stored no version; their keys are those of version 1.
 */
export const MIGRATIONS: readonly Migration[] = [(stored) => stored];

/** The version that this code writes and understands. */
export const VERSION = MIGRATIONS.length;

/** @returns the version of stored items; without one it is 0, and one that is no number counts as ours: each value is checked anyway */
export function versionOf(stored: Stored, ours = VERSION): number {
  if (!(VERSION_KEY in stored)) return 0;
  const version = z.int().nonnegative().safeParse(stored[VERSION_KEY]);
  return version.success ? version.data : ours;
}

/** @returns the items as this version has them, the version included; those of a newer version come back as they are */
export function migrate(stored: Stored, steps: readonly Migration[] = MIGRATIONS): Stored {
  const from = versionOf(stored, steps.length);
  if (from >= steps.length) return stored;
  return { ...steps.slice(from).reduce((now, step) => step(now), stored), [VERSION_KEY]: steps.length };
}

/**
 * Brings an area to this version. What is new is written before what is old is removed, so that a stop in between loses nothing.
 * An area that cannot be written is used all the same, and tried again next time.
 * @returns the area's items as this version has them
 */
export async function migrateArea(area: Area, stored: Stored, steps: readonly Migration[] = MIGRATIONS): Promise<Stored> {
  if (Object.keys(stored).length === 0) return stored;
  const next = migrate(stored, steps);
  if (next === stored) return stored;
  const gone = Object.keys(stored).filter((key) => !(key in next));
  try {
    await area.set(next);
    if (gone.length > 0) await area.remove(gone);
  } catch {
    // full or locked: the old items still stand
  }
  return next;
}
