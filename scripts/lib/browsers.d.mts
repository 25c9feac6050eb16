export type Browser = 'chrome' | 'firefox';
export const BROWSERS: Record<Browser, { label: string; env: string; names: string[]; places: string[]; apt: string[] }>;
export function findBrowser(browser: Browser): string | undefined;
export function installBrowsers(wanted: Browser[]): Promise<boolean>;
