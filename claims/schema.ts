/** Zod schemas of all that the product knows. Types are inferred from them, never restated. */
import { z } from 'zod';

/** The languages of the interface and of the pages that are read, as BCP 47 primary subtags. */
export const LOCALES = ['nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'ru', 'uk'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "war-aims"');
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2022-03-25"');
const filled = z.string().trim().min(1, 'must not be empty: write the text or leave the field out');

/** A text per language. Dutch and English are always there; another language falls back on English. */
export const LocalText = z.strictObject({
  nl: filled,
  en: filled,
  de: filled.optional(),
  fr: filled.optional(),
  es: filled.optional(),
  it: filled.optional(),
  pt: filled.optional(),
  pl: filled.optional(),
  ru: filled.optional(),
  uk: filled.optional(),
});
export type LocalText = z.infer<typeof LocalText>;

export const Source = z.strictObject({ id, name: LocalText });
export type Source = z.infer<typeof Source>;

/** How a number bounds the quantity: "up to 15,000" is `up-to`, never `exactly`. */
export const Bound = z.enum(['exactly', 'about', 'at-least', 'up-to', 'more-than', 'less-than']);
export type Bound = z.infer<typeof Bound>;

/** `people`, `households` and `houses` are counted; `points` are issues in talks; `percent` is a share of 100; `year` is a calendar year. */
export const Unit = z.enum(['people', 'households', 'houses', 'points', 'percent', 'year']);
export type Unit = z.infer<typeof Unit>;

/** A number in a claim. `sources` empty means that the article names none. */
export const Figure = z.strictObject({
  id,
  value: z.number().nonnegative(),
  unit: Unit,
  bound: Bound,
  about: LocalText.describe('what is counted, of whom or of which place'),
  place: z
    .string()
    .optional()
    .describe('the concept of the place that the figure is about, when a claim has figures of several places'),
  sources: z.array(id),
  asOf: isoDate,
  status: z.enum(['current', 'superseded']),
  hedged: z.boolean(),
  paragraph: z.int().positive(),
});
export type Figure = z.infer<typeof Figure>;

/** What somebody says, in our own words; `quote` holds the few words that the article itself quotes, in its language. */
export const Statement = z.strictObject({
  id,
  text: LocalText,
  sources: z.array(id),
  asOf: isoDate,
  hedged: z.boolean(),
  paragraph: z.int().positive(),
  quote: z.strictObject({ words: filled, gloss: LocalText }).optional(),
});
export type Statement = z.infer<typeof Statement>;

export const Claim = z.strictObject({
  id,
  title: LocalText.describe('the claim in one line'),
  summary: LocalText,
  hedged: z.boolean(),
  paragraphs: z.array(z.int().positive()).min(1),
  figures: z.array(Figure),
  statements: z.array(Statement),
});
export type Claim = z.infer<typeof Claim>;

/** `{name}` in a discrepancy's text stands for the ratio of that name: numerator ÷ denominator, to `digits` significant digits. */
export const Ratio = z.strictObject({ name: id, numerator: id, denominator: id, digits: z.int().min(1).max(4) });
export type Ratio = z.infer<typeof Ratio>;

/** Two or more figures or statements that the article itself sets against each other. */
export const Discrepancy = z.strictObject({
  id,
  claims: z.array(id).min(1),
  sides: z.array(z.strictObject({ claim: id, figure: id.optional(), statement: id.optional() })).min(1),
  text: LocalText,
  ratios: z.array(Ratio),
  paragraphs: z.array(z.int().positive()).min(1),
});
export type Discrepancy = z.infer<typeof Discrepancy>;

export const Article = z.strictObject({
  id,
  language: Locale,
  date: isoDate,
  title: LocalText,
  sources: z.array(Source),
  claims: z.array(Claim).min(1),
  discrepancies: z.array(Discrepancy),
});
export type Article = z.infer<typeof Article>;

/** A text of the page: one run of inline text, with the language that the page gives it, if any. */
export const Block = z.object({ text: z.string(), lang: z.string().optional() });
export type Block = z.infer<typeof Block>;

/** What detection is given. `date` is the page's own (ISO, may be only year and month); the first `headline` blocks are context. */
export const Page = z.object({
  lang: z.string().optional(),
  date: z.string().optional(),
  title: z.string().optional(),
  blocks: z.array(Block),
});
export type Page = z.infer<typeof Page>;

/** A number that the page gives. `low` is the lower end of a range; `value` its upper end. */
export const PageFigure = z.object({
  value: z.number(),
  low: z.number().optional(),
  bound: Bound,
  unit: Unit,
  place: z.string().optional(),
});
export type PageFigure = z.infer<typeof PageFigure>;

/** How the page's figure stands to the article's. `figure` is the id of the figure that it was compared with. */
export const Relation = z.object({
  kind: z.enum(['same', 'superseded', 'within-bound', 'between', 'above-all', 'below-all', 'not-comparable']),
  figure: z.string().optional(),
});
export type Relation = z.infer<typeof Relation>;

/** One piece of evidence: the concept, the words that carried it, and where they stood. */
export const Evidence = z.object({
  concept: z.string(),
  words: z.string(),
  from: z.enum(['sentence', 'neighbour', 'headline', 'page']),
});
export type Evidence = z.infer<typeof Evidence>;

/** A claim found at a place: UTF-16 offsets into the text of block `block`, end exclusive. */
export const Mention = z.object({
  article: z.string(),
  claim: z.string(),
  block: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  figure: PageFigure.optional(),
  relation: Relation.optional(),
  rule: z.string(),
  why: z.array(Evidence),
});
export type Mention = z.infer<typeof Mention>;
