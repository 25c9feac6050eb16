/** What the page says of itself: its date, its language and its title. */
import type { News, Said } from '../../common/news';

export interface PageMeta {
  /** ISO, may be only a year and month; undefined when the page does not say */
  date?: string | undefined;
  lang?: string | undefined;
  title?: string | undefined;
}

const ISO = /^\s*((?:19|20)\d\d)(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?(?![\d.]|-\d)/;

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

/** Names of `<meta>` for the day of publication, best first, without what is no letter: publishers set hyphens, colons and dots at will. */
const METAS = [
  /^(og)?articlepublished(time|date)?$/,
  /^(date)?publi(shed|sh|cation)(time|date)?$|pubdate$/,
  /^((dc|dcterms|sailthru)?date|dctermscreated|dctermsissued)(issued)?$/,
];

/** The types of linked data whose `datePublished` is the page's; of a list, a picture or a comment it is another's. */
const PAGES = [/NewsArticle$/, /(Article|Posting|Story|Report)$/, /Page$/];

const first = <T>(values: Iterable<T | undefined>): T | undefined => [...values].find((value) => value !== undefined);

function linkedDate({ nodes }: Said, typesOf: News['typesOf']): string | undefined {
  const dated = (type: RegExp) => nodes.filter((node) => typesOf(node).some((one) => type.test(one)));
  return first(PAGES.flatMap(dated).map((node) => isoDate(node.datePublished)));
}

function metaDate(root: Element): string | undefined {
  const named = [...root.querySelectorAll('meta[content]')].map((element) => {
    const name = ['property', 'name', 'itemprop'].map((attribute) => element.getAttribute(attribute)).find(Boolean) ?? '';
    return { name: name.toLowerCase().replace(/[^a-z]/g, ''), text: element.getAttribute('content') };
  });
  return first(METAS.flatMap((wanted) => named.filter(({ name }) => wanted.test(name))).map(({ text }) => isoDate(text)));
}

/** Best first. The last may be a comment's or another story's time: it counts where nothing better is there. */
const TIMES = ['[itemprop="datePublished"]', 'time[pubdate]', ':is(article,main) time[datetime]', 'time[datetime]'];

function timeDate(root: Element): string | undefined {
  const elements = TIMES.map((selector) => root.querySelector(selector));
  return first(elements.map((element) => isoDate(element?.getAttribute('datetime') ?? element?.getAttribute('content'))));
}

/** Many newspapers file their stories by day: "/2025/04/01/". */
function addressDate({ address }: Said): string | undefined {
  const [, year, month, day] = /\/(20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?!\d)/.exec(address) ?? [];
  return day && `${year}-${month}-${day}`;
}

/** The page's language, as it says itself. */
export const langOf = (root: Element): string | undefined =>
  (root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? root.querySelector('body')?.getAttribute('lang'))?.trim() ||
  undefined;

/** @param root the document's root element @param title the document's own @param said what `pageSays` gave for it */
export function pageMeta(root: Element, title: string, said: Said, { typesOf }: News): PageMeta {
  const headline = root.querySelector('h1')?.textContent?.trim();
  const date = linkedDate(said, typesOf) ?? metaDate(root) ?? timeDate(root) ?? addressDate(said);
  return { date, lang: langOf(root), title: title.trim() || headline || undefined };
}
