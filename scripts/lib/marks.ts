/** Finds places on a page as it is laid out, through the page's own world. Nothing of the extension is used. */
import type { Page } from 'puppeteer-core';

/** @returns how many ranges the extension's highlights hold on the page */
export const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let count = 0;
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('kanttekening')) count += highlight.size;
    return count;
  });

/**
 * Scrolls `words` to the middle of the viewport.
 * @returns the middle of their first line, in CSS px of the viewport; undefined when they aren't within one text node
 */
export const placeOf = (page: Page, words: string): Promise<{ x: number; y: number } | undefined> =>
  page.evaluate((wanted) => {
    // not document.body: on hostile pages an element of that name stands in its place
    const body = Document.prototype.querySelector.call(document, 'body') as Element;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    return undefined;
  }, words);
