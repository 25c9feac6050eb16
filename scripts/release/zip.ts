/**
 * Zips that are the same bytes on every computer: names in order, one date, one packer written in JavaScript (fflate). The packer of Node is
 * another library on other processors, and WXT's zips carry the date of the day.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Path in the zip, with slashes → contents. */
export type Files = Record<string, Uint8Array>;

/** The first moment that a zip can state, in the computer's own time, as zips do. */
const MOMENT = new Date(1980, 0, 1);
/** Mode of a plain file, and the system (3: Unix) whose modes are meant: the bytes must not tell where they were packed. */
const PLAIN = { os: 3, attrs: 0o100644 << 16, mtime: MOMENT, level: 9 } as const;

/** @returns the bytes of the zip */
export function zip(files: Files): Uint8Array {
  const names = Object.keys(files).sort();
  const entries: Zippable = Object.fromEntries(names.map((name) => [name, [files[name] as Uint8Array, PLAIN]]));
  return zipSync(entries);
}

export const unzip = (bytes: Uint8Array): Files => unzipSync(bytes);

/** @returns all files of a folder, by their path in it */
export function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}
