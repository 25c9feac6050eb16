/** Installs the npm packages when they are missing or aren't those of the lockfile. Node builtins only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './run.mjs';

/** The oldest Node that the project is tested on; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 20];

const packagesIn = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;

/**
 * Compares the lockfile with the one npm leaves in node_modules. Contents, not dates: a checkout gives every file a new date.
 * @returns {boolean} true when every package that isn't optional is there in the locked version
 */
export function isInstalled() {
  try {
    const there = packagesIn('node_modules/.package-lock.json');
    const wanted = Object.entries(packagesIn('package-lock.json')).filter(([path]) => path !== '');
    return wanted.every(([path, { version, optional, devOptional, peer }]) =>
      there[path] ? there[path].version === version : Boolean(optional || devOptional || peer),
    );
  } catch {
    return false;
  }
}

/** @returns {string | undefined} what is wrong with this Node, and what to do */
function nodeComplaint() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return undefined;
  return `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org.`;
}

/**
 * Makes sure that the packages of package-lock.json are in node_modules.
 * @returns {Promise<boolean>} false, with lines on the console, when that failed
 */
export async function installPackages() {
  const complaint = nodeComplaint();
  if (complaint) {
    console.error(complaint);
    return false;
  }
  if (isInstalled()) {
    console.log('npm packages: already installed');
    return true;
  }
  console.log('npm packages: installing (npm ci), about half a minute …');
  const ok = (await run('npm', ['ci', '--no-audit', '--no-fund'])) === 0 && isInstalled();
  if (!ok) console.error('npm ci failed: see its lines above. It needs the npm registry, or a filled npm cache.');
  return ok;
}
