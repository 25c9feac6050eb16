/** Folding: the form in which words are compared. */

const LETTERS: Readonly<Record<string, string>> = { ё: 'е', ł: 'l', ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', đ: 'd', ı: 'i' };

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff'’ʼ`]/gu;
const LATIN_MARKS = /(\p{Script=Latin})\p{M}+/gu;

/**
 * The form of `word` in which it is compared: lower case, without Latin diacritics, soft hyphens, zero-width characters and
 * apostrophes; Cyrillic й and ї stay letters of their own (Unicode NFC), ё becomes е.
 */
export function fold(word: string): string {
  const plain = word.replace(INVISIBLE, '').toLowerCase().normalize('NFD').replace(LATIN_MARKS, '$1').normalize('NFC');
  return plain.replace(/[ёłßøœæđı]/gu, (letter) => LETTERS[letter] ?? letter);
}
