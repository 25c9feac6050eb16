/** What a browser holds, as the system counts it. */
import { readdirSync, readFileSync } from 'node:fs';

const number = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

function statusOf(pid: string): { pid: number; parent: number; kb: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { pid: Number(pid), parent: number(text, /^PPid:\s*(\d+)/m), kb: number(text, /^VmRSS:\s*(\d+)/m) };
  } catch {
    return undefined; // it ended in the meantime
  }
}

/** @returns resident memory of a process and all that it started, MB; undefined where there is no /proc */
export function residentMb(root: number): number | undefined {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  const all = pids.flatMap((pid) => statusOf(pid) ?? []);
  const ours = new Set([root]);
  for (let size = 0; size !== ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return Math.round(all.filter(({ pid }) => ours.has(pid)).reduce((sum, { kb }) => sum + kb, 0) / 1024);
}
