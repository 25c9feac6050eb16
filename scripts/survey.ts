/**
 * `npm run --silent survey -- DIR [--text]`: opens every saved page below DIR in headless Chromium with the built extension, and prints a
 * JSON line a page (scripts/survey/row.ts). The pages' own scripts are blocked and nothing but loopback can be reached.
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openControl } from './lib/control';
import { launch, ROOT } from './lib/drive';
import { openEars } from './survey/ear';
import { pagesIn, serveSurvey } from './survey/pages';
import { type Tools, visit } from './survey/visit';

const USAGE = 'Usage: npm run --silent survey -- DIR [--text]';
/** Nobody listens there: what is not loopback goes nowhere. */
const NOWHERE = '127.0.0.1:9';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function readArguments(): { folder: string; text: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { text: { type: 'boolean', default: false } } });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) stop(`One folder of pages is needed.\n${USAGE}`);
    if (!existsSync(folder) || !statSync(folder).isDirectory()) stop(`${folder} is not a folder.\n${USAGE}`);
    return { folder: resolve(folder), text: values.text };
  } catch (error) {
    stop(`${(error as Error).message}\n${USAGE}`);
  }
}

async function bundleProbe(): Promise<string> {
  const lib = { entry: join(ROOT, 'scripts/survey/probe.ts'), formats: ['iife' as const], name: 'probe' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: { write: false, lib, target: 'chrome120' },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('The probe could not be built.');
  return first.output[0].code;
}

async function survey(folder: string, withText: boolean): Promise<void> {
  const paths = pagesIn(folder);
  if (paths.length === 0) stop(`No *.html or *.html.gz below ${folder}.`);
  if (!existsSync(join(ROOT, '.output/chrome-mv3/manifest.json'))) stop('The extension is not built: run "npm run build".');
  const probe = await bundleProbe();
  const server = await serveSurvey(folder, paths);
  const driven = await launch({ kind: 'chrome', headless: true, proxy: NOWHERE });
  try {
    const tools: Tools = { driven, probe, control: await openControl(driven), ears: await openEars(driven) };
    for (const [index, path] of paths.entries()) {
      console.error(`${index + 1}/${paths.length} ${path}`);
      console.log(JSON.stringify(await visit(tools, path, server.address(path), withText)));
    }
  } finally {
    await driven.browser.close();
    server.close();
  }
}

const { folder, text } = readArguments();
await survey(folder, text);
