/** Is this page news? Decided from the page alone, by its metadata first, else by how it looks. Small: the gate carries it everywhere. */

export type NewsKind = 'article' | 'section' | 'other';
/** What a page says of itself, for who reads it. */
export interface Said {
  /** how it is to be read; undefined when that is to be told from its text */
  kind: NewsKind | undefined;
  /** the top nodes of its JSON-LD */
  nodes: Json[];
  address: string;
}

export interface Decision {
  kind: NewsKind;
  /** what decided: the metadata's own name, or what was counted */
  why: string;
}

/** schema.org's NewsArticle and what stands below it, and the kinds that newspapers use beside it. */
const NEWS = /^(\w*NewsArticle|LiveBlogPosting|NewsStory|SatiricalArticle)$/i;
const PUBLISHER = /^(NewsMediaOrganization|Newspaper\w*)$/i;
/** Bounded at every step: a page may be written to make the search slow. */
const NEWS_IN_TEXT =
  /"@type"\s{0,9}:\s{0,9}(?:\[[^\]]{0,200})?"(?:https?:\/\/schema\.org\/)?(\w{0,30}NewsArticle|LiveBlogPosting)"/i;

/** Metadata longer than this (UTF-16 units) is not parsed: no newspaper's is. */
const MAX_JSON = 400_000;
/** What is not JSON is searched this far. */
const MAX_SEARCH = 50_000;
/** Scripts with metadata that are looked at; the most seen on a newspaper's page is a dozen. */
const MAX_SCRIPTS = 50;
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

/** @returns the types of a node, without the address of their vocabulary */
export const typesOf = (node: Json): string[] =>
  [node['@type']].flat().flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:]/, '')] : []));

function parse(text: string): Json[] {
  if (text.length > MAX_JSON) return [];
  try {
    return nodesOf(JSON.parse(text));
  } catch {
    const type = NEWS_IN_TEXT.exec(text.slice(0, MAX_SEARCH))?.[1];
    return type ? [{ '@type': type }] : [];
  }
}

/** What was parsed: the page is asked several times, and seldom says another thing. */
const known = new WeakMap<Element, { text: string; nodes: Json[] }>();

function nodesIn(script: Element): Json[] {
  const text = script.textContent ?? '';
  const before = known.get(script);
  if (before?.text === text) return before.nodes;
  const nodes = parse(text);
  known.set(script, { text, nodes });
  return nodes;
}

/**
 * Reads the page's JSON-LD.
 * @returns its top nodes; text that is no JSON gives one node with the type that its letters name, if any
 */
const linkedData = (root: Element): Json[] =>
  [...root.querySelectorAll('script[type="application/ld+json" i]')].slice(0, MAX_SCRIPTS).flatMap(nodesIn);

/** @returns the address that the page gives itself, else the one it was found at */
const addressOf = (root: Element): string =>
  root.querySelector('link[rel="canonical" i]')?.getAttribute('href') || meta(root, 'og:url') || root.ownerDocument.URL;

/** Blogs, works of reference, shops and instructions call their pages articles too; only what says that it is news is news there. */
function isElse(root: Element): boolean {
  const kept = /^https?:\/\/blogs?\.|\/(blogs?|wiki|docs|recipes?|products?|forums?)\//i.test(addressOf(root));
  return kept || /\bblog\b/i.test(meta(root, 'og:site_name')) || /^how to\b/i.test(meta(root, 'og:title'));
}

function publishedBy(root: Element, nodes: Json[]): string | undefined {
  const owners = nodes.flatMap((node) => [node, node.publisher, node.sourceOrganization].flat().filter(isObject));
  const named = owners.flatMap(typesOf).find((type) => PUBLISHER.test(type));
  return named ?? (root.querySelector('[itemtype$="/NewsMediaOrganization"]') ? 'NewsMediaOrganization' : undefined);
}

/** Works that stand in a list are other pages' works. */
const ITEM = '[itemtype$="NewsArticle" i],[itemtype$="LiveBlogPosting" i]';

const callsItselfArticle = (root: Element): boolean => /^article|news/i.test(meta(root, 'og:type'));

/** @returns what the page declares itself to be in the vocabulary of newspapers; undefined when it does not use it */
function declared(root: Element, nodes: Json[]): Decision | undefined {
  const types = nodes.flatMap(typesOf);
  const kind = types.includes('CollectionPage') ? 'section' : 'article';
  const news = types.find((type) => NEWS.test(type));
  if (news) return { kind, why: `json-ld ${news}` };
  if (root.querySelector(ITEM)?.parentElement?.closest('[itemtype*="ItemList" i]') === null)
    return { kind: 'article', why: 'microdata' };
  const publisher = publishedBy(root, nodes);
  return publisher ? { kind: callsItselfArticle(root) ? kind : 'section', why: publisher } : undefined;
}

/** @param root the document's root element @returns what the page says of itself, without a look at its text */
export function pageSays(root: Element): Said {
  const nodes = linkedData(root);
  const kind = declared(root, nodes)?.kind ?? (callsItselfArticle(root) ? 'article' : undefined);
  return { kind, nodes, address: addressOf(root) };
}

const TIMES = ['article:published_time', 'og:article:published_time', 'article:modified_time'];

/** Others than newspapers say this too. */
function byOpenGraph(root: Element): Decision | undefined {
  const article = callsItselfArticle(root);
  if ((meta(root, 'og:type') && !article) || isElse(root)) return undefined;
  const time = TIMES.find((name) => meta(root, name));
  return time || article ? { kind: 'article', why: time ?? 'og:type' } : undefined;
}

/** A paragraph counts from this many UTF-16 units on; a page from this much in such paragraphs. */
const PARAGRAPH = 80;
const ENOUGH = 900;
/** Each is a sign of an article: the element, a byline, a date. */
const SIGNS = [
  'article,[role="article"]',
  '[rel~="author"],[itemprop="author"],[class*="byline" i],[class*="author" i],meta[name="author"],meta[name="byl"]',
  'time,[data-datetime],[itemprop="datePublished"],[class*="publish" i],[class*="dateline" i],[class*="timestamp" i],[class~="date"],meta[name*="pubdate" i],meta[name*="date" i]',
];

function runningText(root: Element): number {
  let [length, count] = [0, 0];
  for (const paragraph of root.querySelectorAll('p')) {
    const size = paragraph.textContent?.trim().length ?? 0;
    if (size < PARAGRAPH) continue;
    length += size;
    if (++count >= 4 && length >= ENOUGH) return 4;
  }
  return Math.min(count, 3);
}

/** Pages without metadata: enough running text; a headline and two signs, or all three signs where the headline is no `h1`. */
function byLook(root: Element): Decision {
  const other = (why: string): Decision => ({ kind: 'other', why });
  const headline = root.querySelector('h1');
  if (!headline && !meta(root, 'og:title')) return other('no headline');
  const count = runningText(root);
  if (count < 4) return other(`${count} paragraphs`);
  const signs = SIGNS.filter((sign) => root.querySelector(sign)).length;
  if (signs < (headline ? 2 : 3)) return other(`${signs} signs`);
  if (isElse(root) || root.querySelector('[itemtype$="/BlogPosting"]')) return other('blog or reference');
  return { kind: 'article', why: `look, ${signs} signs` };
}

/** @param root the document's root element @returns what the page is, and what decided it */
export const newsDecision = (root: Element): Decision => declared(root, linkedData(root)) ?? byOpenGraph(root) ?? byLook(root);

/** What the gate knows of news, for the scripts that come after it in the same page: they need no copy of it. */
export const news = { newsDecision, pageSays, typesOf };
export type News = typeof news;
