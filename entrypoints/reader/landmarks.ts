/**
 * What an element holds of the story. Asked of the few elements only that by their name, role or tag would be skipped; each question ends
 * as soon as it is answered.
 */
import { isStoryName } from './names';

/** Asked behind the back of a form, which would give a field of that name. */
const { getElementsByTagName } = Element.prototype;

/** Paragraphs shorter than this (UTF-16 units) are no running text; no more of them than this are weighed. */
const SHORT = 40;
const MOST = 3_000;

function runningText(paragraph: Element): number {
  let length = paragraph.textContent?.length ?? 0;
  if (length < SHORT) return 0;
  for (const link of getElementsByTagName.call(paragraph, 'a')) length -= link.textContent?.length ?? 0;
  return length;
}

/** Goes through the columns in `element`: the parents of its running paragraphs, with the text (UTF-16 units) of one, until `enough` says so. */
function someColumn(element: Element, enough: (column: Element, length: number) => boolean): boolean {
  let count = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    if (++count > MOST) return false;
    const [length, column] = [runningText(paragraph), paragraph.parentElement];
    if (length > 0 && column && !column.closest('a') && enough(column, length)) return true;
  }
  return false;
}

function isNamed(column: Element, below: Element): boolean {
  for (let at: Element | null = column; at && at !== below; at = at.parentElement)
    if (isStoryName(at.getAttribute('class') ?? '')) return true;
  return false;
}

/** What the page's headline and main part stand in, and what its articles stand in: found once for a reading, and then known without a search. */
export interface Landmarks {
  headline: Set<Element>;
  article: Set<Element>;
}

export const noLandmarks = (): Landmarks => ({ headline: new Set(), article: new Set() });

/** @param tree the page's root element, or what is on top of an open shadow tree; its landmarks are added to `landmarks` */
export function includeLandmarks(tree: Element, landmarks: Landmarks): void {
  addAll(tree, 'h1', landmarks.headline);
  addAll(tree, 'main', landmarks.headline);
  addAll(tree, 'article', landmarks.article);
}

/** @returns whether an article, a part that is named as the text of one, or `least` UTF-16 units of running text are in `element` */
export function holdsStory(element: Element, landmarks: Landmarks, least = Number.POSITIVE_INFINITY): boolean {
  if (landmarks.article.has(element) || landmarks.headline.has(element)) return true;
  let sum = 0;
  let last: Element | undefined;
  return someColumn(element, (column, length) => {
    sum += length;
    if (sum >= least || (column !== last && isNamed(column, element))) return true;
    last = column;
    return false;
  });
}

/** Adds what stands around the elements of a tag. The browser keeps lists of them: this is quicker than a selector. */
function addAll(tree: Element, tag: string, known: Set<Element>): void {
  for (const one of getElementsByTagName.call(tree, tag))
    for (let at = one.parentElement; at && !known.has(at); at = at.parentElement) known.add(at);
}

/** @returns whether the running text in paragraphs of `element`, links not counted, is `least` UTF-16 units or more */
export function holdsText(element: Element, least: number): boolean {
  let sum = 0;
  return someColumn(element, (_, length) => {
    sum += length;
    return sum >= least;
  });
}
