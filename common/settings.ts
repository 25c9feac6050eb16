/**
 * What the user has set; this file and its folder are the only ones that name storage keys. Each site, muted claim and dismissed mark has
 * a key of its own, so that two windows that change things at once cannot undo each other's change.
 */
import { z } from 'zod';
import { browser } from './browser';
import { DEFAULT_DELAY } from './delay';
import { type Area, type Areas, bareKey, type Opened, openAreas, type Stored } from './settings/areas';
import { type DismissedMark, dismissedIn, dismissedKey, type MarkPlace } from './settings/dismissed';
import {
  ASIDE,
  DISMISSED,
  type Display,
  isRight,
  isSetting,
  type MarkStyle,
  MUTED,
  PAUSED_SESSION,
  PROBLEM,
  SITE_ALWAYS,
  SITE_OFF,
  under,
  Values,
  VERSION_KEY,
  valueKeys,
} from './settings/keys';
import { PAUSE, pauseOf, type StoredPause } from './settings/pause';

export type { Area, Areas, Stored } from './settings/areas';
export { type DismissedMark, dismissedOn } from './settings/dismissed';
export { readFile, writeFile } from './settings/file';
export { MAX_DELAY, MarkStyle } from './settings/keys';
export { pauseIsOver, pauseOf } from './settings/pause';

const Problem = z.array(z.string()).min(1);

export interface MutedClaim {
  article: string;
  claim: string;
}

export interface Settings extends Omit<Display, 'delay' | 'quiet' | 'marks'>, StoredPause {
  sitesOff: string[];
  /** sites of which every page is read, also those that do not look like news */
  sitesAlways: string[];
  muted: MutedClaim[];
  dismissed: DismissedMark[];
  /** ms that the pointer rests before a card opens */
  delay: number;
  /** found claims are counted, nothing is marked */
  quiet: boolean;
  marks: MarkStyle;
  /** the keys whose stored value could not be read and was kept aside; undefined once it was reported */
  problem?: string[] | undefined;
  /** settings of a newer version are stored; they are left alone, and not in force */
  newer: boolean;
}

/** What a change of the stored settings was about. `sites` were switched on or off, or are read always, or no more. */
export interface Change {
  sites: string[];
  /** claims muted, or marks dismissed, or taken back */
  muted: boolean;
  values: boolean;
}

/** The areas as they were opened by the last reading in this context. */
const opened = new WeakMap<Areas, Opened>();

const areas = (): Areas => browser.storage as unknown as Areas;

/** Keeps broken values under another key, where nothing reads them and nothing is lost, and takes note of them for one report. */
async function setAside(area: Area, stored: Stored, keys: string[]): Promise<string[]> {
  const known = Problem.safeParse(stored[PROBLEM]);
  const problem = [...new Set([...(known.success ? known.data : []), ...keys])];
  const kept = Object.fromEntries(keys.map((key) => [ASIDE + key, stored[key]]));
  await area.set({ ...kept, [PROBLEM]: problem });
  await area.remove(keys);
  return problem;
}

function parse(stored: Stored, session: Stored): Omit<Settings, 'problem' | 'newer'> {
  const values = Values.parse(Object.fromEntries(valueKeys.filter((key) => key in stored).map((key) => [key, stored[key]])));
  return {
    ...values,
    delay: values.delay ?? DEFAULT_DELAY,
    quiet: values.quiet ?? false,
    marks: values.marks ?? 'full',
    pausedSession: session[PAUSED_SESSION] === true,
    sitesOff: under(SITE_OFF, stored),
    sitesAlways: under(SITE_ALWAYS, stored),
    muted: under(MUTED, stored).map((name) => ({ article: name.split('/')[0] ?? '', claim: name.split('/')[1] ?? '' })),
    dismissed: dismissedIn(stored),
  };
}

/** What holds where nothing is stored. */
export const defaultSettings = (): Settings => ({ ...parse({}, {}), newer: false });

async function read({ area, newer }: Opened, session: Stored): Promise<Settings> {
  const stored = await area.get(null);
  const bad = Object.keys(stored).filter((key) => isSetting(key) && !isRight(key, stored[key]));
  const good = Object.fromEntries(Object.entries(stored).filter(([key]) => !bad.includes(key)));
  const problem = bad.length > 0 ? await setAside(area, stored, bad).catch(() => bad) : Problem.safeParse(stored[PROBLEM]).data;
  return { ...parse(good, session), problem, newer };
}

/**
 * Reads the settings. Values that cannot be read give way to their defaults; they are kept aside and named in `problem`.
 * @returns the settings; never throws: a storage that cannot be read gives the defaults and the problem "storage"
 */
export async function loadSettings(from: Areas = areas()): Promise<Settings> {
  try {
    const [fresh, session] = await Promise.all([openAreas(from), from.session.get(null).catch(() => ({}))]);
    opened.set(from, fresh);
    return await read(fresh, session);
  } catch {
    return { ...defaultSettings(), problem: ['storage'] };
  }
}

/** Changes are made one after the other, in the order in which they were asked for: of two values for one key the later must stay. */
let last: Promise<unknown> = Promise.resolve();
function inTurn(change: () => Promise<void>): Promise<void> {
  const done = last.then(change);
  last = done.catch(() => undefined);
  return done;
}

