/** Calls `work` as often as fills `least` ms. @returns ms of one call */
export function timed(work: () => unknown, least: number): number {
  const begin = performance.now();
  let [calls, now] = [0, begin];
  do {
    work();
    calls++;
    now = performance.now();
  } while (now - begin < least);
  return (now - begin) / calls;
}
