/** Schemas of the lexicons: the words by which a language names concepts, numbers and the joints of a sentence. */
import { z } from 'zod';
import { Locale } from '../schema';

const forms = z.array(z.string().min(1));
const values = z.record(z.string(), z.number().nonnegative());

/** A language's general lexicon: `claims/lexicon/<language>.json`. */
export const Lexicon = z.strictObject({
  language: Locale,
  abbreviations: forms,
  numbers: z.strictObject({ words: values, scales: values, joiners: forms }),
  fractions: values.describe('words for a share of a whole, in percent'),
  concepts: z.record(z.string(), forms),
});
export type Lexicon = z.infer<typeof Lexicon>;

/** The words that only one article needs: `claims/articles/<article>/lexicon/<language>.json`. */
export const ArticleLexicon = z.strictObject({ language: Locale, concepts: z.record(z.string(), forms) });
export type ArticleLexicon = z.infer<typeof ArticleLexicon>;

/** Function words of a language, of which binding and language detection make use. */
export const Grammar = z.strictObject({
  capitalNouns: z.boolean().optional().describe('nouns are capitalised, so that a capital tells no name'),
  ordinalStop: z.boolean().describe('an ordinal is a number and a full stop'),
  range: forms.describe('between the ends of a range'),
  between: forms.describe('before a range'),
  in: forms.describe('before a place'),
  of: forms.describe('between an event and what it befalls'),
  by: forms.describe('before who is cited'),
  since: forms.describe('before what something is dated by'),
  agent: forms.describe('before who does what is suffered: "by"; empty where a case tells'),
  against: forms.describe('before who is fought'),
  may: forms.describe('what is told with it has not happened'),
  clause: forms.describe('opens another clause'),
  function: forms.describe('the commonest words, which tell languages apart'),
});
export type Grammar = z.infer<typeof Grammar>;
