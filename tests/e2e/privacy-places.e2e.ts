/** Where the extension may not be, or has no business: it is not there, says so in the popup, and breaks nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Kind, openOwnPage, ROOT, until } from '../../scripts/lib/drive';
import { countMarks } from '../../scripts/lib/marks';
import { type Stage, setStage } from './stage';

const NEWS = join(ROOT, 'demo/en/index.html');

/** The smallest PDF that viewers open: one empty page. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
trailer<</Root 1 0 R>>`;

interface Tab {
  id: number;
  url?: string;
}
declare const browser: {
  tabs: { query(q: object): Promise<Tab[]> };
  permissions: { remove(what: object): Promise<boolean>; contains(what: object): Promise<boolean> };
};

/** @returns the tab in front. Runs in a page of the extension */
async function frontTab(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? -1;
}

describe.each<Kind>(['chrome', 'firefox'])('%s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(kind);
  });
  afterAll(() => stage?.end());

  /** Goes to an address that the driver may not be told the end of, and asks what the popup says of it. */
  async function seen(address: string): Promise<{ page: Page; tab: number; popup: string }> {
    // told by an address of ours: which tab is in front is another matter while the welcome page is still coming
    const { page, tab } = await stage.open('/no-such-page');
    await page.goto(address, { timeout: 5_000 }).catch(() => undefined);
    const popup = await stage.openPopup(tab);
    const text = await popup.evaluate(() => document.querySelector('main, .ktk-message')?.textContent ?? '');
    await popup.close();
    return { page, tab, popup: text };
  }

  const elsewhere: [string, () => string][] = [
    ['a file', () => pathToFileURL(NEWS).href],
    ['the source of a page', () => `view-source:${stage.server.origin}/en/`],
    ['an empty page', () => 'about:blank'],
    ['a data: page', () => `data:text/html,${encodeURIComponent('<h1>Russia</h1><meta property="og:type" content="article">')}`],
    ["the browser's own page", () => (kind === 'chrome' ? 'chrome://version/' : 'about:license')],
    ["the extension's own page", () => `${stage.driven.base}options.html`],
  ];
  test.each(elsewhere)('%s is not read, and the popup says that it is none of its pages', async (_what, address) => {
    const { page, tab, popup } = await seen(address());
    if (kind === 'chrome') expect(address().endsWith(page.url())).toBe(true);
    expect(await stage.control.summary(tab)).toBeUndefined();
    expect(popup.length).toBeGreaterThan(10);
    expect(popup).not.toMatch(/127\.0\.0\.1/);
    expect(await stage.control.badge(tab)).toBe('');
    await page.close();
  });

  // Firefox's driver opens containers, no private windows
  test.skipIf(kind !== 'chrome')('a private window is not read unless the user lets the extension in', async () => {
    const window = await stage.driven.browser.createBrowserContext();
    const page = await window.newPage();
    await page.goto(`${stage.server.origin}/en/`);
    const usual = await stage.openMarked('/en/');
    expect(await countMarks(usual.page)).toBeGreaterThan(0);
    expect(await countMarks(page)).toBe(0);
    await usual.page.close();
    await window.close();
  });

  test('the viewer of a PDF is not read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kanttekening-pdf-'));
    writeFileSync(join(folder, 'a.pdf'), PDF);
    const { page, tab } = await seen(pathToFileURL(join(folder, 'a.pdf')).href);
    expect(await stage.control.summary(tab)).toBeUndefined();
    expect(await stage.control.badge(tab)).toBe('');
    await page.close();
    rmSync(folder, { recursive: true });
  });

  test.runIf(kind === 'firefox')(
    'where the access to pages is taken back, nothing is read any more, and no error is thrown',
    async () => {
      const pages = { origins: ['http://*/*', 'https://*/*'] };
      expect(await stage.control.page.evaluate((what) => browser.permissions.remove(what), pages)).toBe(true);
      await until(
        'the access is gone',
        async () => !(await stage.control.page.evaluate((what) => browser.permissions.contains(what), pages)),
      );
      const errors: string[] = [];
      const page = await stage.driven.browser.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`${stage.server.origin}/en/`);
      await page.bringToFront();
      const popup = await openOwnPage(stage.driven, `popup.html?tab=${await stage.control.page.evaluate(frontTab)}`);
      await until('the popup says something', () =>
        popup.evaluate(() => (document.querySelector('#root')?.textContent ?? '').length > 20),
      );
      expect(await countMarks(page)).toBe(0);
      expect(errors).toEqual([]);
      await popup.close();
      await page.close();
    },
  );
});
