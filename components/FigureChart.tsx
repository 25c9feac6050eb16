import type { Locale, Mention } from '../claims/schema';
import type { FigureView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { FigureRow } from './FigureRow';
import { capital, fill, formatDate, formatList } from './format';
import { PageFigureNote } from './PageFigureNote';
import { placeOn, scaleEnd } from './scale';

interface ChartProps {
  figures: readonly FigureView[];
  /** the article's date: a figure as of another day says so itself */
  date: string;
  mention?: Pick<Mention, 'figure' | 'relation'> | undefined;
  words: CardWords;
  locale: Locale;
}

/** @returns what all figures count: the shortest text, when each other only adds to it after a comma */
function sharedAbout(figures: readonly FigureView[]): string | undefined {
  const [shortest] = figures.map(({ about }) => about).sort((a, b) => a.length - b.length);
  const shared = figures.every(({ about }) => about === shortest || about.startsWith(`${shortest},`));
  return shared ? shortest : undefined;
}

/** What all figures have in common, said once: what is counted, and that all is unconfirmed. */
const common = (figures: readonly FigureView[]) => ({
  about: sharedAbout(figures),
  hedged: figures.length > 1 && figures.every((figure) => figure.hedged),
  unsourced: figures.length > 1 && figures.every((figure) => figure.sources.length === 0),
});

function notesOf(figure: FigureView, { figures, date, words, locale }: ChartProps): string[] {
  const shared = common(figures);
  const asOf = figure.asOf === date ? undefined : formatDate(figure.asOf, locale);
  const notes = [
    shared.about !== undefined && figure.about.slice(shared.about.length).replace(/^,\s*/, ''),
    asOf && fill(words.asOf, { date: asOf }),
    figure.superseded && words.superseded,
    figure.hedged && !shared.hedged && words.hedged,
  ].filter((note): note is string => Boolean(note));
  return notes.map((note, index) => (index === 0 ? capital(note, locale) : note));
}

/** What is counted, when the figures differ in it, and who says it. */
function Who({ figure, props: { figures, words, locale } }: { figure: FigureView; props: ChartProps }) {
  const shared = common(figures);
  const about = shared.about === undefined ? capital(figure.about, locale) : '';
  const named = figure.sources.length > 0;
  const said = named ? formatList(figure.sources, locale) : shared.unsourced ? '' : words.noSource;
  const source = about ? said : capital(said, locale);
  return (
    <>
      {about && <span class="ktk-what">{about}</span>}
      {about && source && ' · '}
      {named ? source : <span class="ktk-none">{source}</span>}
    </>
  );
}

/** Where the page's figure stands on the scale, drawn through all bars; only when all of them count the same thing. */
function ruleOf({ figures, mention }: ChartProps, end: number | undefined): number | undefined {
  const figure = mention?.figure;
  if (!figure || end === undefined || figure.unit !== figures[0]?.unit || common(figures).about === undefined) return undefined;
  const { at, beyond } = placeOn(figure.value, end);
  return beyond ? undefined : at;
}

/** The article's figures side by side on one scale, the page's own among them; each of them also real text. */
export function FigureChart(props: ChartProps) {
  const { figures, mention, words, locale } = props;
  const page = mention?.figure;
  const end = scaleEnd(figures, page);
  const rule = ruleOf(props, end);
  const shared = common(figures);
  const notes = [shared.unsourced && words.noSource, shared.hedged && words.allHedged].filter((note) => note !== false);
  const unit = figures[0]?.unit;
  const pageEnd = page?.unit === unit ? end : undefined;
  return (
    <div class="ktk-chart">
      {shared.about && <p class="ktk-about">{capital(shared.about, locale)}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are gone */}
      <ul role="list" class="ktk-figures" aria-label={words.figures}>
        {figures.map((figure) => (
          <FigureRow
            key={figure.id}
            quantity={figure}
            words={words}
            locale={locale}
            end={figure.unit === unit ? end : undefined}
            rule={rule}
            old={figure.superseded}
            who={<Who figure={figure} props={props} />}
            notes={notesOf(figure, props)}
          />
        ))}
        {page && (
          <PageFigureNote
            figure={page}
            relation={mention?.relation}
            figures={figures}
            words={words}
            locale={locale}
            end={pageEnd}
          />
        )}
      </ul>
      {notes.length > 0 && <p class="ktk-notes">{notes.map((note) => capital(note, locale)).join('. ')}.</p>}
    </div>
  );
}
