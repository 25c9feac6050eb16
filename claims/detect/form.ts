/** Lexicon forms → word patterns. */
import { fold } from './fold';

const PLAIN = /^[a-z*]+$/;
const LATIN_APOSTROPHE = /(?<=\p{Script=Latin})['’](?=\p{Script=Latin})/gu;
const BREAKS = /[-–"“”„«»]/gu;

/** The folded word patterns of a lexicon form; a hyphen, quotation mark or Latin apostrophe separates words, as in the tokens. */
export function formWords(form: string): string[] {
  if (PLAIN.test(form)) return [form];
  const spaced = form.replace(LATIN_APOSTROPHE, ' ').replace(BREAKS, ' ');
  return spaced.split(/\s+/).filter(Boolean).map(fold);
}
