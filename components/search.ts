import type { ClaimView } from '../common/view';
import { formatValue } from './format';

/** Case and accents make no difference; a number is found with and without its grouping. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function wordsOf(view: ClaimView): string {
  const figures = view.figures.flatMap(({ value, unit, about, sources }) => [
    formatValue(value, unit, view.locale),
    String(value),
    about,
    ...sources,
  ]);
  const statements = view.statements.flatMap(({ text, sources, quote }) => [
    text,
    ...sources,
    quote?.words ?? '',
    quote?.gloss ?? '',
  ]);
  const discrepancies = view.discrepancies.map(({ text }) => text);
  return fold([view.title, view.summary, ...figures, ...statements, ...discrepancies].join('\n'));
}

/** @returns the claims that have every word of `query` somewhere in their texts, figures or sources; all when it is empty */
export function searchClaims(views: readonly ClaimView[], query: string): ClaimView[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return views.filter((view) => {
    const words = wordsOf(view);
    return wanted.every((word) => words.includes(word));
  });
}
