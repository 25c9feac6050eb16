/** The engine: pages in, mentions out. */
import type { Mention, Page } from '../schema';
import { Compiled, type EngineData } from './compile';
import { type Inspected, inspect } from './inspect';
import { Matcher } from './match';
import { PageReader } from './reader';
import { mayHold } from './sieve';

export interface Engine {
  /** The mentions of all articles' claims on a page, in reading order; offsets are UTF-16 units of each block's text. */
  readonly detect: (page: Page) => Mention[];
  /** Whether a page may hold a mention at all: asked of its bare text, before it is read with care. Where it is false, `detect` finds none in the same text. */
  readonly mayHold: (page: Page) => boolean;
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
      const mentions = reader.candidates().flatMap((sentence) => matcher.mentions(sentence));
      return onlyOnce(mentions.sort(byPlace));
    },
    mayHold: (page) => mayHold(compiled, new PageReader(compiled, page)),
    inspect: (page) => inspect(compiled, page),
  };
}

const byPlace = (a: Mention, b: Mention): number => a.block - b.block || a.start - b.start || a.end - b.end;

/** Mentions overlap with few others, which stand right before them. */
const NEAR = 8;

/** Mentions without those that say of the same words what another does: a number that goes on from one sentence is also found by its own. */
function onlyOnce(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const near = kept.slice(-NEAR);
    const same = kept.length - near.length + near.findLastIndex((other) => isRepeated(other, mention));
    if (same < kept.length - near.length) kept.push(mention);
    else if (lengthOf(mention) > lengthOf(kept[same] as Mention)) kept[same] = mention;
  }
  return kept;
}

const lengthOf = ({ start, end }: Mention): number => end - start;

/** @param b no earlier than `a` */
const isRepeated = (a: Mention, b: Mention): boolean =>
  a.block === b.block && b.start < a.end && a.claim === b.claim && a.article === b.article && a.figure?.value === b.figure?.value;
