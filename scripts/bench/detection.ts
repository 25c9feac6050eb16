/** Detection alone, in Node on one core: speed over text, growth with the number of claims and of worst words, cold start. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EngineData } from '../../claims/detect/compile';
import type { Engine } from '../../claims/detect/engine';
import type { Page } from '../../claims/schema';
import { bundle, median, round } from './numbers';
import { sentenceFor, withClaims } from './synthetic';
import { timed } from './timed';

export interface Engines {
  createEngine(data: EngineData): Engine;
  engineData: EngineData;
  /** the bundle's file, to be started anew */
  file: string;
  close(): void;
}

/** Bundles the engine and its data as the product does, and loads them. */
export async function loadEngine(): Promise<Engines> {
  const folder = mkdtempSync(join(tmpdir(), 'kanttekening-bench-'));
  const file = join(folder, 'engine.mjs');
  writeFileSync(file, await bundle('scripts/bench/engine-entry.ts', 'es'));
  const { createEngine, engineData } = await import(pathToFileURL(file).href);
  return { createEngine, engineData, file, close: () => rmSync(folder, { recursive: true }) };
}

const LEAST = 200;
/** ms until everything that is called often is compiled: "warm" means no less. */
const WARM = 2_000;
const repeat = (runs: number, work: () => number): number => median(Array.from({ length: runs }, work));
const bytesOf = ({ blocks }: Page): number => blocks.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** Detection on the same pages, with a mention of a made-up claim planted in each, as claims are added. */
function growth({ createEngine, engineData }: Engines, pages: readonly Page[], runs: number) {
  const planted = pages.map((page) => ({ ...page, blocks: [...page.blocks, { text: sentenceFor(0), lang: 'en' }] }));
  const rows = [18, 1_000, 10_000, 100_000].map((claims) => {
    const begin = performance.now();
    const engine = createEngine(withClaims(engineData, claims));
    const found = planted.flatMap((page) => engine.detect(page)).filter(({ article }) => article.startsWith('made-up')).length;
    const startMs = performance.now() - begin;
    if (found !== (claims > 18 ? pages.length : 0)) throw new Error(`${found} made-up claims found with ${claims} claims`);
    const ms = repeat(runs, () => timed(() => planted.map(engine.detect), LEAST));
    return { claims, ms, startMs };
  });
  const base = rows[0]?.ms ?? Number.NaN;
  return rows.map(({ claims, ms, startMs }) => ({ claims, overFirst: round(ms / base), startMs: round(startMs) }));
}

/** A process of its own, as the background is: what else lives in this one slows it by a tenth. MB/s */
function speed({ file }: Engines, pages: readonly Page[], runs: number): number {
  const bytes = pages.reduce((sum, page) => sum + bytesOf(page), 0);
  const program = `
    import { readFileSync } from 'node:fs';
    const { createEngine, engineData, timed } = await import(${JSON.stringify(pathToFileURL(file).href)});
    const pages = JSON.parse(readFileSync(0, 'utf8'));
    const engine = createEngine(engineData);
    const all = () => pages.map(engine.detect);
    timed(all, ${WARM});
    console.log(JSON.stringify(Array.from({ length: ${runs} }, () => timed(all, ${LEAST}))));`;
  const options = { input: JSON.stringify(pages), encoding: 'utf8' } as const;
  const times = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], options));
  return bytes / 1e6 / (median(times) / 1000);
}

/** Every word is one that the lexicon knows, in an order that repeats late; a full stop now and then, or never. */
function worstText(data: EngineData, bytes: number, stop: number): string {
  const forms = Object.values(data.lexicons.en?.concepts ?? {})
    .flat()
    .map((form) => form.replace('*', ''));
  const words: string[] = [];
  for (let size = 0, at = 0, step = 1; size < bytes; at += step, step = (step * 7 + 3) % 97) {
    const word = `${forms[at % forms.length]}${words.length % stop === stop - 1 ? '.' : ''}${words.length % 11 === 5 ? ` ${words.length % 90_000}` : ''}`;
    words.push(word);
    size += word.length + 1;
  }
  return words.join(' ');
}

const MB = 1_000_000;
/** Blocks as long as long paragraphs, or one block for all. */
const inBlocks = (text: string, size: number): Page => ({
  lang: 'en',
  blocks: Array.from({ length: Math.ceil(text.length / size) }, (_, index) => ({
    text: text.slice(index * size, (index + 1) * size),
  })),
});

/** ms. A size that would take longer if the time grew with the square of the text is not tried. */
const TOO_LONG = 20_000;

/** Time for each byte of up to 10 MB of worst words, against that of 3 kB of them, and against ordinary text. */
function worst({ createEngine, engineData }: Engines, mbPerSecond: number) {
  const engine = createEngine(engineData);
  const once = (megabytes: number, stop: number, block: number) => {
    const page = inBlocks(worstText(engineData, megabytes * MB, stop), block);
    const ms = timed(() => engine.detect(page), 0);
    return { megabytes, ms, perMb: (ms * MB) / bytesOf(page) };
  };
  const row = (name: string, stop: number, block: number) => {
    const small = [1, 2, 3].map(() => once(0.003, stop, block));
    let large = small[2] as (typeof small)[number];
    for (const size of [0.01, 0.03, 0.1, 0.3, 1, 3, 10])
      if (large.ms * (size / large.megabytes) ** 2 < TOO_LONG) large = once(size, stop, block);
    const { megabytes, perMb } = large;
    const overSmall = perMb / median(small.map((one) => one.perMb));
    return {
      name,
      megabytes,
      overSmall: round(overSmall),
      overOrdinary: round((perMb * mbPerSecond) / 1000),
      mbPerSecond: round(1000 / perMb),
    };
  };
  return [
    row('sentences in paragraphs', 20, 2_000),
    row('one paragraph of sentences', 20, 10 * MB),
    row('one sentence', Number.POSITIVE_INFINITY, 10 * MB),
  ];
}

const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'ru', 'uk'];

/** A fresh process each time: the engine made, and one sentence looked through in each language. ms */
function coldStart({ file }: Engines, runs: number): number {
  const program = `
    const { createEngine, engineData } = await import(${JSON.stringify(pathToFileURL(file).href)});
    const begin = performance.now();
    const engine = createEngine(engineData);
    for (const lang of ${JSON.stringify(LANGUAGES)}) engine.detect({ lang, blocks: [{ text: '1.351 2014', lang }] });
    console.log(performance.now() - begin);`;
  return repeat(runs, () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })));
}

/** @param pages whose text growth is measured on @param texts pages of passages, whose text gives the speed */
export function detectionFigures(
  engines: Engines,
  pages: readonly Page[],
  texts: readonly Page[],
  runs: number,
  say: (text: string) => void,
) {
  say('detection: speed');
  const mbPerSecond = speed(engines, texts, runs);
  say('detection: growth with claims');
  const grown = growth(engines, pages.slice(0, 20), runs);
  say('detection: worst words');
  const words = worst(engines, mbPerSecond);
  say('detection: cold start');
  return { mbPerSecond: round(mbPerSecond), growth: grown, worst: words, coldStartMs: round(coldStart(engines, runs)) };
}
