/** Which tasks of a page's main thread are ours, by Chromium's own trace. */
import type { Page } from 'puppeteer-core';

export interface Task {
  /** the page, so that its longest task can be found */
  page: string;
  ms: number;
  /** the file that is evaluated in it */
  evaluates: string | undefined;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** µs of the thread's own time, which another program on this machine cannot lengthen */
  tdur?: number;
  dur?: number;
  args?: { data?: { url?: string; fileName?: string; stackTrace?: { url?: string }[] } };
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
const TASK = /^(RunTask|ThreadControllerImpl::RunTask)$/;

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.data?.fileName ?? args?.data?.stackTrace?.[0]?.url ?? '';
const isOurs = (event: TraceEvent): boolean => urlOf(event).startsWith('chrome-extension://');

function tasksOf(events: readonly TraceEvent[], page: string): Task[] {
  const ours = events.filter(isOurs);
  const threads = new Set(ours.map(({ pid, tid }) => `${pid}/${tid}`));
  const tasks = events.filter(({ name, ph, pid, tid }) => ph === 'X' && TASK.test(name) && threads.has(`${pid}/${tid}`));
  return tasks.flatMap((task) => {
    const inside = ours.filter(
      ({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
    );
    if (inside.length === 0) return [];
    const script = inside.find(({ name }) => name === 'EvaluateScript' || name === 'v8.run');
    return [{ page, ms: (task.tdur ?? task.dur ?? 0) / 1000, evaluates: script && urlOf(script).split('/').at(-1) }];
  });
}

/** @returns the tasks of ours on the page's main thread while `work` is done */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  return tasksOf(traceEvents, page.url());
}

/** @returns the longest task of each page, ms */
export function longestOfOurs(tasks: readonly Task[]): number[] {
  const longest = new Map<string, number>();
  for (const { page, ms } of tasks) longest.set(page, Math.max(longest.get(page) ?? 0, ms));
  return [...longest.values()];
}
