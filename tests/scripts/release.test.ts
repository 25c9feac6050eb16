import { describe, expect, test } from 'vitest';
import { disagreements, newestIn } from '../../scripts/release/agree';
import { billOfMaterials } from '../../scripts/release/sbom';
import { storeFaults } from '../../scripts/release/store-rules';
import { type Files, unzip, zip } from '../../scripts/release/zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const agreed = {
  version: '1.2.0',
  lockVersion: '1.2.0',
  changelog: '# Changelog\n\n## 1.2.0 (2026-12-01)\n\n- New.\n\n## 1.1.0 (2026-11-01)\n',
  tags: ['v1.2.0'],
  changed: [],
};

describe('version, changelog and tag', () => {
  test('that agree may go out', () => expect(disagreements(agreed)).toEqual([]));

  test.each([
    ['the version', { version: '1.2' }, 'three numbers'],
    ['the lockfile', { lockVersion: '1.1.0' }, 'package-lock.json: version 1.1.0'],
    ['the changelog', { changelog: '## 1.1.0 (2026-11-01)\n' }, 'the first heading is for 1.1.0'],
    ['an empty changelog', { changelog: '' }, 'for no version'],
    ['its date', { changelog: '## 1.2.0 (unreleased)\n' }, 'has no date'],
    ['the tag', { tags: ['v1.1.0'] }, 'no tag v1.2.0 (tags: v1.1.0)'],
    ['the files', { changed: ['a.ts'] }, '1 changed file (a.ts)'],
  ])('fail on %s, and say what to do', (_what, wrong, message) => {
    expect(disagreements({ ...agreed, ...wrong }).join('\n')).toContain(message);
  });

  test('the newest version is the first heading', () =>
    expect(newestIn(agreed.changelog)).toEqual({ version: '1.2.0', date: '2026-12-01' }));
});

const manifest = {
  manifest_version: 3,
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  version: '1.2.0',
  default_locale: 'en',
  icons: { 128: 'icon.png' },
  permissions: ['storage', 'scripting'],
  background: { service_worker: 'background.js' },
};
const messages = { extName: { message: 'Name' }, extDescription: { message: 'What it does.' } };
const extension = (more: object = {}, texts: object = messages, files: Files = {}): Files => ({
  'manifest.json': bytes(JSON.stringify({ ...manifest, ...more })),
  'icon.png': bytes('png'),
  'background.js': bytes('1'),
  '_locales/en/messages.json': bytes(JSON.stringify(texts)),
  ...files,
});

describe("the stores' rules", () => {
  test('hold for a good extension', () => expect(storeFaults(extension(), '1.2.0')).toEqual([]));

  test.each([
    ['a version of another release', extension({ version: '1.1.0' }), 'version 1.1.0'],
    ['a permission that nobody explained', extension({ permissions: ['storage', 'scripting', 'tabs'] }), 'tabs'],
    ['files for pages', extension({ web_accessible_resources: [] }), 'web_accessible_resources'],
    ['no large icon', extension({ icons: {} }), '128'],
    ['a missing file', extension({ background: { service_worker: 'gone.js' } }), 'gone.js'],
    ['a missing message', extension({}, { extName: { message: 'Name' } }), 'extDescription'],
    ['a long description', extension({}, { ...messages, extDescription: { message: 'x'.repeat(133) } }), '133 signs'],
    ['a map of sources', extension({}, messages, { 'background.js.map': bytes('') }), 'background.js.map'],
    ['a hidden file', extension({}, messages, { '.env.json': bytes('') }), '.env.json'],
    ['no messages for the default', extension({ default_locale: 'nl' }), 'default_locale'],
    ['no manifest', {}, 'manifest.json'],
  ])('are broken by %s', (_what, files, message) => {
    expect(storeFaults(files, '1.2.0').join('\n')).toContain(message);
  });
});

test('a zip is the same bytes whatever the order, and gives back what went in', () => {
  const [a, b] = [bytes('a'.repeat(1000)), bytes('b')];
  const packed = zip({ 'x/a.txt': a, 'b.txt': b });
  expect(zip({ 'b.txt': b, 'x/a.txt': a })).toEqual(packed);
  expect(Object.keys(unzip(packed))).toEqual(['b.txt', 'x/a.txt']);
  expect(unzip(packed)['x/a.txt']).toEqual(a);
});

test('the bill of materials names what is shipped and what only builds', () => {
  const bill = JSON.parse(
    billOfMaterials({
      '': { version: '1.0.0', license: 'MIT' },
      'node_modules/preact': { version: '10.0.0', license: 'MIT', integrity: `sha512-${Buffer.from('abc').toString('base64')}` },
      'node_modules/@a/b': { version: '2.0.0', license: 'MIT OR Apache-2.0', dev: true },
    }),
  );
  expect(bill.components).toMatchObject([
    { name: 'preact', scope: 'required', purl: 'pkg:npm/preact@10.0.0', hashes: [{ content: '616263' }] },
    { name: '@a/b', scope: 'excluded', purl: 'pkg:npm/%40a/b@2.0.0', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
  ]);
});
