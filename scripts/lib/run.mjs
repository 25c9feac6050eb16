/** Runs commands and reads how they ended. Node builtins only: this file is used before anything is installed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** No step takes longer than this on two slow cores; one that does hangs. Milliseconds. */
const STEP_LIMIT = 20 * 60_000;

/**
 * Runs a program in the project's folder with its output shown, and waits for its end.
 * @param {string} program name on the PATH, or a path
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @param {number} [limit] ms after which it is ended; `Infinity` for never
 * @returns {Promise<number>} exit code; 127 when the program cannot be started, 1 when it was killed
 */
export function run(program, args, env = {}, limit = STEP_LIMIT) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...env },
      ...(Number.isFinite(limit) ? { timeout: limit } : {}),
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.on('error', (error) => {
      console.error(`Cannot start ${program}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs the command of an installed npm package under this same Node, without a shell.
 * @param {string} pkg package name
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [command] the command's name when it isn't the package's
 * @returns {Promise<number>} exit code; 127 with a line on the console when the package isn't there
 */
export function runBin(pkg, args, env, command = pkg.split('/').pop()) {
  const folder = join(ROOT, 'node_modules', pkg);
  if (!existsSync(join(folder, 'package.json'))) {
    console.error(`${pkg} is not installed: run "npm ci" and read what it says.`);
    return Promise.resolve(127);
  }
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[command]), ...args], env);
}

/**
 * @param {number} since a moment from `performance.now()`
 * @returns {string} the time since then, such as "3.2 s"
 */
export const elapsed = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
