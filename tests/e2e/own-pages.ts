/** What the walks through the extension's own pages share. */
import type { Page } from 'puppeteer-core';
import type { Locale } from '../../claims/schema';
import { pageWords } from '../../common/words';
import type { PageWords } from '../../common/words/schema';
import { openOwnPage, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import type { Stage } from './stage';

export const someMarks = (page: Page) => until('marks', async () => (await countMarks(page)) > 0);
export const noMarks = (page: Page) => until('no marks', async () => (await countMarks(page)) === 0);

/** The words of the language that a page of ours is in. */
export const wordsOf = async (page: Page): Promise<PageWords> =>
  pageWords((await page.evaluate(() => document.documentElement.lang)) as Locale);

export const fill = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

interface Shown {
  page: Page;
  words: PageWords;
}

/** Opens a section of the options page. */
export async function openOptions({ driven }: Stage, section: 'claims' | 'settings'): Promise<Shown> {
  const page = await openOwnPage(driven, `options.html#${section}`);
  await until('the page is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
  return { page, words: await wordsOf(page) };
}

/** Opens the popup for a tab. */
export async function openPopup(stage: Stage, tab: number): Promise<Shown> {
  const page = await stage.openPopup(tab);
  return { page, words: await wordsOf(page) };
}

/** Runs in the page. @returns the middle of the first line of the first mark */
export function placeOfMark(): { x: number; y: number } {
  const [, set] = [...CSS.highlights].find(([name, one]) => name.startsWith('kanttekening-mark') && one.size > 0) ?? [];
  const mark = set?.values().next().value as unknown as Range;
  mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = mark.getClientRects()[0] as DOMRect;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
