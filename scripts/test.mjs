/** `npm test`: installs what is missing, then runs every check. `npm test -- --only unit,e2e` runs the steps named. */
import { parseArgs } from 'node:util';
import { elapsed } from './lib/run.mjs';
import { STEPS } from './lib/steps.mjs';

/** @returns {typeof STEPS} the steps asked for; ends the process when one has no such name */
function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  if (!values.only) return STEPS;
  const wanted = values.only.flatMap((names) => names.split(','));
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step is named ${unknown.join(', ')}. The steps: ${STEPS.map((step) => step.name).join(', ')}.`);
    process.exit(2);
  }
  return STEPS.filter((step) => step.always || wanted.includes(step.name));
}

async function runStep(step, place) {
  const since = performance.now();
  console.log(`\n▶ ${place} ${step.name}: ${step.what}`);
  const count = await step.run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  const time = elapsed(since);
  console.log(`${count.failed === 0 ? '✔' : '✘'} ${step.name}, ${time}`);
  return { ...count, name: step.name, time };
}

const row = (name, passed, failed, time) =>
  `${name.padEnd(14)} ${String(passed).padStart(6)} ${String(failed).padStart(6)} ${time.padStart(9)}`;

function printTable(results) {
  console.log(`\n${row('step', 'passed', 'failed', 'time')}`);
  for (const { name, passed, failed, time } of results) console.log(row(name, passed, failed, time));
}

const steps = chosenSteps();
const results = [];
for (const [index, step] of steps.entries()) results.push(await runStep(step, `${index + 1}/${steps.length}`));
printTable(results);
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.exitCode = total('failed') > 0 ? 1 : 0;
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
