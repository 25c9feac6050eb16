import type { Locale } from '../claims/schema';
import type { StatementView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { capital, fill, formatDate, formatList } from './format';

interface ListProps {
  statements: readonly StatementView[];
  date: string;
  words: CardWords;
  locale: Locale;
}

/** The article's own few words, in its language, with what they mean in the reader's. */
function Quote({ quote, words, locale }: { quote: NonNullable<StatementView['quote']>; words: CardWords; locale: Locale }) {
  const gloss = quote.lang === locale ? '' : quote.gloss;
  return (
    <p class="ktk-quote">
      <span lang={quote.lang}>{fill(words.quoted, { text: quote.words })}</span>
      {gloss && <span class="ktk-gloss"> {gloss}</span>}
    </p>
  );
}

function Said({ statement, date, words, locale }: { statement: StatementView } & Omit<ListProps, 'statements'>) {
  const { sources, text, quote, asOf, hedged } = statement;
  const day = asOf === date ? undefined : formatDate(asOf, locale);
  const notes = [day && fill(words.asOf, { date: day }), hedged && words.hedged].filter((note): note is string => Boolean(note));
  return (
    <li class="ktk-said">
      <p class="ktk-speaker">{capital(sources.length > 0 ? formatList(sources, locale) : words.noSource, locale)}</p>
      <p>{text}</p>
      {quote && <Quote quote={quote} words={words} locale={locale} />}
      {notes.length > 0 && <p class="ktk-notes">{capital(notes.join(' · '), locale)}</p>}
    </li>
  );
}

/** Who says what, side against side. */
export function StatementList({ statements, ...rest }: ListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are gone
    <ul role="list" class="ktk-statements" data-count={statements.length} aria-label={rest.words.statements}>
      {statements.map((statement) => (
        <Said key={statement.id} statement={statement} {...rest} />
      ))}
    </ul>
  );
}
