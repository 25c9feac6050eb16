/**
 * How marks are drawn. Only colours, backgrounds and text decorations apply to highlights, so the layout cannot move. The page behind
 * the text is unknown and may be a picture: so each line has the text's own colour, and is seen wherever the text is. (Chromium takes
 * `currentColor` within `color-mix()` for black here.) Loudness goes by line and tint, never by colour alone: the first mention of a
 * claim has a solid line, a further one is dashed, one without a discrepancy dotted; where marks overlap the line is double.
 */
import type { MarkStyle } from '../../common/settings';

type Tone = 'full' | 'quiet' | 'faint';

const tint = (opacity: number): string => `background-color: rgb(240 170 40 / ${opacity}) !important;`;
const line = (how: string): string => `text-decoration: underline ${how} currentColor !important;`;

/** What is drawn in each style: tint and line, line alone, or dots alone. */
const LOOKS: Record<MarkStyle, Record<Tone, string>> = {
  full: { full: tint(0.2) + line('2px'), quiet: tint(0.08) + line('1px dashed'), faint: line('1px dotted') },
  line: { full: line('2px'), quiet: line('1px dashed'), faint: line('1px dotted') },
  dots: { full: line('2px dotted'), quiet: line('1px dotted'), faint: line('1px dotted') },
};

/** @returns the sheet of the marks in a style */
export const marksCss = (style: MarkStyle): string => `
::highlight(kanttekening-mark-full) { ${LOOKS[style].full} }
::highlight(kanttekening-mark-quiet) { ${LOOKS[style].quiet} }
::highlight(kanttekening-mark-faint) { ${LOOKS[style].faint} }
::highlight(kanttekening-mark-over) {
  text-decoration: underline 2px double currentColor !important;
}
::highlight(kanttekening-mark-active) {
  background-color: rgb(240 170 40 / 0.3) !important;
  text-decoration: underline 3px currentColor !important;
}
@media (forced-colors: active) {
  ::highlight(kanttekening-mark-full), ::highlight(kanttekening-mark-quiet), ::highlight(kanttekening-mark-faint), ::highlight(kanttekening-mark-over) {
    background-color: Canvas !important; color: CanvasText !important; text-decoration-color: CanvasText !important;
  }
  ::highlight(kanttekening-mark-active) { background-color: Highlight !important; color: HighlightText !important; text-decoration-color: HighlightText !important; }
}
`;
