import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../common/browser';
import { loadSettings, watchSettings } from '../../common/settings';
import { readAlways } from './always';
import { answer } from './answer';
import { runCommand } from './commands';
import { installed } from './installed';
import { endPause } from './pause';
import { applyAccess, applySettings } from './tabs';

async function started(): Promise<void> {
  const settings = await loadSettings();
  await endPause(settings);
  await readAlways(settings.sitesAlways);
}

export default defineBackground(() => {
  const access = (granted: boolean) => void loadSettings().then((settings) => applyAccess(settings, granted));
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));
  browser.commands.onCommand.addListener((name) => void runCommand(name));
  browser.permissions.onAdded.addListener(() => access(true));
  browser.permissions.onRemoved.addListener(() => access(false));
  browser.runtime.onStartup.addListener(() => void started());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void started();
    void installed(reason);
  });
  watchSettings(new AbortController().signal, (settings, change) => {
    if (change.sites.length > 0) void readAlways(settings.sitesAlways);
    void applySettings(settings, change);
  });
});
