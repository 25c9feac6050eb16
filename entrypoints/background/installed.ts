/** The extension was just installed, or it or the browser was updated. */
import { browser } from '../../common/browser';

/** @returns whether a page opens: after the installation only, never after an update */
export const opensWelcome = (reason: string): boolean => reason === 'install';

/** Shows what the product does, once. */
export async function installed(reason: string): Promise<void> {
  if (opensWelcome(reason)) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
