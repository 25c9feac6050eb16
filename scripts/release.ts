/**
 * `npm run release`: the zips for the three stores, the sources, the bill of materials and the checksums, in artifacts/release/.
 * `--draft` builds them though version, changelog and tag disagree yet; `--test` runs the end-to-end tests on the zips as they are.
 */
import { execFileSync, type StdioOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/drive';
import { disagreements } from './release/agree';
import { lintFaults } from './release/lint';
import { billOfMaterials } from './release/sbom';
import { storeFaults } from './release/store-rules';
import { testZips } from './release/test-zips';
import { type Files, filesIn, zip } from './release/zip';

const { values } = parseArgs({
  options: { draft: { type: 'boolean', default: false }, test: { type: 'boolean', default: false }, out: { type: 'string' } },
});
const OUT = values.out ?? join(ROOT, 'artifacts', 'release');

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
const version: string = JSON.parse(read('package.json')).version;
const lock = JSON.parse(read('package-lock.json'));

/** Ends the release when there are faults. */
function stopAt(what: string, faults: readonly string[]): void {
  console.log(`${faults.length === 0 ? '✔' : '✘'} ${what}`);
  if (faults.length === 0) return;
  console.error(faults.map((fault) => `  ${fault}`).join('\n'));
  process.exit(1);
}

function checkAgreement(): void {
  const [tags, changed] = [git('tag', '--points-at', 'HEAD'), git('status', '--porcelain').map((line) => line.slice(3))];
  const faults = disagreements({ version, lockVersion: lock.version, changelog: read('CHANGELOG.md'), tags, changed });
  if (values.draft) for (const fault of faults) console.log(`  draft: ${fault}`);
  else stopAt('version, changelog and tag agree', faults);
}

function build(browser: string): Files {
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  // with another NODE_ENV than this, Preact's JSX writes the paths of files into the code
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '' };
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
  execFileSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], { cwd: ROOT, env, stdio });
  return filesIn(join(ROOT, '.output', `${browser}-mv3`));
}

/** All that git knows of, so that a reviewer can build what we built. */
function sources(): Files {
  const names = git('ls-files', '--cached', '--others', '--exclude-standard');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, name))]));
}

function write(name: string, bytes: Uint8Array | string): string {
  writeFileSync(join(OUT, name), bytes);
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}`;
}

checkAgreement();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const sums: string[] = [];
for (const browser of ['chrome', 'edge', 'firefox']) {
  const files = build(browser);
  stopAt(`${browser}: the stores' rules`, storeFaults(files, version));
  sums.push(write(`kanttekening-${version}-${browser}.zip`, zip(files)));
}
stopAt("firefox: the store's linter", lintFaults(join(OUT, `kanttekening-${version}-firefox.zip`)));
sums.push(write(`kanttekening-${version}-sources.zip`, zip(sources())));
sums.push(write(`kanttekening-${version}.cdx.json`, billOfMaterials(lock.packages)));
writeFileSync(join(OUT, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(`\n${sums.join('\n')}\n\nin ${relative(process.cwd(), OUT) || '.'}/, checked with: sha256sum -c SHA256SUMS`);
if (values.test) stopAt('the end-to-end tests, on the zips', await testZips(OUT, version));
