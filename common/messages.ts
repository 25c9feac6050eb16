/** The messages between the extension's contexts. The background parses what it receives with these schemas. */
import { z } from 'zod';
import { Mention, Page } from '../claims/schema';
import { ClaimView } from './view';
import { CardWords } from './words/schema';

/** Page → background, once per page that looks like news. Answer: nothing; the background injects the reader where the site is on. */
export const NewsPage = z.object({ type: z.literal('news-page') });

/** Reader → background: find the claims in these blocks. */
export const DetectRequest = z.object({ type: z.literal('detect'), page: Page });
/** `muted` claims are already left out. `style` is how marks are drawn. */
export const DetectAnswer = z.object({ mentions: z.array(Mention) });

/** Reader → background: the pointer nears a mark, bring in the card's script; the answer comes when it runs. */
export const CardNeeded = z.object({ type: z.literal('card-needed') });

/** Card → background: all that the card shows for a claim. */
export const ViewRequest = z.object({ type: z.literal('view'), article: z.string(), claim: z.string() });
export const ViewAnswer = z.object({ view: ClaimView, words: CardWords });

/** Card → background: the reader's wishes. `site` is taken from the sender, never from the message. */
export const MuteClaim = z.object({ type: z.literal('mute-claim'), article: z.string(), claim: z.string() });
export const SwitchSite = z.object({ type: z.literal('switch-site'), on: z.boolean() });

/** Reader → background: the number of claims found, for the badge. */
export const Found = z.object({ type: z.literal('found'), claims: z.int().nonnegative() });

export const ToBackground = z.discriminatedUnion('type', [
  NewsPage,
  DetectRequest,
  CardNeeded,
  ViewRequest,
  MuteClaim,
  SwitchSite,
  Found,
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
/** Background → reader: the site was switched off, or settings changed: take everything away, or read anew. */
export const Retire = z.object({ type: z.literal('retire') });
export const Renew = z.object({ type: z.literal('renew') });
export const ToReader = z.discriminatedUnion('type', [SummaryRequest, JumpTo, Step, Retire, Renew]);
export type ToReader = z.infer<typeof ToReader>;
