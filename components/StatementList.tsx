import type { Locale } from '../claims/schema';
import type { StatementView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { capital, fill, formatDate, formatList } from './format';

interface ListProps {
  statements: readonly StatementView[];
  /** who is named above already, as sources of the figures; a single side of that name needs no name of its own */
  named?: readonly string[] | undefined;
  date: string;
  words: CardWords;
  locale: Locale;
}

type Shared = Omit<ListProps, 'statements' | 'named'>;

interface QuoteProps extends Pick<ListProps, 'words' | 'locale'> {
  quote: NonNullable<StatementView['quote']>;
  /** nothing stands before it */
  first: boolean;
}

/** The article's own few words, in its language, with what they mean in the reader's. */
function Quote({ quote, first, words, locale }: QuoteProps) {
  const [before = '', after = ''] = words.inArticle.split('{quote}');
  return (
    <span class="ktk-quote">
      {first ? capital(before, locale) : before}
      <q lang={quote.lang}>{fill(words.quoted, { text: quote.words })}</q>
      {after}
      {quote.lang !== locale && ` (${quote.gloss})`}
    </span>
  );
}

/** As of when, how sure, and in which words, in one line of small type. */
function Notes({ statement: { quote, asOf, hedged }, date, words, locale }: { statement: StatementView } & Shared) {
  const day = asOf === date ? undefined : formatDate(asOf, locale);
  const notes = [day && fill(words.asOf, { date: day }), hedged && words.hedged].filter((note): note is string => Boolean(note));
  if (notes.length === 0 && !quote) return null;
  return (
    <p class="ktk-notes">
      {capital(notes.join(' · '), locale)}
      {notes.length > 0 && quote && ' · '}
      {quote && <Quote quote={quote} first={notes.length === 0} words={words} locale={locale} />}
    </p>
  );
}

/** @returns the statements by who says them, in their order; `who` is empty where the article names nobody */
function bySpeaker(statements: readonly StatementView[], locale: Locale): { who: string; said: StatementView[] }[] {
  const names = statements.map(({ sources }) => formatList(sources, locale));
  return [...new Set(names)].map((who) => ({ who, said: statements.filter((_, index) => names[index] === who) }));
}

/** Who says what, side against side: two sides stand next to each other where there is room. */
export function StatementList({ statements, named, ...rest }: ListProps) {
  const sides = bySpeaker(statements, rest.locale);
  const known = sides.length === 1 && named !== undefined && sides[0]?.who === formatList(named, rest.locale);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are gone
    <ul role="list" class="ktk-statements" data-sides={sides.length} aria-label={rest.words.statements}>
      {sides.map(({ who, said }) => (
        <li key={who} class="ktk-side">
          {!known && (
            <p class={who ? 'ktk-speaker' : 'ktk-speaker ktk-none'}>{capital(who || rest.words.noSource, rest.locale)}</p>
          )}
          {said.map((statement) => (
            <div key={statement.id} class="ktk-said">
              <p>{statement.text}</p>
              <Notes statement={statement} {...rest} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
