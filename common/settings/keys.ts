/** What is stored, under which keys, and what counts as right. One key for each site, muted claim and dismissed mark. */
import { z } from 'zod';
import { Locale } from '../../claims/schema';

export const SITE_OFF = 'site-off:';
export const SITE_ALWAYS = 'site-always:';
export const MUTED = 'muted:';
export const DISMISSED = 'dismissed:';
/** A value that could not be read, under its old key behind this. */
export const ASIDE = 'aside:';
export const PROBLEM = 'problem';
/** The schema version of the area that it stands in. */
export const VERSION_KEY = 'version';
/** In the session's storage, which ends with the browser. */
export const PAUSED_SESSION = 'paused-until-restart';

/** How marks are drawn. Never by colour alone. */
export const MarkStyle = z.enum(['full', 'line', 'dots']);
export type MarkStyle = z.infer<typeof MarkStyle>;
/** The key that is held for a card to open at the pointer. */
export const HoldKey = z.enum(['alt', 'ctrl', 'shift']);
export type HoldKey = z.infer<typeof HoldKey>;

/** The longest delay that can be set, ms. */
export const MAX_DELAY = 2000;

/** Settings of how things look and behave; they follow the user to other computers. `delay` in ms. */
export const Display = z.object({
  delay: z.int().min(0).max(MAX_DELAY).optional(),
  quiet: z.boolean().optional(),
  locale: Locale.optional(),
  marks: MarkStyle.optional(),
  hold: HoldKey.optional(),
});
export type Display = z.infer<typeof Display>;

/** The single values, by the key they are stored under. `pausedUntil` in ms since 1970. */
export const Values = Display.extend({ pausedUntil: z.number().nonnegative().optional() });
export type Values = z.infer<typeof Values>;
export const valueKeys = Object.keys(Values.shape) as (keyof Values)[];
const displayKeys: readonly string[] = Object.keys(Display.shape);

const Site = z.string().regex(/^(\[[0-9a-f:]+\]|[^\s/:]+)$/);
/** The longest words that are kept of a dismissed mark, UTF-16 units. */
const MAX_WORDS = 300;
/** A mark of which the reader said that it is no mention. */
export const Dismissed = z.object({
  site: Site,
  article: z.string().min(1),
  claim: z.string().min(1),
  words: z.string().transform((words) => words.slice(0, MAX_WORDS)),
  /** ISO date on which it was dismissed */
  on: z.iso.date(),
});
export type Dismissed = z.infer<typeof Dismissed>;

/** Per prefix: what the rest of the key must be, and the value. */
const ENTRIES: Record<string, { name: z.ZodType; value: z.ZodType }> = {
  [SITE_OFF]: { name: Site, value: z.literal(true) },
  [SITE_ALWAYS]: { name: Site, value: z.literal(true) },
  [MUTED]: { name: z.string().regex(/^[^/\s]+\/[^/\s]+$/), value: z.literal(true) },
  [DISMISSED]: { name: z.string().min(1), value: Dismissed },
};

const prefixOf = (key: string): string | undefined => Object.keys(ENTRIES).find((prefix) => key.startsWith(prefix));

/** A key like "toString", which every object has, is none of ours. */
const isValue = (key: string): key is keyof Values => Object.hasOwn(Values.shape, key);

/** @returns whether this version knows the key as a setting of the user's; `problem`, `version` and what was set aside are none */
export const isSetting = (key: string): boolean => prefixOf(key) !== undefined || isValue(key);

/** @returns whether the setting goes with the user to other computers: small, and of no page */
export const isSynced = (key: string): boolean =>
  displayKeys.includes(key) || [SITE_OFF, SITE_ALWAYS, MUTED].some((prefix) => key.startsWith(prefix));

/** @returns whether a setting's key and value are right */
export function isRight(key: string, value: unknown): boolean {
  const prefix = prefixOf(key);
  const entry = prefix === undefined ? undefined : ENTRIES[prefix];
  if (entry && prefix !== undefined)
    return entry.name.safeParse(key.slice(prefix.length)).success && entry.value.safeParse(value).success;
  return isValue(key) && Values.shape[key].safeParse(value).success;
}

/** @returns what follows the prefix in the keys that have it, sorted */
export const under = (prefix: string, stored: Record<string, unknown>): string[] =>
  Object.keys(stored)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();
