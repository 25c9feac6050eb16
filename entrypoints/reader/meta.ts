/** What the page says of itself: its date, its language and its title. */
import { linkedData } from '../../common/news';

export interface PageMeta {
  /** ISO, may be only a year and month; undefined when the page does not say */
  date: string | undefined;
  lang: string | undefined;
  title: string | undefined;
}

const ISO = /^\s*((?:19|20)\d\d)(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?(?![\d.])/;

/**
 * @param text as metadata has it: an ISO date or date-time, or one that `Date` can read
 * @returns "2022-03-25", "2022-03" or "2022"; undefined for what is no date between 1900 and 2099. The day is the one that is
 * written, whatever the time zone
 */
export function isoDate(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const [, year, month, day] = ISO.exec(text) ?? [];
  if (year) return [year, month, day].filter(Boolean).join('-');
  const written = /\b(?:19|20)\d\d\b/.test(text) && text.length < 60 ? new Date(text) : undefined;
  if (!written || Number.isNaN(written.getTime())) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${written.getFullYear()}-${two(written.getMonth() + 1)}-${two(written.getDate())}`;
}

const METAS = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publish-date',
  'DC.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
];

const first = <T>(values: Iterable<T | undefined>): T | undefined => [...values].find((value) => value !== undefined);

function pageDate(root: Element): string | undefined {
  const linked = first(linkedData(root).map((node) => isoDate(node.datePublished)));
  if (linked) return linked;
  const metas = METAS.map((name) =>
    root.querySelector(`meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`),
  );
  const named = first(metas.map((element) => isoDate(element?.getAttribute('content'))));
  if (named) return named;
  const time = root.querySelector(
    '[itemprop="datePublished"],time[pubdate],article time[datetime],main time[datetime],time[datetime]',
  );
  return isoDate(time?.getAttribute('datetime') ?? time?.getAttribute('content'));
}

/** @param root the document's root element @param title the document's own */
export function pageMeta(root: Element, title: string): PageMeta {
  const lang = root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? root.querySelector('body')?.getAttribute('lang');
  const headline = root.querySelector('h1')?.textContent?.trim();
  return { date: pageDate(root), lang: lang?.trim() || undefined, title: title.trim() || headline || undefined };
}
