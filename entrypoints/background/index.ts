import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../common/browser';
import { watchSettings } from '../../common/settings';
import { answer } from './answer';
import { runCommand } from './commands';
import { applySettings } from './tabs';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));
  browser.commands.onCommand.addListener((name) => void runCommand(name));
  watchSettings(new AbortController().signal, (settings, change) => void applySettings(settings, change));
});
