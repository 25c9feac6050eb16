/** What the background does to tabs. A tab may be gone, or closed to extensions, at any moment: then these do nothing. */
import { browser } from '../../common/browser';
import type { ToReader } from '../../common/messages';
import { type Change, MarkStyle, type Settings, siteOn } from '../../common/settings';
import { siteOf } from '../../common/site';
import { marksCss } from './marks';

/** Author styles do not reach text in a page's shadow roots in Firefox; user styles do. */
const origin = import.meta.env.BROWSER === 'firefox' ? 'USER' : 'AUTHOR';

/** Gives the tab the sheet of one style of marks and takes the others away. */
async function styleMarks(tabId: number, style: MarkStyle): Promise<void> {
  const target = { tabId };
  const others = MarkStyle.options.map((other) =>
    browser.scripting.removeCSS({ target, css: marksCss(other), origin }).catch(() => undefined),
  );
  await Promise.all(others);
  await browser.scripting.insertCSS({ target, css: marksCss(style), origin });
}

/** Brings the reader into a tab. @returns whether the browser let it in */
export async function injectReader(tabId: number, style: MarkStyle): Promise<boolean> {
  try {
    await styleMarks(tabId, style);
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Brings a small script into a tab: the gate asks anew, the sieve looks whether a reader is needed, the card waits to be shown. @returns whether it ran */
export async function inject(tabId: number, file: '/gate.js' | '/always.js' | '/sieve.js' | '/card.js'): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Tells the reader in a tab. @returns whether there is one */
export const tell = (tabId: number, message: ToReader): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, message).then(
    () => true,
    () => false,
  );

/** The number of claims found, on the toolbar button of one tab; nothing when there are none. */
export async function badge(tabId: number, claims: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1d3a5f' });
    await browser.action.setBadgeText({ tabId, text: claims > 0 ? String(claims) : '' });
  } catch {
    // the tab was closed
  }
}

async function applyTo(tabId: number, site: string, settings: Settings, change: Change): Promise<void> {
  if (!siteOn(settings, site)) {
    await tell(tabId, { type: 'retire' });
    return badge(tabId, 0);
  }
  if (change.values) await styleMarks(tabId, settings.marks).catch(() => undefined);
  const [always, about] = [settings.sitesAlways.includes(site), change.sites.includes(site)];
  // a page of a site that is no longer always read may not be news
  if (about && !always) await tell(tabId, { type: 'retire' });
  const read = (change.muted || change.values) && (await tell(tabId, { type: 'renew' }));
  if (about || (change.values && !read)) await knock(tabId, always);
}

/** Has the tab ask to be read, if it is news or of a site that is always read. */
async function knock(tabId: number, always: boolean): Promise<void> {
  await inject(tabId, '/gate.js');
  if (always) await inject(tabId, '/always.js');
}

/** Host access was taken away: what is in tabs retires, and no badge stays. Given again: what may be read is read. */
export async function applyAccess(settings: Settings, granted: boolean): Promise<void> {
  const tabs = (await browser.tabs.query({})).flatMap(({ id, url, discarded }) =>
    id === undefined || discarded ? [] : [{ id, site: siteOf(url) }],
  );
  await Promise.all(
    tabs.map(async ({ id, site }) => {
      if (granted && siteOn(settings, site)) return knock(id, site !== undefined && settings.sitesAlways.includes(site));
      if (granted || site) return;
      await tell(id, { type: 'retire' });
      await badge(id, 0);
    }),
  );
}

/** Makes a change of the settings true in every open tab that it is about. */
export async function applySettings(settings: Settings, change: Change): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  const about = tabs.flatMap((tab) => {
    const site = siteOf(tab.url);
    if (tab.id === undefined || tab.discarded || !site) return [];
    return change.muted || change.values || change.sites.includes(site) ? [{ id: tab.id, site }] : [];
  });
  await Promise.all(about.map(({ id, site }) => applyTo(id, site, settings, change)));
}
