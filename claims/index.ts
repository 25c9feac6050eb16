/** The only door to what is known and how it is recognised. */
import { engineData } from './data';
import { createEngine, type Engine } from './detect/engine';
import type { Inspected } from './detect/inspect';
import type { Article, Locale, Mention, Page } from './schema';
import { claimViewOf, claimViewsOf } from './view';
import type { ClaimView } from './view-schema';

let made: Engine | undefined;

/** The engine is made at the first call. */
function engine(): Engine {
  made ??= createEngine(engineData);
  return made;
}

/** The mentions of the bundled articles' claims on a page, in reading order. */
export const detect = (page: Page): Mention[] => engine().detect(page);

/** Whether a page may hold a mention at all: asked of its bare text, before it is read with care. */
export const mayHold = (page: Page): boolean => engine().mayHold(page);

/** What the engine sees in each sentence of a page: concepts with their words, and numbers. */
export const inspect = (page: Page): Inspected[] => engine().inspect(page);

/** The bundled articles. */
export const articles: readonly Article[] = engineData.articles.map(({ article }) => article);

/** All that the card shows of a claim, in a language; undefined if there is no such claim. */
export function claimView(article: string, claim: string, locale: Locale): ClaimView | undefined {
  const found = articles.find(({ id }) => id === article);
  return found && claimViewOf(found, claim, locale);
}

/** The views of all claims of all articles, in a language. */
export const claimViews = (locale: Locale): ClaimView[] => articles.flatMap((article) => claimViewsOf(article, locale));
