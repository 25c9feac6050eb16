/** The page as it is sent to be sifted. */
import type { SiftRequest } from '../../common/messages';
import { LINE, PARAGRAPH } from '../../common/sift';
import { langOf } from '../reader/meta';
import { BareText } from './bare';

const primary = (lang: string): string => lang.slice(0, 2).toLowerCase();

/** Whether what it stands in says another language than the page. To search the whole page for such parts takes a quarter of a walk. */
const isForeign = (headline: Element, lang: string): boolean =>
  primary(headline.closest('[lang]')?.getAttribute('lang') ?? lang) !== primary(lang);

/**
 * @param title of the document
 * @param bare all that stands on the page; its headlines go before it, as to the engine they are the context of all
 * @returns without text where that is too long, or in languages that only who reads with care tells apart
 */
export function toSift(root: Element, title: string, { text, roots, cut }: BareText): SiftRequest {
  const lang = langOf(root);
  const headlines = [root, ...roots].flatMap((tree) => [...tree.querySelectorAll('h1')]);
  if (cut || !lang || headlines.some((one) => isForeign(one, lang))) return { type: 'sift' };
  const lines = headlines.map((one) => new BareText(one).text.replaceAll(PARAGRAPH, LINE));
  return { type: 'sift', lang, title, text: lines.join(LINE) + PARAGRAPH + text };
}
