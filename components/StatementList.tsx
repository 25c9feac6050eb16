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

type Shared = Omit<ListProps, 'statements'>;

function Said({ statement, date, words, locale }: { statement: StatementView } & Shared) {
  const { text, quote, asOf, hedged } = statement;
  const day = asOf === date ? undefined : formatDate(asOf, locale);
  const notes = [day && fill(words.asOf, { date: day }), hedged && words.hedged].filter((note): note is string => Boolean(note));
  return (
    <div class="ktk-said">
      <p>{text}</p>
      {quote && <Quote quote={quote} words={words} locale={locale} />}
      {notes.length > 0 && <p class="ktk-notes">{capital(notes.join(' · '), locale)}</p>}
    </div>
  );
}

/** @returns the statements by who says them, in their order; `who` is empty where the article names nobody */
function bySpeaker(statements: readonly StatementView[], locale: Locale): { who: string; said: StatementView[] }[] {
  const names = statements.map(({ sources }) => formatList(sources, locale));
  return [...new Set(names)].map((who) => ({ who, said: statements.filter((_, index) => names[index] === who) }));
}

/** Who says what, side against side. */
export function StatementList({ statements, ...rest }: ListProps) {
  const sides = bySpeaker(statements, rest.locale);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are gone
    <ul role="list" class="ktk-statements" data-sides={sides.length} aria-label={rest.words.statements}>
      {sides.map(({ who, said }) => (
        <li key={who} class="ktk-side">
          <p class={who ? 'ktk-speaker' : 'ktk-none'}>{capital(who || rest.words.noSource, rest.locale)}</p>
          {said.map((statement) => (
            <Said key={statement.id} statement={statement} {...rest} />
          ))}
        </li>
      ))}
    </ul>
  );
}
