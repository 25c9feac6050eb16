/** The linter of addons.mozilla.org, on the zip that would be sent in. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../lib/drive';

/** Messages that may stand, by the linter's code, each with why. None so far. */
const EXPLAINED: Record<string, string> = {};

interface Report {
  errors: Message[];
  warnings: Message[];
  notices: Message[];
}
interface Message {
  code: string;
  message: string;
  file?: string;
}

/** @param file path of a zip @returns errors, warnings and notices that nobody has explained */
export function lintFaults(file: string): string[] {
  const linter = join(ROOT, 'node_modules/addons-linter/bin/addons-linter');
  const { stdout, stderr } = spawnSync(process.execPath, [linter, '--output', 'json', file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (!stdout.startsWith('{')) return [`The linter could not run: ${stderr || stdout}`];
  const { errors, warnings, notices }: Report = JSON.parse(stdout);
  const unexplained = [...errors, ...warnings, ...notices].filter(({ code }) => !(code in EXPLAINED));
  return unexplained.map(({ code, message, file: where = '' }) => `${code} ${where}: ${message}`);
}
