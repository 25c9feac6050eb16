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

  test('the gate and the sieve are tiny, the reader and the card are small', () => {
    const every: string[] = manifest.content_scripts.flatMap((script: { js: string[] }) => script.js);
    const size = (file: string) => statSync(join(folder, file)).size;
    expect(every).toEqual(['gate.js']);
    expect(size('gate.js')).toBeLessThan(4_000);
    expect(size('sieve.js')).toBeLessThan(5_500);
    expect(size('reader.js')).toBeLessThanOrEqual(25_000);
    expect(size('card.js')).toBeLessThanOrEqual(40_000);
  });
});
