// @vitest-environment happy-dom
/** Every case that fuzzing ever found, and a few new ones of each kind with a seed that stays. `npm run fuzz` tries more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { feignBrowser } from './messages';
import { targets } from './targets';

beforeAll(feignBrowser);

const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).filter((file) => file.endsWith('.json'));

test.each(cases)('%s holds by now', async (file) => {
  const { target, value } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  await targets.find(({ name }) => name === target)?.check(value);
});

describe.each(targets)('$name', ({ arbitrary, check }) => {
  test('holds for whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (value) => check(value)),
      { seed: 25_03_2022, numRuns: 30 },
    );
  }, 60_000);
});

test('a check that never fails would be no check', async () => {
  const broken = fc.check(
    fc.property(targets[0]?.arbitrary ?? fc.nat(), () => false),
    { seed: 1, numRuns: 5 },
  );
  expect((await broken).failed).toBe(true);
});
