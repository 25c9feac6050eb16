/**
 * `npm run fuzz -- --minutes 10`: random and broken input for detection, numbers, the page reader, stored settings and messages.
 * `--seed N` repeats a run; `--only reader,messages` chooses. What fails is made as small as it goes and kept in tests/fuzz/cases/.
 */
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { createServer } from 'vite';
import { ROOT } from './lib/run.mjs';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, only: { type: 'string', default: '' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- --minutes 10 [--seed 123] [--only detection,numbers,reader,settings,messages]');
  process.exit(2);
}

const nothing = { disableJavaScriptFileLoading: true, disableCSSFileLoading: true, disableIframePageLoading: true };
const window = new Window({ settings: nothing });
for (const name of [
  'Node',
  'Element',
  'HTMLElement',
  'HTMLFormElement',
  'Document',
  'DOMParser',
  'Range',
  'Text',
  'document',
  'navigator',
])
  globalThis[name] = window[name];

const server = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
const { run } = await server.ssrLoadModule('/tests/fuzz/run.ts');
console.log(`fuzz: seed ${seed}, ${minutes} min`);
const tallies = await run(minutes, seed, values.only.split(',').filter(Boolean));
for (const { name, tried, ms, failures } of tallies) {
  console.log(
    `${failures.length ? '✘' : '✔'} ${name.padEnd(10)} ${String(tried).padStart(7)} cases ${(ms / 1000).toFixed(1).padStart(7)} s`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
}
console.log(
  `${tallies.reduce((sum, { tried }) => sum + tried, 0)} cases, ${tallies.flatMap((one) => one.failures).length} failures`,
);
await server.close();
await window.happyDOM.close();
process.exit(tallies.some(({ failures }) => failures.length > 0) ? 1 : 0);
