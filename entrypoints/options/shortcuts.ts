/** The keyboard commands as they are set in the browser, and its page to change them. */
import { browser } from '../../common/browser';
import type { Shortcut } from '../../components/ShortcutList';

const NAMES: Readonly<Record<string, Shortcut['name']>> = {
  _execute_action: 'popup',
  'next-mention': 'next',
  'previous-mention': 'previous',
  'open-card': 'open',
  'switch-site': 'site',
};

/** @returns the commands in our order, each with the keys that it has now */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll().catch(() => []);
  return Object.entries(NAMES).map(([id, name]) => ({
    name,
    keys: commands.find((command) => command.name === id)?.shortcut ?? '',
  }));
}

/** Opens the browser's page for keys. Firefox has a call for it; Chromium and Edge have an address. */
export function openShortcuts(): void {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) void openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
