/** The engine: pages in, mentions out. */
import type { Mention, Page } from '../schema';
import { Compiled, type EngineData } from './compile';
import { Matcher } from './match';
import type { PageNumber } from './numbers';
import { PageReader, type Sentence } from './reader';
import type { Span } from './sentences';

export interface Engine {
  /** The mentions of all articles' claims on a page, in reading order; offsets are UTF-16 units of each block's text. */
  readonly detect: (page: Page) => Mention[];
  /** What the engine sees in each sentence, for who adds words or rules. */
  readonly inspect: (page: Page) => Inspected[];
}

/** A sentence with the concepts that its words name, and its numbers. */
export interface Inspected {
  readonly block: number;
  readonly text: string;
  readonly concepts: readonly { readonly concept: string; readonly words: string }[];
  readonly numbers: readonly PageNumber[];
}

function inspected(sentence: Sentence, compiled: Compiled): Inspected {
  const { tokens } = sentence.read;
  const words = ({ from, to }: Span): string => tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  return {
    block: sentence.block,
    text: words(sentence.span),
    concepts: sentence.hits.map((hit) => ({ concept: compiled.name(hit.concept), words: words(hit) })),
    numbers: sentence.numbers(),
  };
}

/** Compile articles and lexicons into an engine. Languages are compiled when a page first needs them. */
export function createEngine(data: EngineData): Engine {
  const compiled = new Compiled(data);
  return {
    detect(page) {
      const reader = new PageReader(compiled, page);
      const matcher = new Matcher(compiled, reader, page.date);
      return [...reader.candidates()].flatMap((sentence) => matcher.mentions(sentence)).sort(byPlace);
    },
    inspect: (page) => [...new PageReader(compiled, page).all()].map((sentence) => inspected(sentence, compiled)),
  };
}

const byPlace = (a: Mention, b: Mention): number => a.block - b.block || a.start - b.start || a.end - b.end;
