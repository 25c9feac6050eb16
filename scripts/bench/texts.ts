/** Passages of news in ten languages, for detection alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Page } from '../../claims/schema';
import { ROOT } from '../lib/drive';

const passages = z.array(z.object({ headline: z.string(), text: z.string() }));

const OWN = join(ROOT, 'tests/detection/news');

type Passage = z.infer<typeof passages>[number];

/** A page is as long as a newspaper's: so many passages, the first with its headline. */
const LENGTH = 10;

const pageOf = (lang: string, of: readonly Passage[]): Page => ({
  lang,
  blocks: [of[0]?.headline, ...of.map(({ text }) => text)].flatMap((text) => (text ? [{ text }] : [])),
});

function pagesOf(lang: string, all: readonly Passage[]): Page[] {
  const count = Math.ceil(all.length / LENGTH);
  return Array.from({ length: count }, (_, index) => pageOf(lang, all.slice(index * LENGTH, (index + 1) * LENGTH)));
}

function read(folder: string, file: string): Page[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const rows: unknown = file.endsWith('l')
    ? text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : JSON.parse(text);
  const parsed = passages.safeParse(rows);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}. A passage is {"headline", "text"}.`);
  return pagesOf(file.slice(0, 2), parsed.data);
}

/**
 * @param folder with one `xx.json` or `xx.jsonl` a language; without it, the project's own passages
 * @returns pages made of them. @throws when a file is none of passages
 */
export function readTexts(folder: string | undefined): Page[] {
  const from = folder ?? OWN;
  const files = readdirSync(from).filter((name) => /^[a-z]{2}\.jsonl?$/.test(name));
  if (files.length === 0) throw new Error(`No xx.json or xx.jsonl in ${from}: name a folder with passages, a file a language.`);
  return files.flatMap((file) => read(from, file));
}
