/**
 * `npm run --silent survey-score -- BODIES [LINES] [--pages]`: holds what the survey read (its lines with --text, in a file or on standard
 * input) against BODIES, and prints percentages as one JSON line; with --pages first a line a page, the worst read first.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { Body, readLines, SurveyRow } from './survey/row';
import { type PageScore, scorePage, total } from './survey/score';

const USAGE = 'Usage: npm run --silent survey-score -- BODIES [LINES] [--pages]';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

/** @returns the scores of the surveyed pages that have a body; pages are known by their file's name */
function scoresOf(rows: readonly SurveyRow[], bodies: readonly Body[]): PageScore[] {
  const truth = new Map(bodies.map((body) => [basename(body.page), body]));
  return rows.flatMap((row) => {
    const body = truth.get(basename(row.page));
    if (body && !row.text) stop(`${row.page} has no text: survey with --text.`);
    return body ? [scorePage(row, body)] : [];
  });
}

const lost = ({ body, found, outside }: PageScore): number => body - found + outside;

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: 'boolean', default: false } } });
  const [bodies, lines] = positionals;
  if (!bodies) stop(USAGE);
  const rows = readLines(lines ? readFileSync(lines, 'utf8') : await textOf(process.stdin), SurveyRow, lines ?? 'standard input');
  const scores = scoresOf(rows, readLines(readFileSync(bodies, 'utf8'), Body, bodies));
  if (values.pages) for (const score of scores.sort((a, b) => lost(b) - lost(a))) console.log(JSON.stringify(score));
  console.log(JSON.stringify(total(scores)));
}

try {
  await run();
} catch (error) {
  stop(`${(error as Error).message}\n${USAGE}`);
}
