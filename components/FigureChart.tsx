import type { Locale, Mention } from '../claims/schema';
import type { FigureView } from '../common/view';
import type { CardWords } from '../common/words/schema';
import { FigureRow } from './FigureRow';
import { capital, fill, formatDate, formatList, formatValue, sentence } from './format';
import { HedgedIcon } from './icons';
import { PageFigureNote } from './PageFigureNote';
import { placeOn, type Scale, scaleOf } from './scale';

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
  ];
  return notes.filter((note): note is string => Boolean(note));
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

/** The page's figure is drawn through all rows where all count the same, else only through the one that it was compared with. */
function isRuled(row: FigureView, { figures, mention }: ChartProps): boolean {
  const same = common(figures).about !== undefined || mention?.relation?.figure === row.id;
  return same && mention?.figure?.unit === row.unit;
}

/** The values at the scale's ends and steps. Decoration: each figure is text. */
function Axis({ scale, unit, locale }: { scale: Scale; unit: FigureView['unit']; locale: Locale }) {
  return (
    <div class="ktk-axis" aria-hidden="true">
      {scale.ticks.map((tick) => {
        const at = placeOn(tick, scale);
        const end = at > 90 ? 'end' : at < 10 ? 'start' : undefined;
        return (
          <span key={tick} data-end={end} style={{ left: `${at}%` }}>
            {formatValue(tick, unit, locale)}
          </span>
        );
      })}
    </div>
  );
}

/** That nothing here is confirmed, or that nobody is named, where that holds for all figures. */
function Shared({ figures, words, locale }: ChartProps) {
  const { hedged, unsourced } = common(figures);
  const notes = [hedged && words.allHedged, unsourced && words.noSource].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <p class="ktk-hedge">
      <HedgedIcon />
      <span>{notes.map((note) => sentence(capital(note, locale))).join(' ')}</span>
    </p>
  );
}

/** The article's figures side by side on one scale, the page's own among them; each of them also real text. */
export function FigureChart(props: ChartProps) {
  const { figures, mention, words, locale } = props;
  const page = mention?.figure;
  const scale = scaleOf(figures, page);
  const { about } = common(figures);
  const unit = figures[0]?.unit ?? 'people';
  const ruled = figures.map((figure) => isRuled(figure, props));
  const alone = page?.unit === unit && !ruled.includes(true);
  return (
    <div class="ktk-chart">
      {about && <p class="ktk-about">{capital(about, locale)}</p>}
      <Shared {...props} />
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role where the bullets are gone */}
      <ul role="list" class="ktk-figures" aria-label={words.figures}>
        {figures.map((figure, index) => (
          <FigureRow
            key={figure.id}
            quantity={figure}
            words={words}
            locale={locale}
            scale={figure.unit === unit ? scale : undefined}
            page={ruled[index] ? page : undefined}
            old={figure.superseded}
            who={<Who figure={figure} props={props} />}
            notes={notesOf(figure, props)}
          />
        ))}
      </ul>
      {scale && <Axis scale={scale} unit={unit} locale={locale} />}
      {page && (
        <PageFigureNote
          figure={page}
          relation={mention?.relation}
          figures={figures}
          words={words}
          locale={locale}
          scale={alone ? scale : undefined}
        />
      )}
      {scale?.kind === 'log' && <p class="ktk-notes">{sentence(words.tenfold)}</p>}
    </div>
  );
}
