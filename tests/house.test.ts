/** The rules of the house (docs/architecture.md), read off the source. A breach names the file and the line. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = normalize(join(import.meta.dirname, '..'));

/** Every file that git knows or would take, so that a new one is looked at before it is committed. */
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
const FILES = listed.split('\n').filter((file) => file && existsSync(join(ROOT, file)));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const CODE = FILES.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const PRODUCT = CODE.filter((file) => /^(claims|common|components|entrypoints)\//.test(file));
const inside = (folder: string) => CODE.filter((file) => file.startsWith(`${folder}/`));

interface Import {
  file: string;
  from: string;
  /** the file in this project that it leads to; undefined for a package */
  to: string | undefined;
  typeOnly: boolean;
}

function resolve(file: string, from: string): string | undefined {
  if (!from.startsWith('.') && !from.startsWith('@/') && !from.startsWith('/')) return undefined;
  const bare = (from.startsWith('.') ? normalize(join(dirname(file), from)) : from.replace(/^@?\//, '')).split('?')[0] ?? '';
  const tries = [bare, ...['.ts', '.tsx', '.mjs', '.json', '/index.ts', '/index.tsx'].map((end) => bare + end)];
  return tries.find((path) => FILES.includes(path)) ?? bare;
}

/** @returns the imports, re-exports and dynamic imports of a file; globs of Vite count as an import of their folder */
function importsOf(file: string): Import[] {
  const text = read(file);
  const still = /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]+?\sfrom\s+)?['"]([^'"]+)['"]/g;
  const moving = /(?:import|import\.meta\.glob)\(\s*\[?\s*()['"]([^'"]+)['"]/g;
  return [...text.matchAll(still), ...text.matchAll(moving)].map(([, type, from = '']) => ({
    file,
    from,
    to: resolve(file, from),
    typeOnly: Boolean(type),
  }));
}

const breach = ({ file, from }: Import) => `${file} imports ${from}`;

/** @returns where a pattern stands in files, as "file:line text" */
function places(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  );
}

/** @returns all that runs when `file` does: files of the project, and packages by name */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!CODE.includes(file)) return seen;
  for (const { to, from, typeOnly } of importsOf(file)) if (!typeOnly) reach(to ?? from, seen);
  return seen;
}

test('the house is being read', () => {
  expect(inside('claims').length).toBeGreaterThan(10);
  expect(inside('entrypoints').length).toBeGreaterThan(5);
  expect(importsOf('claims/index.ts').length).toBeGreaterThan(2);
});

test('claims/ imports nothing from outside itself, but Zod for its schemas', () => {
  const out = inside('claims').flatMap(importsOf);
  expect(out.filter(({ to, from }) => (to ? !to.startsWith('claims/') : from !== 'zod')).map(breach)).toEqual([]);
});

test('claims/ touches no DOM and no browser', () => {
  expect(places(inside('claims'), /\b(document|window|navigator|browser|chrome)\.\w/)).toEqual([]);
});

test('others enter claims/ by its door, or take schemas and types', () => {
  const doors = ['claims/index.ts', 'claims/views.ts', 'claims/schema.ts', 'claims/view-schema.ts', 'claims/article.ts'];
  const out = PRODUCT.filter((file) => !file.startsWith('claims/')).flatMap(importsOf);
  const wrong = out.filter(({ to, typeOnly }) => to?.startsWith('claims/') && !typeOnly && !doors.includes(to));
  expect(wrong.map(breach)).toEqual([]);
});

test('components/ touch no browser and no storage', () => {
  expect(places(inside('components'), /\b(browser|chrome|localStorage|sessionStorage)\./)).toEqual([]);
  const far = /webextension-polyfill|wxt\/|#imports|common\/settings|entrypoints\//;
  expect(
    inside('components')
      .flatMap(importsOf)
      .filter(({ from, to }) => far.test(to ?? from))
      .map(breach),
  ).toEqual([]);
});

test('only the article itself, its lexicons and the tests know what it is about', () => {
  const about =
    /ukrain|russia|putin|poetin|kremlin|kherson|cherson|kharkiv|donbas|donetsk|luhansk|crimea|medinsk|erdogan|zelensk/i;
  const free = /^(claims\/(articles|lexicon)|demo|docs|tests|store)\/|\.md$|^package-lock\.json$/;
  const text = /\.(ts|tsx|mjs|css|html|json|yml|svg)$/;
  expect(
    places(
      FILES.filter((file) => text.test(file) && !free.test(file)),
      about,
    ),
  ).toEqual([]);
});

test('what runs in a page carries no lexicon, no engine and no Zod', () => {
  const onPages = FILES.filter(
    (file) => /^entrypoints\/(gate|always|sieve|reader|card)[./]/.test(file) && /index\.tsx?$|^[^/]+\/[^/]+\.tsx?$/.test(file),
  );
  expect(onPages.length).toBeGreaterThan(0);
  const heavy = /^zod|^claims\/(index|data|articles|lexicon|detect|schema|view-schema)/;
  const wrong = onPages.flatMap((file) => [...reach(file)].filter((to) => heavy.test(to)).map((to) => `${file} reaches ${to}`));
  expect(wrong).toEqual([]);
});

test('only common/settings names storage keys', () => {
  const others = PRODUCT.filter((file) => !/^common\/settings/.test(file));
  expect(places(others, /\bstorage\.(local|sync|session|managed)\b|\b(localStorage|sessionStorage|indexedDB)\b/)).toEqual([]);
});

test('nothing is fetched, evaluated or written as markup', () => {
  const net = /\b(fetch|importScripts)\(|\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|sendBeacon/;
  const code = /\beval\(|\bnew Function\b|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
  expect(places(PRODUCT, net)).toEqual([]);
  expect(places(PRODUCT, code)).toEqual([]);
});

test('files are short enough to read: 250 lines, and 120 where they only wire', () => {
  const long = CODE.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  const wiring = /^entrypoints\/.*index\.tsx?$/;
  expect(long.filter(({ file, lines }) => lines > (wiring.test(file) ? 120 : 250))).toEqual([]);
});
