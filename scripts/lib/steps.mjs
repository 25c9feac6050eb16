/** The steps of `npm test`. A step gives the numbers of what passed and what failed in it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowsers } from './browsers.mjs';
import { installPackages } from './install.mjs';
import { ROOT, runBin } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const exitOk = async (code) => one((await code) === 0);

/**
 * Counts the tests in a report of Vitest. A file that could not be loaded has no tests, and counts as one that failed.
 * @param {string} file path of the JSON report
 * @param {number} code Vitest's exit code
 * @returns {Count} at least one failed when Vitest says so, or left no report
 */
export function countTests(file, code) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return one(false);
  }
  const broken = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
}

async function vitest(name, args) {
  const file = join(ROOT, 'artifacts', `${name}.json`);
  mkdirSync(join(ROOT, 'artifacts'), { recursive: true });
  rmSync(file, { force: true });
  const code = await runBin('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args]);
  return countTests(file, code);
}

async function checkTypes() {
  const prepared = await runBin('wxt', ['prepare']);
  return one(prepared === 0 && (await runBin('typescript', ['--noEmit'], {}, 'tsc')) === 0);
}

async function checkLint() {
  const lint = await runBin('@biomejs/biome', ['ci', '--colors=off', '.']);
  const unused = await runBin('knip', ['--no-progress']);
  return { passed: Number(lint === 0) + Number(unused === 0), failed: Number(lint !== 0) + Number(unused !== 0) };
}

/** @type {{ name: string, what: string, always?: boolean, run: () => Promise<Count> }[]} */
export const STEPS = [
  { name: 'install', what: 'npm packages', always: true, run: async () => one(await installPackages()) },
  { name: 'browsers', what: 'Chromium and Firefox', run: async () => one(await installBrowsers(['chrome', 'firefox'])) },
  { name: 'lint', what: 'format and lint (biome ci), dead code and unused packages (knip)', run: checkLint },
  { name: 'types', what: 'types (wxt prepare, tsc --noEmit)', run: checkTypes },
  { name: 'build-chrome', what: 'build for Chromium', run: () => exitOk(runBin('wxt', ['build', '-b', 'chrome', '--mv3'])) },
  { name: 'build-firefox', what: 'build for Firefox', run: () => exitOk(runBin('wxt', ['build', '-b', 'firefox', '--mv3'])) },
  { name: 'unit', what: 'unit and component tests (vitest)', run: () => vitest('unit', []) },
  { name: 'e2e', what: 'the built extension in both browsers', run: () => vitest('e2e', ['--config', 'vitest.e2e.config.ts']) },
];
