import type { Evidence } from '../claims/schema';
import type { CardWords } from '../common/words/schema';
import { fill } from './format';

const PLACES = ['sentence', 'neighbour', 'headline', 'page'] as const;

/** @returns the words found in each place, each once, places in order of nearness */
export const evidenceByPlace = (why: readonly Evidence[]) =>
  PLACES.map((from) => ({
    from,
    found: [...new Set(why.filter((evidence) => evidence.from === from).map(({ words }) => words))],
  })).filter(({ found }) => found.length > 0);

/** The words for which the place was marked, folded away until asked for. */
export function WhyMarked({ why, words }: { why: readonly Evidence[]; words: CardWords }) {
  return (
    <details class="ktk-why">
      <summary>{words.why}</summary>
      <ul>
        {evidenceByPlace(why).map(({ from, found }) => (
          <li key={from}>
            {found.map((text) => fill(words.quoted, { text })).join(', ')} <span class="ktk-place">{words.whyFrom[from]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
