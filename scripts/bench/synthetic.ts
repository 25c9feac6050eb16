/** Articles made up of made-up words: as many claims as wished, each recognised by a rule over words of its own. */
import type { ArticleData, EngineData } from '../../claims/detect/compile';
import type { Article } from '../../claims/schema';

/** As many claims as the first real article has. */
export const PER_ARTICLE = 18;

const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'me', 'ni', 'po', 'ra', 'su', 'te', 'vo', 'za', 'ge', 'fi', 'hu', 'jo'];

/** @returns a word that no language has, another for each number */
export function wordFor(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length ** 3; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return `${word}q`;
}

/** A sentence that mentions claim `number`. */
export const sentenceFor = (number: number): string =>
  `The ${wordFor(number * 2)} was seen near the ${wordFor(number * 2 + 1)} on Friday.`;

function articleFor(index: number): ArticleData {
  const numbers = Array.from({ length: PER_ARTICLE }, (_, claim) => index * PER_ARTICLE + claim);
  const text = { nl: 'x', en: 'x' };
  const claims = numbers.map((number) => ({
    id: `c-${number}`,
    title: text,
    summary: text,
    hedged: false,
    paragraphs: [1],
    figures: [],
    statements: [],
  }));
  const article: Article = {
    id: `made-up-${index}`,
    language: 'en',
    date: '2022-03-25',
    title: text,
    sources: [],
    claims,
    discrepancies: [],
  };
  const concepts = Object.fromEntries(
    numbers.flatMap((number) => [0, 1].map((part) => [`made-up.${number}.${part}`, [wordFor(number * 2 + part)]])),
  );
  const rules = numbers.map((number) => ({
    id: `r-${number}`,
    claim: `c-${number}`,
    all: [`made-up.${number}.0`, `made-up.${number}.1`],
  }));
  return { article, recognition: { elsewhere: [], rules }, lexicons: [{ language: 'en', concepts }] };
}

/** @returns the real data and made-up articles, together at least `claims` claims */
export function withClaims(data: EngineData, claims: number): EngineData {
  const real = data.articles.reduce((sum, { article }) => sum + article.claims.length, 0);
  const more = Math.max(0, Math.ceil((claims - real) / PER_ARTICLE));
  return { ...data, articles: [...data.articles, ...Array.from({ length: more }, (_, index) => articleFor(index))] };
}
