/** The page as it is sent to be sifted. */
import type { SiftRequest } from '../../common/messages';
import { BareText, PARAGRAPH } from './bare';

/** The page's language, as it says itself. */
export const langOf = (root: Element): string | undefined => root.getAttribute('lang') || undefined;

/**
 * @param title of the document
 * @param text all that stands on the page, bare; its headlines go before it, as to the engine they are the context of all
 */
export function toSift(root: Element, title: string, text: string): SiftRequest {
  const headline = [...root.querySelectorAll('h1')].map((one) => new BareText(one).text.replaceAll(PARAGRAPH, '\n'));
  return { type: 'sift', lang: langOf(root), title, text: headline.join('') + PARAGRAPH + text };
}
