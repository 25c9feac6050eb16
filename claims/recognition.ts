/** Schema of recognition data: how an article's claims are recognised, as rules over concepts. Plain values: no code, no patterns. */
import { z } from 'zod';
import { Unit } from './schema';

/** Concepts of which one must be there, such as "capture|annex"; "@name" stands for the set of that name. */
const Slot = z
  .string()
  .regex(/^@?[a-z0-9.-]+(\|@?[a-z0-9.-]+)*$/, 'must be concepts or sets separated by "|", such as "capture|annex" or "@cities"');
const Concepts = z.array(z.string()).describe('concepts, or "@name" for all of the set of that name');

/** Where evidence may stand: in the sentence, there or in the sentences beside it, there or in the headline, anywhere on the page. */
export const Scope = z.enum(['sentence', 'neighbour', 'headline', 'page']);
export type Scope = z.infer<typeof Scope>;

/** A concept made of others that stand together. `any` lists the ways; in each, all slots must be found within `within` words. */
export const Derived = z.strictObject({
  concept: z.string(),
  any: z.array(z.array(Slot).min(1)).min(1).describe('ways of saying it'),
  within: z.int().positive(),
  ordered: z
    .boolean()
    .default(false)
    .describe('the slots must follow one another as listed, with no number and no mark that parts clauses between them'),
  parting: Concepts.default([]).describe('concepts of which none may stand between the slots'),
  hides: z.array(z.string()).default([]).describe('concepts that count no longer where this one was found'),
});
export type Derived = z.infer<typeof Derived>;

/** To whom or what a number must belong: the nearest of all these concepts must be one of `want`. */
export const Role = z.strictObject({
  name: z.string(),
  want: Concepts.min(1),
  other: Concepts.default([]),
  weak: Concepts.default([]).describe('rivals only where they stand beside what is counted: who else may just be speaking'),
  beside: Concepts.default([]).describe('what is counted: an owner right beside one of these goes before all others'),
  until: Concepts.default([]).describe('comparisons: what stands behind one, seen from the number, owns nothing'),
  does: z
    .strictObject({ verb: Concepts.min(1), passive: Concepts, whom: Concepts.min(1) })
    .optional()
    .describe(
      'who goes before such a verb, not one of the passive, that stands right before the number did it: one of `other` owns nothing then, nor one of `want` where it was done to `whom`',
    ),
  foe: Concepts.default([]).describe(
    'owners that mean whoever the speaker fights: no owner where one of `want` speaks, nor of what is called own',
  ),
  subject: z
    .boolean()
    .default(false)
    .describe('only a rival that goes before is one, and who goes before is nearer: who does it, not to whom it is done'),
  speaks: z.boolean().default(false).describe('who speaks is the owner: of what is said or kept silent'),
  mute: z.boolean().default(false).describe('what is counted, and how: never who speaks of it'),
  reach: z.int().positive().optional().describe('words from the number beyond which nothing is its owner'),
  behind: z
    .int()
    .positive()
    .optional()
    .describe('the same for what stands behind the number, where another verb may come between'),
  mix: z
    .int()
    .nonnegative()
    .default(0)
    .describe('a rival within so many words of the owner shares the number, unless it has one of its own'),
  from: Scope.default('sentence').describe('where to look when the sentence has none of them'),
  optional: z.boolean().default(false).describe('only a rival in the sentence itself keeps the rule from holding'),
});
export type Role = z.infer<typeof Role>;

export const FigureRule = z.strictObject({
  unit: Unit,
  min: z.number(),
  max: z.number(),
  within: z.int().positive().default(14).describe('words between the number and the slots'),
  roles: z.array(Role).default([]),
  counted: Concepts.default([]).describe(
    'what may be counted: where a word that no lexicon knows follows the number, one of these must stand right behind it',
  ),
  places: z.array(z.string()).default([]).describe('concepts of places; the nearest one becomes the place of the page figure'),
  series: z.boolean().default(false).describe('a number that stands alone in the next sentence goes on counting the same'),
});
export type FigureRule = z.infer<typeof FigureRule>;

/** When what a claim says could be said of it: first and last day, ISO; open where left out. */
export const Era = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  strict: z
    .boolean()
    .optional()
    .describe('earlier years count too, and those that neighbours name: nobody looks back in one sentence with it'),
});
export type Era = z.infer<typeof Era>;

export const Rule = z.strictObject({
  id: z.string(),
  claim: z.string(),
  all: z.array(Slot).min(1).describe('all must be in the sentence; the first is looked up, so put the rarest first'),
  within: z.int().positive().default(20).describe('words that the slots may span'),
  ordered: z.boolean().default(false),
  around: z.array(z.strictObject({ any: Slot, from: Scope })).default([]),
  without: z
    .array(z.strictObject({ any: Slot, from: Scope.default('sentence'), unless: Slot.optional() }))
    .default([])
    .describe('what must not be there, unless the sentence has one of `unless`'),
  allow: Concepts.default([]).describe('concepts of other wars that may stand in the sentence'),
  era: Era.optional().describe("instead of the article's own: when pages speak of this, or years are named with it"),
  owners: z.array(Role).default([]).describe('to whom the first slot must belong'),
  figure: FigureRule.optional(),
});
export type Rule = z.infer<typeof Rule>;

export const Recognition = z.strictObject({
  sets: z.record(z.string(), z.array(z.string()).min(1)).default({}).describe('concepts that rules name together, as "@name"'),
  home: Concepts.default([]).describe('concepts that show what the page is about, where its headline names something elsewhere'),
  elsewhere: Concepts.describe('concepts of other wars and places: a sentence with one is left alone'),
  era: Era.default({}).describe('pages of another time, and sentences that name a later year, are left alone'),
  hides: z.array(z.strictObject({ concept: z.string(), hides: z.array(z.string()).min(1) })).default([]),
  derived: z.array(Derived).default([]),
  rules: z.array(Rule).min(1),
});
export type Recognition = z.infer<typeof Recognition>;
/** Recognition data as written in its file: what has a default may be left out. */
export type RecognitionData = z.input<typeof Recognition>;
