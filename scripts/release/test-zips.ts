/** Runs the end-to-end tests on the zips: Firefox takes the zip itself (as .xpi), Chromium what comes out of it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/drive';
import { unzip } from './zip';

/** Unpacks a zip into a folder. */
export function unpack(file: string, folder: string): void {
  for (const [path, bytes] of Object.entries(unzip(readFileSync(file)))) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** @returns where the zips of a release were made ready to be installed, by the variable that tells the driver */
export function installable(
  out: string,
  version: string,
  folder: string,
): Record<'EXTENSION_CHROME' | 'EXTENSION_FIREFOX', string> {
  const places = { EXTENSION_CHROME: join(folder, 'chrome'), EXTENSION_FIREFOX: join(folder, 'kanttekening.xpi') };
  unpack(join(out, `kanttekening-${version}-chrome.zip`), places.EXTENSION_CHROME);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(out, `kanttekening-${version}-firefox.zip`), places.EXTENSION_FIREFOX);
  return places;
}

/** @returns a fault when a test failed; the tests' own lines say which */
export async function testZips(out: string, version: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kanttekening-zips-'));
  const env = { ...process.env, ...installable(out, version, folder) };
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'vitest.e2e.config.ts', '--exclude', '**/release*'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? [] : ['see the lines above'];
}
