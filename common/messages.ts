/** The messages between the extension's contexts. The background parses what it receives with these schemas. */
import { z } from 'zod';
import { Mention, Page } from '../claims/schema';
import { HoldKey } from './settings/keys';
import { ClaimView } from './view';
import { CardWords } from './words/schema';

/** Page → background, once per page that looks like news. Answer: nothing; the background injects the sieve where the site is on. */
export const NewsPage = z.object({ type: z.literal('news-page') });

/**
 * Sieve → background: may a claim stand in this bare text? Answer: whether the reader was brought in; nothing where it did not come for another reason than the text. `text` is the
 * page's headlines and the runs of its text, parted as `common/sift.ts` says; without it the page cannot be sifted, and is read.
 */
export const SiftRequest = z.object({
  type: z.literal('sift'),
  lang: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
});
export type SiftRequest = z.infer<typeof SiftRequest>;

/** Reader → background: find the claims in these blocks. */
export const DetectRequest = z.object({ type: z.literal('detect'), page: Page });
/** A mention, and whether the article notes a discrepancy for its claim: where it does not, the mark is the quietest. */
export const FoundMention = Mention.extend({ discrepancy: z.boolean() });
export type FoundMention = z.infer<typeof FoundMention>;
/**
 * Muted claims and dismissed marks are already left out; where the site is off there are none. `delay` (ms) is how long the pointer rests
 * before a card opens; with `hold` only while that key is held. `quiet`: nothing is drawn until a mention is gone to.
 */
export const DetectAnswer = z.object({
  mentions: z.array(FoundMention),
  delay: z.number(),
  quiet: z.boolean(),
  hold: HoldKey.optional(),
});
export type DetectAnswer = z.infer<typeof DetectAnswer>;

/** Reader → background: the pointer nears a mark, bring in the card's script; the answer, its style sheet, comes when it runs. */
export const CardNeeded = z.object({ type: z.literal('card-needed') });

/** Card → background: all that the card shows for a claim. */
export const ViewRequest = z.object({ type: z.literal('view'), article: z.string(), claim: z.string() });
export const ViewAnswer = z.object({ view: ClaimView, words: CardWords });
export type ViewAnswer = z.infer<typeof ViewAnswer>;

/** Card → background: the reader's wishes. `site` is taken from the sender, never from the message. */
export const MuteClaim = z.object({ type: z.literal('mute-claim'), article: z.string(), claim: z.string() });
/** "Not a mention": `words` are the marked ones, `block` is the text of the block that they stand in. */
export const DismissMark = z.object({
  type: z.literal('dismiss'),
  article: z.string(),
  claim: z.string(),
  words: z.string(),
  block: z.string(),
});
export const SwitchSite = z.object({ type: z.literal('switch-site'), on: z.boolean() });

/** Reader → background: the number of claims found, for the badge. */
export const Found = z.object({ type: z.literal('found'), claims: z.int().nonnegative() });

/** Popup → background: read the page in this tab though it does not look like news. Taken from the extension's own pages only. */
export const LookAnyway = z.object({ type: z.literal('look-anyway'), tabId: z.int().nonnegative() });
/** `ok` false: the browser lets no extension into that page, or the site is switched off. */
export const LookAnswer = z.object({ ok: z.boolean() });

export const ToBackground = z.discriminatedUnion('type', [
  NewsPage,
  SiftRequest,
  DetectRequest,
  CardNeeded,
  ViewRequest,
  MuteClaim,
  DismissMark,
  SwitchSite,
  Found,
  LookAnyway,
]);
export type ToBackground = z.infer<typeof ToBackground>;

/** Popup → reader in a tab: what is on this page? No answer: no reader there. */
export const SummaryRequest = z.object({ type: z.literal('summary') });
export const PageSummary = z.object({
  date: z.string().optional(),
  lang: z.string().optional(),
  mentions: z.array(Mention.extend({ key: z.string(), text: z.string() })),
});
export type PageSummary = z.infer<typeof PageSummary>;

/** Popup or command → reader: scroll to the mention with this key and open its card; `step` goes to the next or previous one. */
export const JumpTo = z.object({ type: z.literal('jump'), key: z.string() });
export const Step = z.object({ type: z.literal('step'), by: z.union([z.literal(1), z.literal(-1)]) });
/** Command → reader: open the card of the mention gone to last, else of the first in view. */
export const OpenCard = z.object({ type: z.literal('open-card') });
/** Background → reader: the site was switched off, or settings changed: take everything away, or read anew. */
export const Retire = z.object({ type: z.literal('retire') });
export const Renew = z.object({ type: z.literal('renew') });
export const ToReader = z.discriminatedUnion('type', [SummaryRequest, JumpTo, Step, OpenCard, Retire, Renew]);
export type ToReader = z.infer<typeof ToReader>;
