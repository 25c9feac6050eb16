/** Shortest stretch that is timed as one, ms: forty ticks of the clock of an isolated page. */
const STRETCH = 0.2;

/**
 * Calls `work` for at least `least` ms, once if that is 0.
 * @returns ms of one call in the quickest stretch: what else runs on the machine can make a call longer, never shorter. A stretch too
 *   short for the clock tells nothing
 */
export function timed(work: () => unknown, least: number): number {
  const begin = performance.now();
  let [calls, best, now] = [1, Number.POSITIVE_INFINITY, begin];
  do {
    const start = performance.now();
    for (let call = 0; call < calls; call++) work();
    now = performance.now();
    if (now - start >= STRETCH || least === 0) best = Math.min(best, (now - start) / calls);
    else calls *= 2;
  } while (now - begin < least || best === Number.POSITIVE_INFINITY);
  return best;
}
