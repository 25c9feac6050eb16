/** The language of the interface. */
import type { Locale } from '../claims/schema';
import { browser } from './browser';
import type { Settings } from './settings';
import { uiLocale } from './words';

/** @returns the first of the browser's languages that the interface has, else English */
export const browserLocale = (): Locale => uiLocale([browser.i18n.getUILanguage(), ...navigator.languages]);

/** @returns the language that the user chose, else the browser's */
export const localeOf = ({ locale }: Pick<Settings, 'locale'>): Locale => locale ?? browserLocale();
