/** The browser's leave to read pages. The user can withdraw it at any time, for one site or for all. */
import { browser } from './browser';

const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** @returns whether pages of every site may be read; true when the browser cannot tell */
export const hasAccess = (): Promise<boolean> => browser.permissions.contains(PAGES).catch(() => true);

/** Asks the user for it; to be called within a press of a button. @returns whether it was given */
export const askAccess = (): Promise<boolean> => browser.permissions.request(PAGES).catch(() => false);
