/** What is shown of an article's claims in one language. Plain functions over checked data; no schema is run here. */
import { ratioOf } from './ratio';
import type { Article, Claim, Discrepancy, Figure, Locale, LocalText, Ratio, Statement } from './schema';
import type { ClaimView, DiscrepancyView, FigureView, StatementView } from './view-schema';

/** The text in a language, or in English where that language is lacking. */
const textIn = (text: LocalText, locale: Locale): string => text[locale] ?? text.en;

const namesOf = (article: Article, ids: readonly string[], locale: Locale): string[] =>
  ids
    .map((id) => article.sources.find((source) => source.id === id))
    .flatMap((source) => (source ? [textIn(source.name, locale)] : []));

const figureView = (article: Article, figure: Figure, locale: Locale): FigureView => ({
  id: figure.id,
  value: figure.value,
  unit: figure.unit,
  bound: figure.bound,
  about: textIn(figure.about, locale),
  sources: namesOf(article, figure.sources, locale),
  asOf: figure.asOf,
  superseded: figure.status === 'superseded',
  hedged: figure.hedged,
});

const statementView = (
  article: Article,
  { id, text, sources, asOf, hedged, quote }: Statement,
  locale: Locale,
): StatementView => ({
  id,
  text: textIn(text, locale),
  sources: namesOf(article, sources, locale),
  asOf,
  hedged,
  ...(quote ? { quote: { words: quote.words, lang: article.language, gloss: textIn(quote.gloss, locale) } } : {}),
});

const formatRatio = (article: Article, ratio: Ratio, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumSignificantDigits: ratio.digits }).format(ratioOf(article, ratio));

/** The discrepancy's text with each `{name}` replaced by the ratio of that name, as numbers are written in the language. */
function filledText(article: Article, discrepancy: Discrepancy, locale: Locale): string {
  const text = textIn(discrepancy.text, locale);
  return discrepancy.ratios.reduce(
    (filled, ratio) => filled.replaceAll(`{${ratio.name}}`, formatRatio(article, ratio, locale)),
    text,
  );
}

const otherClaims = (article: Article, discrepancy: Discrepancy, claimId: string): Claim[] =>
  article.claims.filter(({ id }) => id !== claimId && discrepancy.claims.includes(id));

const discrepancyView = (article: Article, discrepancy: Discrepancy, claimId: string, locale: Locale): DiscrepancyView => ({
  id: discrepancy.id,
  text: filledText(article, discrepancy, locale),
  against: otherClaims(article, discrepancy, claimId).map(({ id, title }) => ({ claim: id, title: textIn(title, locale) })),
});

function viewOf(article: Article, claim: Claim, locale: Locale): ClaimView {
  const discrepancies = article.discrepancies.filter(({ claims }) => claims.includes(claim.id));
  return {
    article: article.id,
    articleTitle: textIn(article.title, locale),
    articleDate: article.date,
    claim: claim.id,
    locale,
    title: textIn(claim.title, locale),
    summary: textIn(claim.summary, locale),
    hedged: claim.hedged,
    figures: claim.figures.map((figure) => figureView(article, figure, locale)),
    statements: claim.statements.map((statement) => statementView(article, statement, locale)),
    discrepancies: discrepancies.map((discrepancy) => discrepancyView(article, discrepancy, claim.id, locale)),
  };
}

/**
 * All that the card shows of a claim of the article; undefined if the article has no claim with this id.
 * Texts that lack the language are in English; figures and dates stay unformatted, except ratios inside a discrepancy's text.
 * @throws Error if a ratio names a figure that the article lacks, which `parseArticle` reports beforehand
 */
export function claimViewOf(article: Article, claimId: string, locale: Locale): ClaimView | undefined {
  const claim = article.claims.find(({ id }) => id === claimId);
  return claim && viewOf(article, claim, locale);
}

/** The views of all the article's claims, in the article's order. Errors as `claimViewOf`. */
export const claimViewsOf = (article: Article, locale: Locale): ClaimView[] =>
  article.claims.map((claim) => viewOf(article, claim, locale));
