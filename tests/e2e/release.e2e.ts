/** The release: the same bytes from two checkouts, nothing for the stores to refuse, and zips that work as zips in both browsers. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, ROOT } from '../../scripts/lib/drive';
import { installable } from '../../scripts/release/test-zips';
import { unzip } from '../../scripts/release/zip';
import { hover, setStage } from './stage';

const VERSION: string = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });

/** Makes a checkout of what git knows here, changed or not, and releases it. @returns the folder of the zips */
function releaseFrom(folder: string): string {
  for (const name of git(ROOT, 'ls-files', '--cached', '--others', '--exclude-standard').split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(ROOT, name), join(folder, name));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  git(folder, 'init', '-q');
  appendFileSync(join(folder, '.git/info/exclude'), 'node_modules\n');
  git(folder, 'add', '-A');
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', 'all');
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/release.ts', '--draft'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(folder, 'artifacts/release');
}

describe('the release', () => {
  const base = mkdtempSync(join(tmpdir(), 'kanttekening-release-'));
  let out = '';
  beforeAll(() => {
    out = releaseFrom(join(base, 'one'));
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  test('two checkouts give the same bytes', () => {
    const again = releaseFrom(join(base, 'another place', 'further down'));
    const sums = (folder: string) => readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(sums(out)).toHaveLength(5);
    expect(sums(again)).toEqual(sums(out));
  });

  test('the zip for Edge is that for Chrome, and each holds the licences of what is in it', () => {
    const zip = (browser: string) => readFileSync(join(out, `kanttekening-${VERSION}-${browser}.zip`));
    expect(zip('edge').equals(zip('chrome'))).toBe(true);
    for (const browser of ['chrome', 'firefox']) {
      const licences = new TextDecoder().decode(unzip(zip(browser))['licences.txt']);
      for (const name of Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).dependencies))
        expect(licences).toMatch(new RegExp(`^${name}$`, 'm'));
    }
  });

  test('the sources hold what a reviewer needs to build it', () => {
    const files = Object.keys(unzip(readFileSync(join(out, `kanttekening-${VERSION}-sources.zip`))));
    for (const name of [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'README.md',
      'entrypoints/gate.ts',
      'store/review.md',
    ])
      expect(files).toContain(name);
    expect(files.filter((name) => /node_modules|\.output|\.git\//.test(name))).toEqual([]);
  });

  test.each<Kind>(['chrome', 'firefox'])('the zip works in %s', async (kind) => {
    const places = installable(out, VERSION, join(base, kind));
    process.env.EXTENSION_CHROME = places.EXTENSION_CHROME;
    process.env.EXTENSION_FIREFOX = places.EXTENSION_FIREFOX;
    const stage = await setStage(kind);
    try {
      const opened = await stage.openMarked('/nl/');
      expect((await hover(stage, opened, '1.351')).text).toContain('498');
    } finally {
      delete process.env.EXTENSION_CHROME;
      delete process.env.EXTENSION_FIREFOX;
      await stage.end();
    }
  });
});
