/** Has the browser bring a small script into every page of the sites that are always read. Other sites notice nothing of it. */
import { browser } from '../../common/browser';

/** A site by its registrable domain holds its subdomains; an address or a name without a dot has none. @returns a match pattern */
export function patternOf(site: string): string {
  const bare = site.startsWith('[') || /^[\d.]+$/.test(site) || !site.includes('.');
  return bare ? `*://${site}/*` : `*://*.${site}/*`;
}

async function register(sites: readonly string[]): Promise<void> {
  await browser.scripting.unregisterContentScripts();
  for (const site of sites) {
    const script = { id: site, matches: [patternOf(site)], js: ['/always.js'], runAt: 'document_idle' as const };
    await browser.scripting
      .registerContentScripts([script])
      .catch((error: unknown) => console.warn(`${site} cannot be read always:`, error));
  }
}

/** Calls are done one after the other: each takes away what the one before it registered. */
let last: Promise<void> = Promise.resolve();

/** Registers the script for these sites and for no others. One that the browser cannot match is told of on the console and left out. */
export function readAlways(sites: readonly string[]): Promise<void> {
  last = last.then(() => register(sites)).catch((error: unknown) => console.warn('Sites always read:', error));
  return last;
}
