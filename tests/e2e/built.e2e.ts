/** What is in the built folders: small where it must be small, and with nothing that fetches or evaluates. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/drive';

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

describe.each(['chrome', 'firefox'])('built for %s', (browser) => {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run "npm run build".`);
  const files = filesIn(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts = files.filter((file) => file.endsWith('.js'));

  test('nothing in it fetches, evaluates, or writes markup', () => {
    const never =
      /\bfetch\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|importScripts|\beval\(|new Function\b|\bFunction\(|innerHTML|insertAdjacentHTML|document\.write/g;
    const found = scripts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(never)].map(([what]) => `${relative(folder, file)}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  test('it asks for the pages, storage and injection, and exposes nothing', () => {
    expect([...manifest.permissions].sort()).toEqual(['scripting', 'storage']);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('what is put on every page is small, and all that runs on a page is at most 60 kB', () => {
    const every: string[] = manifest.content_scripts.flatMap((script: { js: string[] }) => script.js);
    const onPages = scripts.filter((file) => /(^|\/)(gate|reader|card)[.-]/.test(relative(folder, file)));
    const size = (paths: string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
    expect(size(every.map((path) => join(folder, path)))).toBeLessThan(4_000);
    expect(size(onPages)).toBeGreaterThan(0);
    expect(size(onPages)).toBeLessThanOrEqual(60_000);
  });
});
