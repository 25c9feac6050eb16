/** The fonts of a card, found before it is drawn. */
import { SANS } from '../../components/tokens';

/** Style, weight and size as the card's styles have them. One that is left out here is found when the card is drawn, which then takes longer. */
const FONTS = [
  '400 14px',
  '400 12.5px',
  'italic 400 14px',
  '450 20px',
  '600 14px',
  '600 12.5px',
  '650 14px',
  '650 16px',
  '680 20px',
];

/**
 * The browser takes longer to find fonts than to do all the rest of a page's first card: a canvas outside of the page has it find them, a task each.
 * @param text in whose scripts the fonts are wanted
 */
export function findFonts(text: string): void {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  const find = (font: string) => {
    if (!pen) return;
    pen.font = `${font} ${SANS}`;
    pen.measureText(text);
  };
  for (const font of FONTS) setTimeout(find, 0, font);
}
