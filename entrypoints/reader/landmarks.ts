/**
 * What an element holds of the story. Asked of the few elements only that by their name, role or tag would be skipped; each question ends
 * as soon as it is answered.
 */
import { isStoryName } from './names';

const HEADLINE = 'h1,main,[itemprop~="articleBody"]';

/** Paragraphs shorter than this (UTF-16 units) are no running text; no more of them than this are weighed. */
const SHORT = 40;
const MOST = 3_000;

function runningText(paragraph: Element): number {
  let length = paragraph.textContent?.length ?? 0;
  if (length < SHORT) return 0;
  for (const link of paragraph.getElementsByTagName('a')) length -= link.textContent?.length ?? 0;
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

/** @returns whether the page's headline or main part is in `element` */
export const holdsHeadline = (element: Element): boolean => element.querySelector(HEADLINE) !== null;

/** @returns whether the running text in paragraphs of `element`, links not counted, is `least` UTF-16 units or more */
export function holdsText(element: Element, least: number): boolean {
  let sum = 0;
  return someColumn(element, (_, length) => {
    sum += length;
    return sum >= least;
  });
}

/** @returns whether an article, a part that is named as the text of one, or `least` UTF-16 units of running text are in `element` */
export function holdsStory(element: Element, least = Number.POSITIVE_INFINITY): boolean {
  if (element.querySelector(`article,${HEADLINE}`)) return true;
  let sum = 0;
  let last: Element | undefined;
  return someColumn(element, (column, length) => {
    sum += length;
    if (sum >= least || (column !== last && isNamed(column, element))) return true;
    last = column;
    return false;
  });
}
