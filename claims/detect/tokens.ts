/** Text → tokens. One pass over the UTF-16 units; no token splits a surrogate pair. */

export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/** Tokens as parallel arrays, which cost a third of objects: token `i` is `kind[i]` at `start[i]`..`end[i]` (UTF-16 offsets, end exclusive). */
export interface Tokens {
  readonly text: string;
  readonly kind: number[];
  readonly start: number[];
  readonly end: number[];
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const JOINER = 4;

/** Class of each UTF-16 unit; filled once. Surrogates, private use and symbols are 0, which makes them single marks. */
const CLASS = new Uint8Array(65536);
const LETTERLIKE = /[\p{L}\p{M}]/u;
for (let unit = 0; unit < 0xd800; unit++) {
  const character = String.fromCharCode(unit);
  if (unit >= 48 && unit <= 57) CLASS[unit] = DIGIT;
  else if (/\s/.test(character)) CLASS[unit] = SPACE;
  else if (LETTERLIKE.test(character)) CLASS[unit] = LETTER;
}
for (const unit of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) CLASS[unit] = JOINER;
for (let unit = 0xf900; unit < 0x10000; unit++) if (LETTERLIKE.test(String.fromCharCode(unit))) CLASS[unit] = LETTER;

const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0x60]);
const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit <= 0x52f;

/** End of the word that begins at `from`. An apostrophe is part of a word between Cyrillic letters only (п'ять; but l'armée is two words). */
function wordEnd(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = CLASS[unit];
    if (kind === LETTER || kind === JOINER) continue;
    if (APOSTROPHES.has(unit) && isCyrillic(text.charCodeAt(at - 1)) && isCyrillic(text.charCodeAt(at + 1))) continue;
    break;
  }
  return at;
}

const isDigit = (text: string, at: number): boolean => CLASS[text.charCodeAt(at)] === DIGIT;

/** Whether exactly three digits stand at `at`. */
const isGroup = (text: string, at: number): boolean =>
  isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);

const SPACES_IN_NUMBERS = new Set([0x20, 0xa0, 0x2009, 0x202f]);
const POINTS_IN_NUMBERS = new Set([0x2c, 0x2e]);

/**
 * End of the number that begins at `from`: digits, groups of three after a space, full stop, comma or apostrophe, and decimals
 * (formats of the Unicode CLDR for the ten languages).
 */
function numberEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at++;
  if (at - from <= 3) at = groupsEnd(text, at);
  if (POINTS_IN_NUMBERS.has(text.charCodeAt(at)) && isDigit(text, at + 1)) {
    at++;
    while (isDigit(text, at)) at++;
  }
  return at;
}

function groupsEnd(text: string, from: number): number {
  const separator = text.charCodeAt(from);
  const grouping = SPACES_IN_NUMBERS.has(separator) || POINTS_IN_NUMBERS.has(separator) || APOSTROPHES.has(separator);
  let at = from;
  while (grouping && text.charCodeAt(at) === separator && isGroup(text, at + 1)) at += 4;
  return at;
}

/** The tokens of `text`: words, numbers, and every other visible character by itself. Takes time linear in its length. */
export function tokenise(text: string): Tokens {
  const tokens: Tokens = { text, kind: [], start: [], end: [] };
  for (let at = 0; at < text.length; ) {
    const kind = CLASS[text.charCodeAt(at)];
    if (kind === SPACE || kind === JOINER) {
      at++;
      continue;
    }
    const end = kind === LETTER ? wordEnd(text, at) : kind === DIGIT ? numberEnd(text, at) : markEnd(text, at);
    tokens.kind.push(kind === LETTER ? WORD : kind === DIGIT ? NUMBER : MARK);
    tokens.start.push(at);
    tokens.end.push(end);
    at = end;
  }
  return tokens;
}

/** The first UTF-16 units of these marks. */
export const units = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));

const markEnd = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
