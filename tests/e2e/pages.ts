/** What the tests of the small pages share: what is marked, as the popup is told and as it is drawn. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/lib/drive';
import { type Opened, type Stage, TEST_PAGES } from './stage';

export interface Expected {
  slug: string;
  about: string;
  /** in the order of the page */
  marked: { claim: string; words: string }[];
}

/** The pages below `tests/pages`, each with what must be marked on it when it has loaded. */
export const expectedPages: Expected[] = readdirSync(TEST_PAGES.folder).flatMap((slug) => {
  const file = join(TEST_PAGES.folder, slug, 'expected.json');
  const expected = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return expected.marked ? [{ slug, ...expected }] : [];
});

/** @returns the claims found in a tab, in the order of the page; undefined where there is no reader */
export async function claimsIn(stage: Stage, { tab }: Opened): Promise<string[] | undefined> {
  return (await stage.control.summary(tab))?.mentions.map(({ claim }) => claim);
}

/** Waits until exactly these claims are marked in a tab, in this order. @throws with those that are, after `PATIENCE` */
export async function marks(stage: Stage, opened: Opened, claims: readonly string[]): Promise<void> {
  let last: string[] | undefined;
  const same = async () => {
    last = await claimsIn(stage, opened);
    return last?.join() === claims.join();
  };
  await until(`marks of ${claims}`, same).catch((error: unknown) => {
    throw new Error(`Marked: ${last}; wanted: ${claims}`, { cause: error });
  });
}

/** @returns the words drawn as marks in the page, with how they are drawn, as the page's own world sees them */
export const drawn = (page: Page): Promise<{ layer: string; words: string }[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, set]) => {
      const words = [...set].map(String);
      return name.startsWith('kanttekening') ? words.map((each) => ({ layer: name.slice(18), words: each })) : [];
    }),
  );

/** Calls a function that the page itself has put on its window. */
export const call = (page: Page, name: string, ...values: unknown[]): Promise<void> =>
  page.evaluate(
    (method, given) => (window as unknown as Record<string, (...all: unknown[]) => void>)[method]?.(...given),
    name,
    values,
  );

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The boxes of the shortest mark that holds these words, one for each line, px of the viewport. */
export const boxesOf = (page: Page, words: string): Promise<Box[]> =>
  page.evaluate((wanted) => {
    const sets = [...CSS.highlights].flatMap(([name, set]) => (name.startsWith('kanttekening') ? [...set] : [])) as Range[];
    const holding = sets.filter((range) => String(range).includes(wanted));
    const [shortest] = holding.sort((a, b) => String(a).length - String(b).length);
    return [...(shortest?.getClientRects() ?? [])].map(({ x, y, width, height }) => ({ x, y, width, height }));
  }, words);
