/** What is copied from a card: a citation of claim and page, and a report of a place that is no mention. Plain functions to text. */
import type { Mention } from '../claims/schema';
import type { ClaimView, FigureView, StatementView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { dateText } from './DateNote';
import { capital, fill, formatDate, formatList, formatQuantity, sentence } from './format';
import { evidenceByPlace } from './WhyMarked';

/** The page that a card was opened on, as far as it is known. */
export interface CitedPage {
  date?: string | undefined;
  title?: string | undefined;
  url?: string | undefined;
  /** the sentence that holds the marked words */
  sentence?: string | undefined;
}

interface Cited {
  view: ClaimView;
  page: CitedPage;
  words: CardWords;
}

/**
 * @param start, end UTF-16 offsets into `text`, end exclusive
 * @returns the sentence or sentences of `text` that hold them, as `Intl.Segmenter` cuts them
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)];
  const held = parts.filter(({ index, segment }) => index < end && index + segment.length > start);
  return held
    .map(({ segment }) => segment)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A sentence of more words than twice this is named by its first and last ones: the link stays short. */
const SOME_WORDS = 6;
/** In a text fragment a hyphen, too, has a meaning. Half a character, which a page may hold, cannot be encoded. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/-/g, '%2D');

/** @returns the address with a text fragment that leads to `text` (https://wicg.github.io/scroll-to-text-fragment/) */
export function fragmentLink(url: string, text: string): string {
  const bare = url.replace(/:~:.*$/s, '').replace(/#$/, '');
  const words = text.split(' ').filter(Boolean);
  if (words.length === 0) return bare;
  const long = words.length > 2 * SOME_WORDS;
  const parts = long ? [words.slice(0, SOME_WORDS), words.slice(-SOME_WORDS)] : [words];
  const named = parts.map((part) => encode(part.join(' '))).join(',');
  return `${bare}${bare.includes('#') ? '' : '#'}:~:text=${named}`;
}

/** How the parts of a citation are written. */
interface Form {
  bold(text: string): string;
  item(text: string): string;
  quote(text: string): string;
  link(title: string, url: string): string;
}

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

const FORMS = {
  markdown: {
    bold: (text) => `**${escaped(text)}**`,
    item: (text) => `- ${escaped(text)}`,
    quote: (text) => `> ${escaped(text)}`,
    link: (title, url) => `[${escaped(title)}](${url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`,
  },
  text: {
    bold: (text) => text,
    item: (text) => `• ${text}`,
    quote: (text) => text,
    link: (title, url) => `${title}\n${url}`,
  },
} satisfies Record<string, Form>;

const said = (sources: readonly string[], { view, words }: Cited): string =>
  sources.length > 0 ? formatList(sources, view.locale) : words.noSource;

function figureLine(figure: FigureView, cited: Cited): string {
  const { view, words } = cited;
  const asOf = figure.asOf === view.articleDate ? undefined : formatDate(figure.asOf, view.locale);
  const notes = [
    said(figure.sources, cited),
    asOf && fill(words.asOf, { date: asOf }),
    figure.superseded && words.superseded,
    figure.hedged && words.hedged,
  ];
  return `${formatQuantity(figure, words, view.locale)} (${figure.about}): ${notes.filter(Boolean).join('; ')}`;
}

function statementLine(statement: StatementView, cited: Cited): string {
  const who = capital(said(statement.sources, cited), cited.view.locale);
  return `${who}: ${statement.text}${statement.hedged ? ` (${cited.words.hedged})` : ''}`;
}

function pageLines({ view, page: { title, url, date, sentence: text }, words }: Cited, form: Form): string[] {
  if (!url) return [];
  const day = date && formatDate(date, view.locale);
  const where = form.link(title || url, text ? fragmentLink(url, text) : url);
  return [...(text ? [form.quote(fill(words.quoted, { text })), ''] : []), day ? `${where}, ${day}` : where, ''];
}

/**
 * @returns the claim with its figures, sources, hedges and discrepancies, and the page with a link to the sentence, for a footnote or a
 * message; lines end with a newline character
 */
export function citation(as: keyof typeof FORMS, cited: Cited): string {
  const { view, page, words } = cited;
  const form: Form = FORMS[as];
  const lines = [
    ...view.figures.map((figure) => figureLine(figure, cited)),
    ...view.statements.map((statement) => statementLine(statement, cited)),
    ...view.discrepancies.map(({ text }) => `${words.discrepancy}: ${text}`),
  ];
  const dates = dateText({ article: view.articleDate, page: page.date, words, locale: view.locale });
  return [...pageLines(cited, form), form.bold(view.title), '', ...lines.map(form.item), '', dates].join('\n');
}

/** @returns what the makers need to see why a place was marked, and nothing about the reader but the address of the page */
export function report({ view, page, words, mention }: Cited & { mention: Mention }): string {
  const why = evidenceByPlace(mention.why).map(
    ({ from, found }) => `${found.map((text) => fill(words.quoted, { text })).join(', ')} ${words.whyFrom[from]}`,
  );
  return [
    `${words.notMention}: ${view.title}`,
    `${mention.article}/${mention.claim} · ${mention.rule}`,
    ...(page.sentence ? [fill(words.quoted, { text: page.sentence })] : []),
    sentence(`${words.why}: ${why.join('; ')}`),
    ...(page.url ? [page.url] : []),
  ].join('\n');
}
