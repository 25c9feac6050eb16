/**
 * What the user has set, and the only file that names storage keys. Each site and each muted claim has a key of its own, so that two
 * windows that change things at once cannot undo each other's change.
 */
import { z } from 'zod';
import { Locale } from '../claims/schema';
import { browser } from './browser';

const SITE_OFF = 'site-off:';
const MUTED = 'muted:';
const ASIDE = 'aside:';
const PROBLEM = 'problem';

/** The single values, by the key they are stored under. `delay` in ms, `pausedUntil` in ms since 1970. */
const Values = z.object({
  delay: z.int().min(0).max(2000).optional(),
  pausedUntil: z.number().nonnegative().optional(),
  quiet: z.boolean().optional(),
  locale: Locale.optional(),
});
type Values = z.infer<typeof Values>;
const valueKeys = Object.keys(Values.shape) as (keyof Values)[];

const Yes = z.literal(true);
const SiteName = z.string().regex(/^(\[[0-9a-f:]+\]|[^\s/:]+)$/);
const MutedName = z.string().regex(/^[^/\s]+\/[^/\s]+$/);
const Problem = z.array(z.string()).min(1);

/** The time that a card waits for a pointer at rest, in ms: within the 200–250 ms of Wikipedia's previews. */
export const DEFAULT_DELAY = 220;

export interface MutedClaim {
  article: string;
  claim: string;
}

export interface Settings extends Omit<Values, 'delay'> {
  sitesOff: string[];
  muted: MutedClaim[];
  delay: number;
  /** the keys whose stored value could not be read and was kept aside; undefined once it was reported */
  problem?: string[] | undefined;
}

/** What a change of the stored settings was about. */
export interface Change {
  sites: string[];
  muted: boolean;
  values: boolean;
}

/** The part of a browser's storage area that is used here; tests give their own. */
export interface Area {
  get(keys?: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

const local = (): Area => browser.storage.local as Area;

const under = (prefix: string, stored: Record<string, unknown>): string[] =>
  Object.keys(stored)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));

function broken(stored: Record<string, unknown>): string[] {
  return Object.keys(stored).filter((key) => {
    const value = stored[key];
    if (key.startsWith(SITE_OFF))
      return !(Yes.safeParse(value).success && SiteName.safeParse(key.slice(SITE_OFF.length)).success);
    if (key.startsWith(MUTED)) return !(Yes.safeParse(value).success && MutedName.safeParse(key.slice(MUTED.length)).success);
    if (key === PROBLEM) return !Problem.safeParse(value).success;
    const schema = Values.shape[key as keyof Values];
    return schema !== undefined && !schema.safeParse(value).success;
  });
}

/** Keeps broken values under another key, where nothing reads them and nothing is lost, and takes note of them for one report. */
async function setAside(area: Area, stored: Record<string, unknown>, keys: string[]): Promise<string[]> {
  const known = Problem.safeParse(stored[PROBLEM]);
  const problem = [...new Set([...(known.success ? known.data : []), ...keys])];
  const kept = Object.fromEntries(keys.map((key) => [ASIDE + key, stored[key]]));
  await area.set({ ...kept, [PROBLEM]: problem });
  await area.remove(keys.filter((key) => key !== PROBLEM));
  return problem;
}

function parse(stored: Record<string, unknown>, problem: string[] | undefined): Settings {
  const picked = Object.fromEntries(valueKeys.filter((key) => key in stored).map((key) => [key, stored[key]]));
  const values = Values.parse(picked);
  const muted = under(MUTED, stored).map((name) => ({ article: name.split('/')[0] ?? '', claim: name.split('/')[1] ?? '' }));
  return { ...values, delay: values.delay ?? DEFAULT_DELAY, sitesOff: under(SITE_OFF, stored).sort(), muted, problem };
}

/**
 * Reads the settings. Values that cannot be read give way to their defaults; they are kept aside and named in `problem`.
 * @returns the settings; never throws: a storage that cannot be read gives the defaults and the problem "storage"
 */
export async function loadSettings(area: Area = local()): Promise<Settings> {
  try {
    const stored = await area.get(null);
    const bad = broken(stored);
    const good = Object.fromEntries(Object.entries(stored).filter(([key]) => !bad.includes(key)));
    const noted = Problem.safeParse(stored[PROBLEM]);
    const problem = bad.length > 0 ? await setAside(area, stored, bad).catch(() => bad) : noted.data;
    return parse(good, problem);
  } catch {
    return parse({}, ['storage']);
  }
}

/** To be called once the user has been told of `problem`. */
export const problemSeen = (area: Area = local()): Promise<void> => area.remove(PROBLEM);

/** Whether marks are drawn on a site. @param now ms since 1970 */
export const siteOn = (settings: Settings, site: string | undefined, now = Date.now()): boolean =>
  site !== undefined && !settings.sitesOff.includes(site) && !(settings.pausedUntil !== undefined && settings.pausedUntil > now);

/** Switches a site on or off, for good. Rejects when the browser cannot store it. */
export const setSite = (site: string, on: boolean, area: Area = local()): Promise<void> =>
  on ? area.remove(SITE_OFF + site) : area.set({ [SITE_OFF + site]: true });

/** Leaves a claim out on every page until it is taken back. */
export const muteClaim = (article: string, claim: string, area: Area = local()): Promise<void> =>
  area.set({ [`${MUTED}${article}/${claim}`]: true });

/** Takes a muted claim back. */
export const unmuteClaim = (article: string, claim: string, area: Area = local()): Promise<void> =>
  area.remove(`${MUTED}${article}/${claim}`);

/** Stores single values; one that is undefined goes back to its default. */
export async function setValues(values: Values, area: Area = local()): Promise<void> {
  const [gone, kept] = [valueKeys.filter((key) => key in values && values[key] === undefined), Values.parse(values)];
  await area.set(kept);
  if (gone.length > 0) await area.remove(gone);
}

/** What a change of stored keys was about. @param keys as the browser reports them */
export const changeOf = (keys: string[]): Change => ({
  sites: keys.filter((key) => key.startsWith(SITE_OFF)).map((key) => key.slice(SITE_OFF.length)),
  muted: keys.some((key) => key.startsWith(MUTED)),
  values: keys.some((key) => valueKeys.includes(key as keyof Values)),
});

/** Calls back with the new settings after each change that matters, from any context, until `signal` aborts. */
export function watchSettings(signal: AbortSignal, callback: (settings: Settings, change: Change) => void): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    const change = changeOf(Object.keys(changes));
    if (area !== 'local' || !(change.sites.length > 0 || change.muted || change.values)) return;
    void loadSettings().then((settings) => signal.aborted || callback(settings, change));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
