/** The browser's API, the same in both browsers, for background, popup and options. Scripts in pages use `common/page-api`. */
import type { Browser } from 'webextension-polyfill';
import { browser as provided } from 'wxt/browser';

/** WXT gives the polyfill here (its module for it), but with the types of its own API. */
export const browser = provided as unknown as Browser;
