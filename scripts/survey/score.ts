/** How well the pages were read: the survey's blocks held against the paragraphs that a person reads there. Pure. */
import type { Body, SurveyRow } from './row';

/** Characters are counted without white space, which pages and people set differently, and without invisible ones. */
const IGNORED = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const bare = (text: string): string => text.normalize('NFKC').replace(IGNORED, '').toLowerCase();

/**
 * A text that is not found whole is compared by runs of this many characters. Long enough that no two sentences share one by chance
 * (names and phrases do), short enough that a changed word or a footnote mark in a paragraph costs no more than its surroundings.
 */
const RUN = 24;

/** @returns how many characters of `text` (bare) also stand in `other` (bare), as a whole or in runs */
export function shared(text: string, other: string): number {
  if (text.length === 0 || other.includes(text)) return text.length;
  let [count, covered] = [0, 0];
  for (let start = 0; start + RUN <= text.length; start++) {
    if (!other.includes(text.slice(start, start + RUN))) continue;
    count += start + RUN - Math.max(covered, start);
    covered = start + RUN;
  }
  return count;
}

export interface PageScore {
  page: string;
  news: boolean;
  sifted: boolean;
  /** characters of the body, and those of them that were read */
  body: number;
  found: number;
  /** characters that were read, and those of them that are neither title nor body */
  read: number;
  outside: number;
  dateRight: boolean | undefined;
  clean: boolean;
  missed: string[];
  extra: string[];
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** @param row surveyed with its text @param body the truth about the same page */
export function scorePage(row: SurveyRow, body: Body): PageScore {
  const [blocks, truth] = [row.text ?? [], body.blocks];
  const [read, told] = [bare(blocks.join(' ')), bare([body.title ?? '', ...truth].join(' '))];
  const missing = (text: string, from: string): number => bare(text).length - shared(bare(text), from);
  const size = (texts: readonly string[]): number => sum(texts.map((text) => bare(text).length));
  const lost = (texts: readonly string[], from: string) => texts.filter((text) => missing(text, from) > 0);
  const lack = (texts: readonly string[], from: string) => sum(texts.map((text) => missing(text, from)));
  return {
    page: row.page,
    news: row.gate === 'news',
    sifted: row.sifted,
    body: size(truth),
    found: size(truth) - lack(truth, read),
    read: size(blocks),
    outside: lack(blocks, told),
    dateRight: body.date === null ? undefined : row.date === body.date.slice(0, 10),
    clean: row.domUntouched && row.errors.length === 0,
    missed: lost(truth, read),
    extra: lost(blocks, told),
  };
}

/** `part` of `whole` in percent, to 0.01; 100 of nothing */
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.round((part / whole) * 10_000) / 100);

/** Percentages over all pages. `outside` counts captions and lists of the article too, where the truth has none: the real share is smaller. */
export interface Total {
  pages: number;
  gate: number;
  /** pages where no claim may stand, so that no reader came */
  sifted: number;
  body: number;
  outside: number;
  date: number;
  clean: number;
}

export function total(scores: readonly PageScore[]): Total {
  const of = (key: 'body' | 'found' | 'read' | 'outside') => sum(scores.map((score) => score[key]));
  const dated = scores.filter(({ dateRight }) => dateRight !== undefined);
  return {
    pages: scores.length,
    gate: percent(scores.filter(({ news }) => news).length, scores.length),
    sifted: percent(scores.filter(({ sifted }) => sifted).length, scores.length),
    body: percent(of('found'), of('body')),
    outside: percent(of('outside'), of('read')),
    date: percent(dated.filter(({ dateRight }) => dateRight).length, dated.length),
    clean: percent(scores.filter(({ clean }) => clean).length, scores.length),
  };
}
