/** `npm start`: installs what is missing, builds the extension and opens a browser with it. `npm start -- [--firefox] [URL]`. */
import { parseArgs } from 'node:util';
import { installBrowsers } from './lib/browsers.mjs';
import { installPackages } from './lib/install.mjs';
import { run, runBin } from './lib/run.mjs';

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { firefox: { type: 'boolean', default: false } } });
  } catch (error) {
    console.error(`${error.message}\nUsage: npm start -- [--firefox] [URL]`);
    process.exit(2);
  }
}

const { values, positionals } = readArguments();
const browser = values.firefox ? 'firefox' : 'chrome';

/** One after the other; the first that fails ends the start. */
const STEPS = [
  ['npm packages', installPackages],
  ['browser', () => installBrowsers([browser])],
  ['build', async () => (await runBin('wxt', ['build', '-b', browser, '--mv3'])) === 0],
];

for (const [index, [name, step]] of STEPS.entries()) {
  console.log(`\n▶ ${index + 1}/${STEPS.length + 1} ${name}`);
  if (await step()) continue;
  console.error(`\n✘ ${name} failed: see the lines above.`);
  process.exit(1);
}
console.log(`\n▶ ${STEPS.length + 1}/${STEPS.length + 1} open`);
process.exitCode = await run(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', browser, ...positionals], {}, Infinity);
