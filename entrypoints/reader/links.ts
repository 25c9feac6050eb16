/** Which blocks of a page that is one article lead to other pages: lists of links, and the cards of other stories. */
import type { PageBlock, Portion } from './read';

/** The share of a block's text that must be link text for it to be links rather than prose. */
const MOSTLY = 0.75;
/** A linked sentence is prose from this many UTF-16 units on. */
const SENTENCE = 40;
const ENDS = /[.!?…。！？؟।][\s"'’”»)\]]*$/;
/** No card of another story holds more text than this (UTF-16 units), or stands further above its heading (elements). */
const CARD = 700;
const HEIGHT = 4;

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);

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

/** A teaser's text stands below its heading. */
function startsWithText(element: Element, heading: Element): boolean {
  const first = element.querySelector('p');
  if (!first || (first.textContent?.length ?? 0) < SENTENCE) return false;
  return (first.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isCard(element: Element, heading: Element): boolean {
  if (/^(BODY|MAIN|HTML)$/.test(element.tagName) || element.querySelectorAll(HEADINGS).length > 1) return false;
  return (element.textContent?.length ?? 0) <= CARD && !startsWithText(element, heading);
}

/** @returns the outermost element around a linked heading that can be the card of that one story */
function cardOf(heading: Element): Element {
  let card = heading;
  for (let height = 0; height < HEIGHT && card.parentElement; height++) {
    if (!isCard(card.parentElement, heading)) break;
    card = card.parentElement;
  }
  return card;
}

/** Teasers come in rows. What stands around a single linked heading may be the story itself. */
function inRows(cards: ReadonlySet<Element>): Set<Element> {
  const counts = new Map<Element | null, number>();
  for (const { parentElement } of cards) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  return new Set([...cards].filter(({ parentElement }) => (counts.get(parentElement) ?? 0) > 1));
}

function isWithin(element: Element, cards: ReadonlySet<Element>): boolean {
  let at: Element | null = element;
  for (let height = 0; at && height <= HEIGHT + 2; height++, at = at.parentElement) if (cards.has(at)) return true;
  return false;
}

/** A paragraph of the story may be one link; what leads elsewhere is seldom a whole sentence, and its link is around the paragraph. */
const isLinkedSentence = ({ element, text }: PageBlock): boolean =>
  element.tagName === 'P' && text.length >= SENTENCE && ENDS.test(text) && !element.closest('a[href]');

/**
 * Leaves out the blocks that only link elsewhere, and with a linked heading the teaser that belongs to it. The headline, captions,
 * quotations and headings that are no links stay.
 * @param blocks of a page that is one article
 * @returns the blocks in the order of the page
 */
export function withoutLinkLists(blocks: PageBlock[]): PageBlock[] {
  const cards = new Set<Element>();
  const headline = blocks.find(({ heading }) => heading);
  const prose = blocks.filter((block) => {
    const { element } = block;
    if (block === headline || /^(FIGCAPTION|BLOCKQUOTE)$/.test(element.tagName)) return true;
    if (linkedShare(block) < MOSTLY || isLinkedSentence(block)) return true;
    if (isHeading(element) && leadsAway(element)) cards.add(cardOf(element));
    return false;
  });
  const rows = inRows(cards);
  return rows.size > 0 ? prose.filter(({ element }) => !isWithin(element, rows)) : prose;
}
