import type { Locale, PageFigure, Relation } from '../claims/schema';
import type { FigureView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { FigureRow } from './FigureRow';
import { capital, fill, formatList, formatQuantity } from './format';
import type { Scale } from './scale';

interface RelationProps {
  relation: Relation;
  figures: readonly FigureView[];
  words: CardWords;
  locale: Locale;
}

/** @returns how the page's figure stands to the article's, in words, with the figure that it was compared with */
export function relationText({ relation, figures, words, locale }: RelationProps): string {
  const text = words.relations[relation.kind];
  const compared = figures.find((figure) => figure.id === relation.figure);
  if (!compared) return text;
  const figure = formatQuantity(compared, words, locale);
  const source = formatList(compared.sources, locale);
  const named = source ? fill(words.attributed, { figure, source }) : figure;
  return fill(words.compared, { relation: text, figure: named });
}

interface NoteProps extends Omit<RelationProps, 'relation'> {
  figure: PageFigure;
  relation?: Relation | undefined;
  scale?: Scale | undefined;
}

/** What the page itself says, as a row of the chart, and how that stands to the article's figures. */
export function PageFigureNote({ figure, relation, figures, words, locale, scale }: NoteProps) {
  const text = relation && relationText({ relation, figures, words, locale });
  return (
    <FigureRow
      own
      quantity={figure}
      words={words}
      locale={locale}
      scale={scale}
      who={words.thisPage}
      notes={text ? [capital(text, locale)] : []}
    />
  );
}
