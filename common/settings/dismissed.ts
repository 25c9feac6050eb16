/** Marks of which the reader said that they are no mention. The page's text is kept as a hash only, with the marked words to tell it by. */
import { DISMISSED, Dismissed } from './keys';

/** 64-bit FNV-1a (Fowler, Noll, Vo; RFC 9923) over UTF-16 units. Not secret: it tells texts apart. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return value.toString(36);
}

/** Where a mark stands: the site, the claim and the text of its block. */
export interface MarkPlace {
  site: string;
  article: string;
  claim: string;
  block: string;
}

/** @returns the key of a dismissed mark; the block's spaces make no difference */
export const dismissedKey = ({ site, article, claim, block }: MarkPlace): string =>
  `${DISMISSED}${site}/${article}/${claim}/${hash(block.replace(/\s+/g, ' ').trim())}`;

/** A dismissed mark with the key that takes it back. */
export type DismissedMark = Dismissed & { key: string };

/** @returns the dismissed marks among stored items that are right, the latest first */
export const dismissedIn = (stored: Record<string, unknown>): DismissedMark[] =>
  Object.keys(stored)
    .filter((key) => key.startsWith(DISMISSED))
    .map((key) => ({ ...Dismissed.parse(stored[key]), key }))
    .sort((a, b) => b.on.localeCompare(a.on) || a.key.localeCompare(b.key));

/** @returns a test for marks of a site that were dismissed there; hashes only where the claim has been dismissed before */
export function dismissedOn(site: string, dismissed: readonly DismissedMark[]): (place: Omit<MarkPlace, 'site'>) => boolean {
  const here = dismissed.filter((mark) => mark.site === site);
  const keys = new Set(here.map(({ key }) => key));
  const claims = new Set(here.map(({ article, claim }) => `${article}/${claim}`));
  return (place) => claims.has(`${place.article}/${place.claim}`) && keys.has(dismissedKey({ site, ...place }));
}
