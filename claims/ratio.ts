/** Ratios of an article's figures: computed, never typed. */
import type { Article, Figure, Ratio } from './schema';

function figureOf(article: Article, id: string): Figure {
  const found = article.claims.flatMap((claim) => claim.figures).find((figure) => figure.id === id);
  if (!found) throw new Error(`Article "${article.id}" has no figure "${id}": add the figure or correct the id in the ratio`);
  return found;
}

/**
 * Numerator ÷ denominator, rounded to the ratio's number of significant digits.
 * @throws Error if the article lacks one of the two figures or if the denominator is 0; `parseArticle` reports both beforehand
 */
export function ratioOf(article: Article, ratio: Ratio): number {
  const denominator = figureOf(article, ratio.denominator).value;
  if (denominator === 0)
    throw new Error(`Ratio "${ratio.name}" divides by "${ratio.denominator}", which is 0: choose another figure`);
  return Number((figureOf(article, ratio.numerator).value / denominator).toPrecision(ratio.digits));
}
