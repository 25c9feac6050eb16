/** Work in idle slices, so that no task of ours is felt. */

/** ms of one slice: half a frame at 60 Hz. */
export const SLICE = 8;
/** ms after which a slice is taken even when the page is never idle. */
const PATIENCE = 300;

const nextIdle = (): Promise<IdleDeadline> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE }));

/** Lets the browser draw and answer before our next piece of work. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Calls `step` in idle slices until it says that it is done. The first slice runs at once.
 * @param step given the time (ms, as `performance.now()`) at which it should stop for now
 * @returns whether it came to its end; false when `signal` aborted before
 */
export async function inSlices(step: (until: number) => boolean, signal: AbortSignal): Promise<boolean> {
  let allowed = SLICE;
  while (!signal.aborted) {
    if (step(performance.now() + allowed)) return true;
    allowed = Math.min(SLICE, Math.max((await nextIdle()).timeRemaining(), SLICE / 4));
  }
  return false;
}
