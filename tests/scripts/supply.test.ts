/** What comes from others: exact versions, from the registry, under licences that allow it, each written down with why. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type LockedPackage, nameOf } from '../../scripts/release/sbom';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const pack = JSON.parse(read('package.json'));
const lock: Record<string, LockedPackage & { resolved?: string; inBundle?: boolean }> = JSON.parse(
  read('package-lock.json'),
).packages;
const parts = Object.entries(lock).filter(([path, one]) => path !== '' && !one.link);
const direct: Record<string, string> = { ...pack.dependencies, ...pack.devDependencies };

/** Where npm fetches what the lockfile gives no address for. */
const REGISTRY = 'https://registry.npmjs.org/';

/** What may be shipped: asks no more than to be named. MPL-2.0 asks that changes to its own files stay open; we make none. */
const SHIPPED = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0)$/;
/** What may build: any licence that is free for that; nothing of it is in the product. */
const TOOLS =
  /^\(?(MIT|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Zlib)\b/;
/** Packages that state no licence in the lockfile, looked up by hand. */
const LOOKED_UP: Record<string, string> = { 'is-relative': 'MIT', 'os-shim': 'MIT' };

test('versions are exact, and the lockfile has the same', () => {
  const loose = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
  expect(Object.entries(direct).filter(([name, version]) => lock[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test('every package comes from the npm registry, with its hash', () => {
  const strange = parts.filter(
    ([, { resolved, integrity, inBundle }]) =>
      !inBundle && !((resolved ?? REGISTRY).startsWith(REGISTRY) && integrity?.startsWith('sha512-')),
  );
  expect(strange.map(([path]) => path)).toEqual([]);
});

test('every licence is one that may be used', () => {
  const wrong = parts.filter(([path, { license, dev, optional }]: [string, LockedPackage & { optional?: boolean }]) => {
    const stated = license ?? LOOKED_UP[nameOf(path)] ?? 'none';
    return !(dev || optional ? TOOLS : SHIPPED).test(stated);
  });
  expect(wrong.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('every package that we ask for has a row that says why, and what is shipped stands under what is shipped', () => {
  const [shipped = '', tools = ''] = read('docs/dependencies.md').split('## To build and test');
  const rows = (text: string) =>
    [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', ').map((name) => name.trim()));
  const missing = (names: string[], text: string) => names.filter((name) => !rows(text).includes(name));
  expect(missing(Object.keys(pack.dependencies), shipped)).toEqual([]);
  expect(missing(Object.keys(pack.devDependencies), tools)).toEqual([]);
  const gone = rows(shipped + tools).filter((name) => !/^(Package|-+)$/.test(name) && !(name in direct));
  expect(gone).toEqual([]);
});
