/** The interface's own words. Texts are patterns: `{name}` stands for a value that the view fills in. */
import { z } from 'zod';
import { Bound, Relation } from '../../claims/schema';

const text = z.string().trim().min(1);

/** One text per plural category of the language, as `Intl.PluralRules` names them. */
export const Plural = z.strictObject({ one: text.optional(), few: text.optional(), many: text.optional(), other: text });
export type Plural = z.infer<typeof Plural>;

/** All that the card says in its own words. They are looked up in the background and travel with the view. */
export const CardWords = z.strictObject({
  card: text.describe('the name of the card for assistive technology; {title}'),
  close: text,
  back: text,
  previous: text,
  next: text,
  position: text.describe('{n} {total}'),
  move: text,
  pin: text,
  cite: text,
  plainText: text,
  copied: text,
  copyFailed: text,
  notMention: text,
  notMentionText: text,
  stopMarking: text,
  copyReport: text,
  mute: text,
  switchSite: text,
  figures: text,
  statements: text,
  noSource: text,
  hedged: text,
  allHedged: text,
  superseded: text,
  asOf: text.describe('{date}'),
  bounds: z.record(Bound, text).describe('{n}'),
  range: text.describe('{low} {high}'),
  tenfold: text.describe('what equal steps of a scale mean'),
  thisPage: text,
  relations: z.record(Relation.shape.kind, text),
  compared: text.describe('a relation and the figure compared with: {relation} {figure}'),
  attributed: text.describe('a figure and who says it: {figure} {source}'),
  inArticle: text.describe('the article’s own words: {quote}'),
  discrepancy: text,
  against: text,
  dates: text.describe('{article} {page}'),
  sameDay: text.describe('{article}'),
  why: text,
  whyFrom: z.strictObject({ sentence: text, neighbour: text, headline: text, page: text }),
  quoted: text.describe('words between quotation marks: {text}'),
});
export type CardWords = z.infer<typeof CardWords>;

/** All that the popup and the claims page say besides what the card says. */
export const PageWords = z.strictObject({
  loading: text,
  claimsHere: Plural.describe('{total} counts the plural; {found}'),
  mentionsHere: Plural.describe('{n}'),
  nothingHere: Plural.describe('{total}'),
  notAssessed: text,
  mentions: text,
  discrepancies: text,
  noDiscrepancies: text,
  jump: text.describe('{words} {title}'),
  site: text.describe('{site}'),
  on: text,
  off: text,
  siteOffTitle: text.describe('{site}'),
  siteOffText: text,
  notNewsTitle: text,
  notNewsText: text,
  lookAnyway: text,
  lookFailed: text,
  browserTitle: text,
  browserText: text,
  settingsProblem: text,
  openClaims: text,
  claimsTitle: text,
  claimsIntro: text.describe('{title} {date}'),
  search: text,
  searchCount: Plural.describe('{n}'),
  searchNone: text.describe('{query}'),
  sitesTitle: text,
  sitesNone: text,
  switchOn: text.describe('{site}'),
  mutedTitle: text,
  mutedNone: text,
  unmute: text.describe('{title}'),
  print: text,
});
export type PageWords = z.infer<typeof PageWords>;
