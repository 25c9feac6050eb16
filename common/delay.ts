/** A pointer's rest before a card opens, ms: within the 200–250 ms on which Wikipedia's page previews settled. No Zod here: the reader uses it. */
export const DEFAULT_DELAY = 220;
