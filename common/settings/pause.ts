/** Pausing everywhere: for an hour, or until the browser restarts. */

/** How long a pause lasts, ms. */
export const PAUSE = 60 * 60_000;

export type Pause = { kind: 'hour'; until: number } | { kind: 'restart' };

/** The stored part: when an hour's pause ends (ms since 1970), and whether this session is paused. */
export interface StoredPause {
  pausedUntil?: number | undefined;
  pausedSession: boolean;
}

/**
 * A pause that would end later than one that began now was set by a clock that has since gone back: it counts no more, for it could last for years.
 * @param now ms since 1970
 * @returns the pause that is in force
 */
export function pauseOf({ pausedUntil, pausedSession }: StoredPause, now = Date.now()): Pause | undefined {
  if (pausedSession) return { kind: 'restart' };
  const counts = pausedUntil !== undefined && pausedUntil > now && pausedUntil <= now + PAUSE;
  return counts ? { kind: 'hour', until: pausedUntil } : undefined;
}

/** @returns whether a stored pause is over, so that it can be taken out of the storage */
export const pauseIsOver = (stored: StoredPause, now = Date.now()): boolean =>
  stored.pausedUntil !== undefined && pauseOf({ ...stored, pausedSession: false }, now) === undefined;
