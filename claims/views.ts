/** A second, light door: the claims as they are shown, without what recognises them. The popup opens through it. */
import type { Article, Locale } from './schema';
import { claimViewsOf } from './view';
import type { ClaimView } from './view-schema';

const files: Record<string, unknown> = import.meta.glob('./articles/*/article.json', { eager: true, import: 'default' });

/** The views of all claims of all articles, in a language. */
export const claimViews = (locale: Locale): ClaimView[] =>
  Object.values(files).flatMap((article) => claimViewsOf(article as Article, locale));
