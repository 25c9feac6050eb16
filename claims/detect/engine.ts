/** The engine: pages in, mentions out. */
import type { Mention, Page } from '../schema';
import { Compiled, type EngineData } from './compile';
import { type Inspected, inspect } from './inspect';
import { Matcher } from './match';
import { PageReader } from './reader';

export interface Engine {
  /** The mentions of all articles' claims on a page, in reading order; offsets are UTF-16 units of each block's text. */
  readonly detect: (page: Page) => Mention[];
  /** What the engine sees in each sentence, for who adds words or rules. */
  readonly inspect: (page: Page) => Inspected[];
}

/** Compile articles and lexicons into an engine. Languages are compiled when a page first needs them. */
export function createEngine(data: EngineData): Engine {
  const compiled = new Compiled(data);
  return {
    detect(page) {
      const reader = new PageReader(compiled, page);
      const matcher = new Matcher(compiled, reader, page.date);
      return reader
        .candidates()
        .flatMap((sentence) => matcher.mentions(sentence))
        .sort(byPlace);
    },
    inspect: (page) => inspect(compiled, page),
  };
}

const byPlace = (a: Mention, b: Mention): number => a.block - b.block || a.start - b.start || a.end - b.end;
