/** Folding: the form in which words are compared. */

const LETTERS: Readonly<Record<string, string>> = { ё: 'е', ł: 'l', ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', đ: 'd', ı: 'i' };

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff'’ʼ`]/gu;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;

/** Whether folding leaves this UTF-16 unit as it is: a–z, а–я, є, і, ї. */
export const isPlainUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 0x430 && unit <= 0x44f) || unit === 0x454 || unit === 0x456 || unit === 0x457;

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isPlainUnit(word.charCodeAt(at))) return false;
  return true;
}

/**
 * The form of `word` in which it is compared: lower case, without Latin diacritics, soft hyphens, zero-width characters and
 * apostrophes; Cyrillic й and ї stay letters of their own (Unicode NFC), ё becomes е.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isPlain(lower)) return lower;
  const plain = word.replace(INVISIBLE, '').toLowerCase().normalize('NFD').replace(LATIN_MARKS, '$1').normalize('NFC');
  return plain.replace(/[ёłßøœæđı]/gu, (letter) => LETTERS[letter] ?? letter);
}
