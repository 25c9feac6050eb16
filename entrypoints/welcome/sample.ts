/** The sample of the welcome page, out of the article's own claims. */
import type { ClaimView } from '../../common/view';
import type { Sample } from '../../components/WelcomeView';

const most = (views: readonly ClaimView[], count: (view: ClaimView) => number): ClaimView | undefined =>
  [...views].sort((a, b) => count(b) - count(a))[0];

/**
 * The claim with the most figures among those that the article sets against others, then the one with the most discrepancies but no figure.
 * @param views of all claims, at least one
 */
export function sampleOf(views: readonly ClaimView[]): Sample {
  const set = views.filter(({ discrepancies }) => discrepancies.length > 0);
  const counted = most(set.length > 0 ? set : views, ({ figures }) => figures.length);
  const said = most(
    set.filter(({ figures }) => figures.length === 0),
    ({ discrepancies }) => discrepancies.length,
  );
  const chosen = [counted, said].filter((view) => view !== undefined);
  const [first] = chosen;
  return {
    title: first?.articleTitle ?? '',
    lang: first?.locale ?? 'en',
    date: first?.articleDate ?? '',
    // the claim's title says what its summary takes for granted, and is what the claim is recognised by
    paragraphs: chosen.map(({ title, summary }) => `${title}. ${summary}`),
  };
}
