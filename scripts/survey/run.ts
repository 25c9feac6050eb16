/** A survey from beginning to end: one browser, one server, one page after the other. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { openFirstControl } from '../lib/control';
import { launch, ROOT } from '../lib/drive';
import { openEars } from './ear';
import { serveSurvey } from './pages';
import type { SurveyRow } from './row';
import { type Tools, visit } from './visit';

/** Nobody listens there: what is not loopback goes nowhere. */
const NOWHERE = '127.0.0.1:9';

/** @returns the probe and all that it imports, as one script */
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

/**
 * Surveys saved pages with the built extension in headless Chromium.
 * @param folder absolute @param paths of pages, below it @param withText whether the lines hold the blocks' text
 * @returns a line a page, as each is done
 * @throws when the extension is not built, or Chromium is not there
 */
export async function* surveyPages(folder: string, paths: readonly string[], withText: boolean): AsyncGenerator<SurveyRow> {
  if (!existsSync(join(ROOT, '.output/chrome-mv3/manifest.json')))
    throw new Error('The extension is not built: run "npm run build".');
  const probe = await bundleProbe();
  const server = await serveSurvey(folder, paths);
  try {
    const driven = await launch({ kind: 'chrome', headless: true, proxy: NOWHERE });
    try {
      const tools: Tools = { driven, probe, control: await openFirstControl(driven), ears: await openEars(driven) };
      for (const path of paths) yield await visit(tools, path, server.address(path), withText);
    } finally {
      await driven.browser.close();
    }
  } finally {
    server.close();
  }
}
