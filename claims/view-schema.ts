/** What the card, popup and claims page show of a claim: texts already in the reader's language, numbers not yet formatted. */
import { z } from 'zod';
import { Bound, Locale, Unit } from './schema';

export const FigureView = z.object({
  id: z.string(),
  value: z.number(),
  unit: Unit,
  bound: Bound,
  about: z.string(),
  sources: z.array(z.string()).describe('names; empty: the article names none'),
  asOf: z.string(),
  superseded: z.boolean(),
  hedged: z.boolean(),
});
export type FigureView = z.infer<typeof FigureView>;

export const StatementView = z.object({
  id: z.string(),
  text: z.string(),
  sources: z.array(z.string()),
  asOf: z.string(),
  hedged: z.boolean(),
  quote: z.object({ words: z.string(), lang: z.string(), gloss: z.string() }).optional(),
});
export type StatementView = z.infer<typeof StatementView>;

/** `text` has its ratios filled in. `against` names the other claims in it. */
export const DiscrepancyView = z.object({
  id: z.string(),
  text: z.string(),
  against: z.array(z.object({ claim: z.string(), title: z.string() })),
});
export type DiscrepancyView = z.infer<typeof DiscrepancyView>;

export const ClaimView = z.object({
  article: z.string(),
  articleTitle: z.string(),
  articleDate: z.string(),
  claim: z.string(),
  locale: Locale,
  title: z.string(),
  summary: z.string(),
  hedged: z.boolean(),
  figures: z.array(FigureView),
  statements: z.array(StatementView),
  discrepancies: z.array(DiscrepancyView),
});
export type ClaimView = z.infer<typeof ClaimView>;
