/** Settings as a file: written by the export, read by the import. */
import { z } from 'zod';
import type { Stored } from './areas';
import { isRight, isSetting, VERSION_KEY } from './keys';
import { migrate, VERSION } from './migrate';

const PRODUCT = 'kanttekening';
/** What a file may hold at most, UTF-16 units; ten thousand dismissed marks are less. */
export const MAX_FILE = 5_000_000;

const File = z.object({ product: z.literal(PRODUCT), version: z.int().positive(), settings: z.record(z.string(), z.unknown()) });

/** Why a file was not taken. `field` is the key as it stands in the file. */
export type FileFault = { kind: 'not-json' } | { kind: 'not-ours' } | { kind: 'newer' } | { kind: 'field'; field: string };
export type FileRead = { ok: true; settings: Stored } | { ok: false; fault: FileFault };

/** A pause is of the moment and stays out of files. */
const exported = (key: string): boolean => isSetting(key) && key !== 'pausedUntil';

/** @returns the text of the file, with its keys in order */
export function writeFile(stored: Stored): string {
  const entries = Object.entries(stored).filter(([key]) => exported(key));
  const settings = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
  return `${JSON.stringify({ product: PRODUCT, version: VERSION, settings }, null, 2)}\n`;
}

const faulty = (fault: FileFault): FileRead => ({ ok: false, fault });

function parseJson(text: string): unknown {
  try {
    return text.length <= MAX_FILE ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a file as a whole: one wrong field, and nothing of it is taken. An older version's is brought to this one.
 * @returns its settings as they are stored, or what is wrong with it
 */
export function readFile(text: string): FileRead {
  const json = parseJson(text);
  if (json === undefined) return faulty({ kind: 'not-json' });
  const file = File.safeParse(json);
  if (!file.success) return faulty({ kind: 'not-ours' });
  if (file.data.version > VERSION) return faulty({ kind: 'newer' });
  const { [VERSION_KEY]: _, ...settings } = migrate({ ...file.data.settings, [VERSION_KEY]: file.data.version });
  const wrong = Object.entries(settings).find(([key, value]) => !exported(key) || !isRight(key, value));
  return wrong ? faulty({ kind: 'field', field: wrong[0] }) : { ok: true, settings };
}
