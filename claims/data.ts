/** The bundled data as plain values. They are checked against their schemas at build and in tests (`checkData`), not at run time. */
import type { ArticleData, EngineData } from './detect/compile';
import grammars from './lexicon/grammar.json';
import type { ArticleLexicon, Grammar, Lexicon } from './lexicon/schema';
import type { RecognitionData } from './recognition';
import type { Article, Locale } from './schema';

type Files = Record<string, unknown>;

const articleFiles: Files = import.meta.glob('./articles/*/article.json', { eager: true, import: 'default' });
const recognitionFiles: Files = import.meta.glob('./articles/*/recognition.json', { eager: true, import: 'default' });
const ownLexicons: Files = import.meta.glob('./articles/*/lexicon/*.json', { eager: true, import: 'default' });
const lexiconFiles: Files = import.meta.glob(['./lexicon/*.json', '!./lexicon/grammar.json', '!./lexicon/concepts.json'], {
  eager: true,
  import: 'default',
});

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

function articleData(path: string): ArticleData {
  const folder = folderOf(path);
  return {
    article: articleFiles[path] as Article,
    recognition: recognitionFiles[`${folder}/recognition.json`] as RecognitionData,
    lexicons: Object.keys(ownLexicons)
      .filter((own) => own.startsWith(`${folder}/lexicon/`))
      .map((own) => ownLexicons[own] as ArticleLexicon),
  };
}

const lexicons = Object.values(lexiconFiles) as Lexicon[];

/** Every article and lexicon of the folders `articles` and `lexicon`. */
export const engineData: EngineData = {
  articles: Object.keys(articleFiles).map(articleData),
  lexicons: Object.fromEntries(lexicons.map((lexicon) => [lexicon.language, lexicon])) as Partial<Record<Locale, Lexicon>>,
  grammars: grammars as Record<Locale, Grammar>,
};
