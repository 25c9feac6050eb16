/** Tries targets in turn until the time is up. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { feignBrowser } from './messages';
import type { Target } from './must';
import { targets } from './targets';

const CASES = join(process.cwd(), 'tests/fuzz/cases');
/** Tries between two looks at the clock. */
const BATCH = 40;

export interface Tally {
  name: string;
  tried: number;
  ms: number;
  failures: string[];
}

/** Writes the smallest value that fails, where `npm test` will try it from now on. @returns its file */
function keep(name: string, value: unknown, seed: number, error: string): string {
  mkdirSync(CASES, { recursive: true });
  const text = `${JSON.stringify({ target: name, seed, error: error.slice(0, 80), value }, null, 2)}\n`;
  const file = `${name}-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8)}.json`;
  writeFileSync(join(CASES, file), text);
  return file;
}

async function batch(target: Target<unknown>, seed: number, tally: Tally): Promise<void> {
  const since = performance.now();
  const property = fc.asyncProperty(target.arbitrary, async (value) => target.check(value));
  const result = await fc.check(property, { seed, numRuns: BATCH });
  tally.tried += result.numRuns;
  tally.ms += performance.now() - since;
  if (!result.failed) return;
  const error = String(result.errorInstance ?? 'no error');
  const [found] = result.counterexample ?? [];
  const file = keep(target.name, target.freeze?.(found) ?? found, seed, error);
  tally.failures.push(`${target.name}: ${error.slice(0, 200)}\n    seed ${seed}, smallest case in tests/fuzz/cases/${file}`);
}

/**
 * @param minutes of trying, all targets together
 * @param only names of targets; empty: all
 * @returns what was tried and what failed, per target
 */
export async function run(minutes: number, seed: number, only: readonly string[]): Promise<Tally[]> {
  feignBrowser();
  const chosen = targets.filter(({ name }) => only.length === 0 || only.includes(name));
  const tallies = chosen.map(({ name }) => ({ name, tried: 0, ms: 0, failures: [] as string[] }));
  const end = Date.now() + minutes * 60_000;
  for (let round = 0; Date.now() < end; round++) {
    const at = round % chosen.length;
    const [target, tally] = [chosen[at], tallies[at]];
    // one failure per target tells enough; the others go on
    if (target && tally && tally.failures.length === 0) await batch(target, (seed + round) | 0, tally);
    if (tallies.every(({ failures }) => failures.length > 0)) break;
  }
  return tallies;
}
