/** How well claims are found in passages of which it is known what they mention. Pure: passages and a detector in, counts out. */
import type { Mention, Page } from '../../claims/schema';

/** A passage under a headline. `value` is the number that it gives, where the claim has figures. */
export interface Passage {
  headline: string;
  text: string;
  quote?: string;
  value?: number;
}

/** A language's passages: for each claim those that mention it, and those that only look as if they did. */
export type PassageSet = Record<string, { mentions: Passage[]; lookalikes: Passage[] }>;

/** `hits` found of those that mention the claim, `marked` look-alikes marked; `values` right of `valued` found with a value. */
export interface Count {
  mentions: number;
  hits: number;
  lookalikes: number;
  marked: number;
  valued: number;
  values: number;
}

export interface Miss {
  lang: string;
  claim: string;
  kind: 'missed' | 'marked' | 'value';
  passage: Passage;
  found: Mention[];
}

export type Detector = (page: Page) => Mention[];

export const NOTHING: Readonly<Count> = { mentions: 0, hits: 0, lookalikes: 0, marked: 0, valued: 0, values: 0 };

/** The sum of counts. */
export function total(counts: readonly Count[]): Count {
  const sum = { ...NOTHING };
  for (const count of counts) for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += count[key];
  return sum;
}

/** Hits ÷ all that was marked, 1 when nothing was. */
export const precision = ({ hits, marked }: Count): number => (hits + marked ? hits / (hits + marked) : 1);
/** Hits ÷ all that mention the claim, 1 when nothing does. */
export const recall = ({ hits, mentions }: Count): number => (mentions ? hits / mentions : 1);
/** The harmonic mean of both. */
export function f1(count: Count): number {
  const [p, r] = [precision(count), recall(count)];
  return p + r ? (2 * p * r) / (p + r) : 0;
}

/** The mentions of the claim in the passage's text; the headline is context only. */
const found = (detect: Detector, lang: string, claim: string, { headline, text }: Passage): Mention[] =>
  detect({ lang, blocks: [{ text: headline }, { text }] }).filter((mention) => mention.claim === claim && mention.block === 1);

const isRight = (value: number, mentions: readonly Mention[]): boolean =>
  mentions.some(({ figure }) => figure?.value === value || figure?.low === value);

/** Scores one claim in one language; each error is handed to `miss`. */
export function scoreClaim(
  detect: Detector,
  lang: string,
  claim: string,
  { mentions, lookalikes }: PassageSet[string],
  miss: (miss: Miss) => void,
): Count {
  const count = { ...NOTHING, mentions: mentions.length, lookalikes: lookalikes.length };
  for (const passage of mentions) {
    const marks = found(detect, lang, claim, passage);
    if (!marks.length) miss({ lang, claim, kind: 'missed', passage, found: marks });
    count.hits += marks.length ? 1 : 0;
    if (!marks.length || passage.value === undefined) continue;
    count.valued++;
    if (isRight(passage.value, marks)) count.values++;
    else miss({ lang, claim, kind: 'value', passage, found: marks });
  }
  for (const passage of lookalikes) {
    const marks = found(detect, lang, claim, passage);
    if (marks.length) miss({ lang, claim, kind: 'marked', passage, found: marks });
    count.marked += marks.length ? 1 : 0;
  }
  return count;
}

/** Plain reporting: passages that mention no claim at all, and, under claims, some that do. */
export type PlainSet = { negatives: Passage[] } & PassageSet;

/** @returns those of the passages without any claim in which one is marked all the same */
export const wronglyMarked = (detect: Detector, lang: string, { negatives }: PlainSet): Passage[] =>
  negatives.filter(({ headline, text }) =>
    detect({ lang, blocks: [{ text: headline }, { text }] }).some(({ block }) => block === 1),
  );

/** The counts of the claims that some of the passages mention. */
export const scorePlain = (detect: Detector, lang: string, set: PlainSet, miss: (miss: Miss) => void): Count =>
  total(
    Object.entries(set as PassageSet)
      .filter(([claim]) => claim !== 'negatives')
      .map(([claim, passages]) => scoreClaim(detect, lang, claim, passages, miss)),
  );

/** A passage as a newspaper would print it, with every claim that it mentions; on the optional ones two careful readers disagree. */
export interface NewsPassage {
  id: string;
  /** errors of the held part are looked at by no one who changes the lexicons or rules */
  part: 'open' | 'held';
  date: string;
  headline: string;
  text: string;
  mentions: { claim: string; quote: string; value?: number }[];
  optional: string[];
}

/** A sentence near to a claim that does not mention it. */
export interface Trap {
  claim: string;
  /** what tempts: the sides exchanged, another place, another subject … */
  kind: string;
  /** of the page: close to the claims, so that the date alone saves from no trap */
  date: string;
  headline: string;
  text: string;
}

/** @returns the traps that detection falls into: those marked with their claim, in the headline or the text */
export const fallenInto = (detect: Detector, lang: string, traps: readonly Trap[]): Trap[] =>
  traps.filter(({ claim, date, headline, text }) =>
    detect({ lang, date, blocks: [{ text: headline }, { text }] }).some((mention) => mention.claim === claim),
  );

/** The claims wrongly marked in a passage, and those missed. */
export interface NewsError {
  passage: NewsPassage;
  missed: string[];
  marked: string[];
}

/** Scores passages of news: a claim counts once a passage. `lookalikes` are the passages that mention none; each error is handed to `miss`. */
export function scoreNews(
  detect: Detector,
  lang: string,
  passages: readonly NewsPassage[],
  miss: (error: NewsError) => void = () => undefined,
): Count {
  return total(passages.map((passage) => countNews(detect, lang, passage, miss)));
}

function countNews(detect: Detector, lang: string, passage: NewsPassage, miss: (error: NewsError) => void): Count {
  const { date, headline, text, optional } = passage;
  const page = { lang, ...(date && { date }), blocks: [{ text: headline }, { text }] };
  const marked = new Set(detect(page).flatMap(({ claim, block }) => (block === 1 ? [claim] : [])));
  const wanted = new Set(passage.mentions.map(({ claim }) => claim));
  const missed = [...wanted].filter((claim) => !marked.has(claim));
  const wrong = [...marked].filter((claim) => !wanted.has(claim) && !optional.includes(claim));
  if (missed.length || wrong.length) miss({ passage, missed, marked: wrong });
  return {
    ...NOTHING,
    mentions: wanted.size,
    hits: wanted.size - missed.length,
    lookalikes: wanted.size ? 0 : 1,
    marked: wrong.length,
  };
}
