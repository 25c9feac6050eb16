/**
 * Runs in the extension's isolated world on a surveyed page, beside the reader that was built: the same source once more, with a clock.
 * Nothing of it is in the product (docs/decisions/0004).
 */
import type { Mention, Page } from '../../claims/schema';
import { news, newsDecision, pageSays } from '../../common/news';
import { own, pageRoot } from '../../common/own-document';
import { headlineFirst, toPage } from '../../entrypoints/reader/content';
import { storyOf } from '../../entrypoints/reader/links';
import { pageMeta } from '../../entrypoints/reader/meta';
import { marksOf, Painter } from '../../entrypoints/reader/paint';
import { PageReader } from '../../entrypoints/reader/read';

export interface Probed {
  kind: string;
  why: string;
  /** as the reader sends it, or would where the sieve leaves no need of it */
  page: Page;
  gate: number;
  read: number;
  paint: number;
}

/** @returns what `run` gives, and the ms that it took */
function timed<T>(run: () => T): [T, number] {
  const since = performance.now();
  return [run(), performance.now() - since];
}

/** @param mentions those that the background found in the page's blocks; undefined when it was not asked */
function probe(mentions: Mention[] | undefined): Probed {
  const root = pageRoot() as Element;
  const [{ kind, why }, gate] = timed(() => newsDecision(root));
  const reader = new PageReader(root);
  const [blocks, read] = timed(() => {
    reader.step(Number.POSITIVE_INFINITY);
    return storyOf(reader.reading.blocks, pageSays(root).kind);
  });
  const ordered = headlineFirst(blocks);
  const found = (mentions ?? []).map((mention) => ({ ...mention, discrepancy: true }));
  const [, paint] = timed(() => new Painter().paint(marksOf(ordered, found)));
  const page = toPage(ordered, pageMeta(root, own('title'), pageSays(root), news));
  return { kind, why, page, gate, read, paint };
}

(globalThis as { __survey?: typeof probe }).__survey = probe;