/** Calls the area at once where it is open, so that a popup that closes right after the press of a switch has handed its change over. */
function change(to: Areas, act: (area: Area) => Promise<void>): Promise<void> {
  const known = opened.get(to);
  return known ? act(known.area) : openAreas(to).then(({ area }) => act(area));
}

const store = async (items: Stored, to: Areas): Promise<void> => {
  if (Object.keys(items).length > 0) await inTurn(() => change(to, (area) => area.set(items)));
};
const remove = async (keys: string[], to: Areas): Promise<void> => {
  if (keys.length > 0) await inTurn(() => change(to, (area) => area.remove(keys)));
};
const turn = (key: string, on: boolean, to: Areas): Promise<void> => (on ? store({ [key]: true }, to) : remove([key], to));

/** To be called once the user has been told of `problem`. */
export const problemSeen = (to: Areas = areas()): Promise<void> => remove([PROBLEM], to);

/** Whether marks are drawn on a site. @param now ms since 1970 */
export const siteOn = (settings: Pick<Settings, 'sitesOff'> & StoredPause, site: string | undefined, now = Date.now()): boolean =>
  site !== undefined && !settings.sitesOff.includes(site) && pauseOf(settings, now) === undefined;

/** Switches a site on or off, for good. This and all below reject when the browser cannot store it; then nothing has changed. */
export const setSite = (site: string, on: boolean, to: Areas = areas()): Promise<void> => turn(SITE_OFF + site, !on, to);

/** Has every page of a site read, also those that do not look like news; or no more. */
export const setAlways = (site: string, always: boolean, to: Areas = areas()): Promise<void> =>
  turn(SITE_ALWAYS + site, always, to);

/** Leaves a claim out on every page until it is taken back. */
export const muteClaim = (article: string, claim: string, to: Areas = areas()): Promise<void> =>
  turn(`${MUTED}${article}/${claim}`, true, to);

/** Takes a muted claim back. */
export const unmuteClaim = (article: string, claim: string, to: Areas = areas()): Promise<void> =>
  turn(`${MUTED}${article}/${claim}`, false, to);

/** Leaves out a mark that the reader says is no mention, wherever its block stands on its site. */
export function dismissMark(place: MarkPlace, words: string, to: Areas = areas(), now = new Date()): Promise<void> {
  const { site, article, claim } = place;
  return store({ [dismissedKey(place)]: { site, article, claim, words, on: now.toISOString().slice(0, 10) } }, to);
}

/** Takes a dismissed mark back. */
export const undismiss = (key: string, to: Areas = areas()): Promise<void> => remove([key], to);

/** Stores single values; one that is undefined goes back to its default. */
export async function setValues(values: Values, to: Areas = areas()): Promise<void> {
  await store(Values.parse(values), to);
  const gone = valueKeys.filter((key) => key in values && values[key] === undefined);
  await remove(gone, to);
}

/** Pauses everywhere for an hour, or until the browser restarts. @param now ms since 1970 */
export const pause = (kind: 'hour' | 'restart', to: Areas = areas(), now = Date.now()): Promise<void> =>
  kind === 'hour' ? setValues({ pausedUntil: now + PAUSE }, to) : to.session.set({ [PAUSED_SESSION]: true });

/** Ends every pause. */
export async function resume(to: Areas = areas()): Promise<void> {
  await to.session.remove(PAUSED_SESSION);
  await remove(['pausedUntil'], to);
}

/** @returns all that the user has set, as it is stored: for a file, and to be put back by `replaceSettings` */
export async function storedSettings(from: Areas = areas()): Promise<Stored> {
  const stored = await (await openAreas(from)).area.get(null);
  return Object.fromEntries(Object.entries(stored).filter(([key, value]) => isSetting(key) && isRight(key, value)));
}

/** Puts these settings in the place of all others. What is new is written first: when that fails, nothing has changed. */
export async function replaceSettings(next: Stored, to: Areas = areas()): Promise<void> {
  const old = await storedSettings(to);
  await store(next, to);
  await remove(
    Object.keys(old).filter((key) => !(key in next)),
    to,
  );
}

const sitesIn = (keys: string[], prefix: string) =>
  keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/** What a change of stored keys was about. @param changed keys as the browser reports them */
export function changeOf(changed: string[]): Change {
  const keys = changed.map(bareKey).filter((key) => isSetting(key) || key === PAUSED_SESSION);
  const sites = [...new Set([...sitesIn(keys, SITE_OFF), ...sitesIn(keys, SITE_ALWAYS)])];
  const values = keys.some((key) => key === PAUSED_SESSION || valueKeys.includes(key as keyof Values));
  return { sites, values, muted: keys.some((key) => key.startsWith(MUTED) || key.startsWith(DISMISSED)) };
}

/** Calls back with the new settings after each change that matters, from any context, until `signal` aborts. */
export function watchSettings(signal: AbortSignal, callback: (settings: Settings, change: Change) => void): void {
  const listener = (changes: Record<string, unknown>) => {
    // another version may have written: the areas are opened anew
    if (VERSION_KEY in changes) opened.delete(areas());
    const change = changeOf(Object.keys(changes));
    if (!(change.sites.length > 0 || change.muted || change.values)) return;
    void loadSettings().then((settings) => signal.aborted || callback(settings, change));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
