/** Goes through a page of the extension with the keyboard alone. */
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/lib/drive';

/** What has the focus, by the words that tell it apart. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    // past the last stop the focus is in Firefox's own bars, though the document still names its last element
    const away = navigator.userAgent.includes('Firefox') && !document.hasFocus();
    if (!element || element === document.body || away) return '';
    const label = element.closest('label')?.textContent ?? '';
    return (element.getAttribute('aria-label') || (element.matches('input,select') ? label : element.textContent) || '').trim();
  });

/** More steps than any page of ours has stops for the focus. */
const MOST = 90;

/** Presses Tab, or Shift and Tab to go back, until what has the focus begins with `name`. @throws when the keyboard does not get there */
export async function tabTo(page: Page, name: string, back = false): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST; step++) {
    const now = await focused(page);
    if (now.startsWith(name)) return;
    passed.push(now.slice(0, 30));
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not lead to "${name}", but to: ${passed.join(' | ')}`);
}

/** Tabs to a control and presses a key on it. */
export async function pressOn(page: Page, name: string, key: 'Enter' | ' ' = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/**
 * Presses a control that closes its own window. Chromium may close it before the key is up; Firefox lets no script close a tab that the
 * driver has opened, so that the test closes it when it has seen what came of it.
 */
export async function leaveBy(page: Page, name: string, back = false): Promise<void> {
  await tabTo(page, name, back);
  await page.keyboard.press('Enter').catch(() => undefined);
}

/** Closes a page that may have closed itself. */
export const closed = (page: Page): Promise<void> => page.close().catch(() => undefined);

/** Waits until the page says something. */
export const says = (page: Page, text: string): Promise<unknown> =>
  until(`"${text}" on the page`, () => page.evaluate((wanted) => document.body.textContent?.includes(wanted), text));
