/**
 * `npm run --silent survey -- DIR [--text]`: opens every saved page below DIR in headless Chromium with the built extension, and prints a
 * JSON line a page (scripts/survey/row.ts). The pages' own scripts are blocked and nothing but loopback can be reached.
 */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pagesIn } from './survey/pages';
import { surveyPages } from './survey/run';

const USAGE = 'Usage: npm run --silent survey -- DIR [--text]';

function readArguments(): { folder: string; text: boolean } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { text: { type: 'boolean', default: false } } });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Error('One folder of pages is needed.');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
  return { folder: resolve(folder), text: values.text };
}

async function survey(): Promise<void> {
  const { folder, text } = readArguments();
  const paths = pagesIn(folder);
  if (paths.length === 0) throw new Error(`No *.html or *.html.gz below ${folder}.`);
  let count = 0;
  for await (const row of surveyPages(folder, paths, text)) {
    console.log(JSON.stringify(row));
    console.error(`${++count}/${paths.length} ${row.page}: ${row.errors[0] ?? row.gate}`);
  }
}

try {
  await survey();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exit(2);
}
