import type { Locale } from '../claims/schema';
import type { CardWords } from '../common/words/schema';
import { capital, fill, formatDate, sentence } from './format';

interface DateProps {
  /** the article's date */
  article: string;
  /** the page's own date (ISO, may lack day and month); unknown: nothing is said of it */
  page?: string | undefined;
  words: CardWords;
  locale: Locale;
}

/** @returns the day that the article's figures hold for, and the page's own when it is known */
export function dateText({ article, page, words, locale }: DateProps): string {
  const day = formatDate(article, locale) ?? article;
  const other = page && formatDate(page, locale);
  if (!other) return sentence(capital(fill(words.asOf, { date: day }), locale));
  return sentence(other === day ? fill(words.sameDay, { article: day }) : fill(words.dates, { article: day, page: other }));
}

/** The article's date against the page's. */
export const DateNote = (props: DateProps) => <p class="ktk-dates">{dateText(props)}</p>;
