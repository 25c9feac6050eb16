/**
 * Listens to what content scripts say to the background, from a page of the extension: every context of an extension hears its messages.
 * Functions that run in a page name no others.
 */
import type { Page } from 'puppeteer-core';
import type { Page as ReadPage } from '../../claims/schema';
import { type Driven, openOwnPage, until } from '../lib/drive';

export interface Said {
  type: string;
  /** ms, by the clock of the listening page */
  at: number;
  page?: ReadPage;
}

interface Ears {
  /** @returns what was said since the last `clear`, in order */
  all(): Promise<Said[]>;
  /** waits until something of that type was said */
  hear(type: string): Promise<Said[]>;
  clear(): Promise<void>;
  page: Page;
}

declare const browser: {
  runtime: { onMessage: { addListener(listener: (message: Said, sender: { url?: string }) => void): void } };
};
declare global {
  var __said: Said[];
}

/** Opens the page that listens. */
export async function openEars(driven: Driven): Promise<Ears> {
  const page = await openOwnPage(driven, 'options.html');
  await page.evaluate(() => {
    globalThis.__said = [];
    browser.runtime.onMessage.addListener((message, { url }) => {
      // The welcome page that an install opens has a reader too.
      if (!url?.includes('/welcome.html')) globalThis.__said.push({ ...message, at: performance.now() });
    });
  });
  const all = () => page.evaluate(() => globalThis.__said);
  const hear = async (type: string) =>
    (await until(`a message "${type}"`, () =>
      page.evaluate((wanted) => globalThis.__said.some((one) => one.type === wanted), type),
    )) && all();
  const clear = () =>
    page.evaluate(() => {
      globalThis.__said = [];
    });
  return { all, hear, clear, page };
}
