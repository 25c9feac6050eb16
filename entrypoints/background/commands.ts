/** The keyboard commands, done in the active tab of the current window. */
import { browser } from '../../common/browser';
import type { ToReader } from '../../common/messages';
import { loadSettings, pauseOf, resume, setSite } from '../../common/settings';
import { siteOf } from '../../common/site';
import { tell } from './tabs';

const TO_READER: Readonly<Record<string, ToReader>> = {
  'next-mention': { type: 'step', by: 1 },
  'previous-mention': { type: 'step', by: -1 },
  'open-card': { type: 'open-card' },
};

/** While everything is paused, the first press ends the pause: to switch a site off that shows nothing would look like nothing. */
async function switchSite(url: string | undefined): Promise<void> {
  const [site, settings] = [siteOf(url), await loadSettings()];
  if (!site) return;
  const off = settings.sitesOff.includes(site);
  if (pauseOf(settings)) await resume();
  if (off || !pauseOf(settings)) await setSite(site, off);
}

/** Does a command of the manifest; one of another name does nothing. */
export async function runCommand(name: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (name === 'switch-site') return switchSite(tab.url);
  const message = TO_READER[name];
  if (message) await tell(tab.id, message);
}
