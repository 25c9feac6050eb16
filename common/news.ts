/** Is this page news? Decided from the page alone, by its metadata first, else by how it looks. Small: the gate carries it everywhere. */

export type NewsKind = 'article' | 'section' | 'other';
export interface Decision {
  kind: NewsKind;
  /** what decided: the metadata's own name, or what was counted */
  why: string;
}

/** schema.org's NewsArticle and what stands below it, and the two kinds that newspapers use beside it. */
const NEWS =
  /^(?:https?:\/\/schema\.org\/)?(\w*NewsArticle|LiveBlogPosting|Report(age)?|AskPublicNewsArticle|NewsStory|SatiricalArticle)$/i;
const PUBLISHER = /^(?:https?:\/\/schema\.org\/)?(NewsMediaOrganization|Newspaper|NewspaperOrganization)$/i;
const NEWS_IN_TEXT = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\/\/schema\.org\/)?(\w*NewsArticle|LiveBlogPosting)"/i;

/** Metadata longer than this (UTF-16 units) is not parsed: no newspaper's is. */
const MAX_JSON = 400_000;
const MAX_NODES = 500;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const meta = (root: Element, name: string): string =>
  root.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)?.getAttribute('content')?.trim() ?? '';

/** @returns the top nodes of linked data: an object, an array of them, and what stands in `@graph` and `mainEntity` */
function nodesOf(value: unknown, found: Json[] = []): Json[] {
  if (found.length > MAX_NODES) return found;
  if (Array.isArray(value)) for (const item of value) nodesOf(item, found);
  else if (isObject(value)) {
    found.push(value);
    nodesOf(value['@graph'], found);
    nodesOf(value.mainEntity, found);
  }
  return found;
}

const typesOf = (node: Json): string[] => [node['@type']].flat().filter((type) => typeof type === 'string');

/**
 * Reads the page's JSON-LD.
 * @returns its top nodes; text that is no JSON gives one node with the type that its letters name, if any
 */
export function linkedData(root: Element): Json[] {
  return [...root.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) => {
    const text = script.textContent ?? '';
    if (text.length > MAX_JSON) return [];
    try {
      return nodesOf(JSON.parse(text));
    } catch {
      const type = NEWS_IN_TEXT.exec(text)?.[1];
      return type ? [{ '@type': type }] : [];
    }
  });
}

function publishedBy(nodes: Json[]): string | undefined {
  const owners = nodes.flatMap((node) => [node, node.publisher, node.sourceOrganization].flat().filter(isObject));
  return owners.flatMap(typesOf).find((type) => PUBLISHER.test(type));
}

function byMetadata(root: Element): Decision | undefined {
  const nodes = linkedData(root);
  const news = nodes.flatMap(typesOf).find((type) => NEWS.test(type));
  if (news) return { kind: 'article', why: `json-ld ${news}` };
  const item = root.querySelector('[itemscope][itemtype$="NewsArticle" i],[itemscope][itemtype$="LiveBlogPosting" i]');
  if (item && !item.parentElement?.closest('[itemscope][itemtype*="ItemList" i]')) return { kind: 'article', why: 'microdata' };
  const article = meta(root, 'og:type').toLowerCase() === 'article';
  const time = ['article:published_time', 'og:article:published_time', 'article:modified_time'].find((name) => meta(root, name));
  if (time && (article || !meta(root, 'og:type'))) return { kind: 'article', why: time };
  if (article) return { kind: 'article', why: 'og:type' };
  const publisher = publishedBy(nodes);
  return publisher ? { kind: 'section', why: `json-ld ${publisher}` } : undefined;
}

/** A paragraph counts from this many UTF-16 units on; a page from this much in such paragraphs. */
const PARAGRAPH = 80;
const ENOUGH = 900;
const BYLINE =
  '[rel~="author"],[itemprop="author"],[class*="byline" i],[class*="author" i],[id*="byline" i],meta[name="author"],meta[name="byl"]';
const DATE =
  'time,[itemprop="datePublished"],[class*="publish" i],[class*="dateline" i],[class*="timestamp" i],[class~="date"],meta[name*="pubdate" i],meta[name*="date" i]';

/** Pages without metadata: a headline, enough running text, and two of: an article element, a byline, a date. */
function byLook(root: Element): Decision {
  if (!root.querySelector('h1')) return { kind: 'other', why: 'no headline' };
  let length = 0;
  let count = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    const size = paragraph.textContent?.trim().length ?? 0;
    if (size < PARAGRAPH) continue;
    length += size;
    if (++count >= 4 && length >= ENOUGH) break;
  }
  if (count < 4 || length < ENOUGH) return { kind: 'other', why: `${count} paragraphs` };
  const signs = [root.querySelector('article,[role="article"]'), root.querySelector(BYLINE), root.querySelector(DATE)].filter(
    Boolean,
  );
  return signs.length >= 2
    ? { kind: 'article', why: `look, ${signs.length} signs` }
    : { kind: 'other', why: 'no article, byline or date' };
}

/** @param root the document's root element @returns what the page is, and what decided it */
export const newsDecision = (root: Element): Decision => byMetadata(root) ?? byLook(root);

/** @returns the root element of this page, also where it names elements `documentElement` or `querySelector` to hide it */
export const pageRoot = (page: Document): Element | null => Document.prototype.querySelector.call(page, ':root');
