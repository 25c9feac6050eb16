/** Where the story stands in a page: asked of a whole tree at once, because a question to every element would cost more than reading. */
import { isStoryName } from './names';

const HEADLINE = 'h1,main,[itemprop~="articleBody"]';

/** Paragraphs shorter than this (UTF-16 units) are no running text; no more of them than this are weighed. */
const SHORT = 40;
const MOST = 3_000;

interface Tree {
  /** elements with the page's headline or main part in them */
  headline: Set<Element>;
  /** elements with an article, or a part that is named as the text of one, in them */
  story: Set<Element>;
  /** elements with paragraphs in them, and the running text (UTF-16 units) of those, links left out */
  text: Map<Element, number>;
}

function around(found: Iterable<Element>): Set<Element> {
  const all = new Set<Element>();
  for (const element of found) for (let at = element.parentElement; at && !all.has(at); at = at.parentElement) all.add(at);
  return all;
}

function runningText(paragraph: Element): number {
  let length = paragraph.textContent?.length ?? 0;
  if (length < SHORT) return 0;
  for (const link of paragraph.getElementsByTagName('a')) length -= link.textContent?.length ?? 0;
  return length;
}

/** @returns the parents of running paragraphs, and how much text (UTF-16 units) each holds */
function columns(root: ParentNode): Map<Element, number> {
  const found = new Map<Element, number>();
  let count = 0;
  for (const paragraph of root.querySelectorAll('p')) {
    if (++count > MOST) break;
    const [length, parent] = [runningText(paragraph), paragraph.parentElement];
    if (length > 0 && parent) found.set(parent, (found.get(parent) ?? 0) + length);
  }
  return found;
}

function survey(root: ParentNode): Tree {
  const marks = [...root.querySelectorAll(`article,${HEADLINE}`)];
  const text = new Map<Element, number>();
  for (const [column, length] of columns(root)) {
    if (column.closest('a')) continue;
    for (let at: Element | null = column; at; at = at.parentElement) {
      if (!text.has(at) && isStoryName(at.getAttribute('class') ?? '')) marks.push(at);
      text.set(at, (text.get(at) ?? 0) + length);
    }
  }
  return { headline: around(marks.filter((mark) => mark.matches(HEADLINE))), story: around(marks), text };
}

/** The landmarks of one reading of a page; a document and each shadow root are surveyed when they are first asked about. */
export class Landmarks {
  #trees = new Map<Node, Tree>();

  #tree(element: Element): Tree {
    const root = element.getRootNode();
    const tree = this.#trees.get(root) ?? survey(root as Document | ShadowRoot);
    this.#trees.set(root, tree);
    return tree;
  }

  holdsHeadline(element: Element): boolean {
    return this.#tree(element).headline.has(element);
  }

  holdsStory(element: Element): boolean {
    return this.#tree(element).story.has(element);
  }

  /** @returns the UTF-16 units of running text in paragraphs of `element`, links not counted */
  textIn(element: Element): number {
    return this.#tree(element).text.get(element) ?? 0;
  }
}
