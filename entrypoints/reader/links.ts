/** Which blocks of a page that is one article lead to other pages: lists of links, and the cards of other stories. */
import type { NewsKind } from '../../common/news';
import type { PageBlock, Portion } from './read';

/** The share of a block's text that must be link text for it to be links rather than prose. */
const MOSTLY = 0.75;
/** A linked sentence is prose from this many UTF-16 units on. */
const SENTENCE = 40;
const ENDS = /[.!?…。！？؟।][\s"'’”»)\]]*$/;
/** No card of another story holds more text than this (UTF-16 units), or stands further above its heading (elements). */
const CARD = 700;
const HEIGHT = 4;

/** One part in so many of an article that does not say so is at least its own text; the rest leads elsewhere. */
const PROSE = 3;

const isHeading = ({ element }: PageBlock): boolean => /^H[1-6]$/.test(element.tagName);

const isLink = (element: Element): boolean => element.tagName === 'A' && element.hasAttribute('href');

/** Climbs no further than the block's element: what stands above it is the same for all its portions. */
function linkOf({ node }: Portion, block: Element): Element | undefined {
  for (let at = node.parentElement; at && at !== block; at = at.parentElement) if (isLink(at)) return at;
  return undefined;
}

function linkedShare({ text, portions, element }: PageBlock): number {
  if (element.closest('a[href]')) return 1;
  let linked = 0;
  for (const portion of portions) if (linkOf(portion, element)) linked += portion.end - portion.start;
  return linked / text.length;
}

/** A heading that links to its own page is the story's own. */
const leadsAway = (heading: Element): boolean => {
  const href = (heading.closest('a[href]') ?? heading.querySelector('a[href]'))?.getAttribute('href') ?? '';
  return !href.startsWith('#');
};

const size = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The blocks from one to another, both included, that stand in one element. */
interface Card {
  element: Element;
  from: number;
  to: number;
}

/** A teaser's text stands below its heading: running text above it is the story's. */
const isAbove = ({ element, text }: PageBlock): boolean => element.tagName === 'P' && text.trim().length >= SENTENCE;

/** @returns `card` widened to `element` around it; undefined when that holds another heading, text above it, or too much */
function widen(card: Card, element: Element, blocks: readonly PageBlock[]): Card | undefined {
  let { from, to } = card;
  const within = (block: PageBlock | undefined): block is PageBlock => block !== undefined && element.contains(block.element);
  for (let block = blocks[from - 1]; within(block); block = blocks[--from - 1])
    if (isHeading(block) || isAbove(block)) return undefined;
  for (let block = blocks[to + 1]; within(block); block = blocks[++to + 1]) if (isHeading(block)) return undefined;
  return size(blocks.slice(from, to + 1)) <= CARD ? { element, from, to } : undefined;
}

/** @returns the outermost element around the linked heading at `index` that can be the card of that one story */
function cardOf(index: number, blocks: readonly PageBlock[]): Card {
  let card: Card = { element: (blocks[index] as PageBlock).element, from: index, to: index };
  for (let height = 0; height < HEIGHT; height++) {
    const above = card.element.parentElement;
    const wider = above && !/^(BODY|MAIN|HTML)$/.test(above.tagName) ? widen(card, above, blocks) : undefined;
    if (!wider) break;
    card = wider;
  }
  return card;
}

/** Teasers come in rows. What stands around a single linked heading may be the story itself. */
function inRows(cards: readonly Card[]): Card[] {
  const counts = new Map<Element | null, number>();
  for (const { element } of cards) counts.set(element.parentElement, (counts.get(element.parentElement) ?? 0) + 1);
  return cards.filter(({ element }) => (counts.get(element.parentElement) ?? 0) > 1);
}

/** A paragraph of the story may be one link; what leads elsewhere is seldom a whole sentence, and its link is around the paragraph. */
const isLinkedSentence = ({ element, text }: PageBlock): boolean =>
  element.tagName === 'P' && text.length >= SENTENCE && ENDS.test(text) && !element.closest('a[href]');

function onlyLinks(block: PageBlock): boolean {
  if (/^(FIGCAPTION|BLOCKQUOTE)$/.test(block.element.tagName) || linkedShare(block) < MOSTLY) return false;
  return isHeading(block) ? leadsAway(block.element) : !isLinkedSentence(block);
}

/**
 * Leaves out the blocks that only link elsewhere, and with linked headings the teasers that belong to them. The headline, captions,
 * quotations and headings that are no links stay.
 * @param blocks of a page that is one article, in the order of the page
 * @returns those that stay, in the same order
 */
export function withoutLinkLists(blocks: PageBlock[]): PageBlock[] {
  const headline = blocks.find(({ heading }) => heading);
  const gone = new Set(blocks.filter((block) => block !== headline && onlyLinks(block)));
  const cards = [...blocks.entries()].flatMap(([index, block]) =>
    gone.has(block) && isHeading(block) ? [cardOf(index, blocks)] : [],
  );
  for (const { from, to } of inRows(cards)) for (const block of blocks.slice(from, to + 1)) gone.add(block);
  return blocks.filter((block) => !gone.has(block));
}

/**
 * @param blocks of a page, in its order
 * @param kind what the page declares itself to be; where it says nothing, much prose makes it an article
 * @returns those that a reader came for: on front and section pages all, in an article what does not lead to other stories
 */
export function storyOf(blocks: PageBlock[], kind: NewsKind | undefined): PageBlock[] {
  if (kind === 'section') return blocks;
  const story = withoutLinkLists(blocks);
  return kind === 'article' || size(story) * PROSE > size(blocks) ? story : blocks;
}
