/** The page as it is sent to be sifted. */
import type { SiftRequest } from '../../common/messages';
import { langOf } from '../reader/meta';
import { BareText, LINE, PARAGRAPH } from './bare';

/** UTF-16 units of text in another language than the page's, from which on the page is read: a name or a quoted line is shorter. */
const FOREIGN = 200;
const primary = (lang: string): string => lang.slice(0, 2).toLowerCase();

const hasForeign = (root: Element, lang: string): boolean =>
  [...root.querySelectorAll('[lang]')].some(
    (part) => primary(part.getAttribute('lang') ?? lang) !== primary(lang) && (part.textContent ?? '').length > FOREIGN,
  );

/** As to the engine the headlines are the context of all, they go before it. */
const headlines = (trees: readonly ParentNode[]): string =>
  trees
    .flatMap((tree) => [...tree.querySelectorAll('h1')])
    .map((one) => new BareText(one).text.replaceAll(PARAGRAPH, LINE))
    .join(LINE);

/**
 * @param title of the document
 * @param bare all that stands on the page
 * @returns without text where that is too long, or in languages that only who reads with care tells apart
 */
export function toSift(root: Element, title: string, { text, roots, cut }: BareText): SiftRequest {
  const lang = langOf(root);
  if (cut || !lang || hasForeign(root, lang)) return { type: 'sift' };
  return { type: 'sift', lang, title, text: headlines([root, ...roots]) + PARAGRAPH + text };
}
