/**
 * How marks are drawn. Only colours, backgrounds and text decorations apply to highlights, so the layout cannot move. One amber has a
 * contrast of 3:1 or more on white and on black (3.8 and 5.5), because the page behind the text is unknown.
 */
import type { MarkStyle } from '../../common/settings';

const TINT = 'background-color: rgb(240 170 40 / 0.16) !important;';

/** The first mark of a claim, in each style: tint and line, line, dotted line. */
const FIRST: Record<MarkStyle, string> = {
  full: `${TINT} text-decoration: underline 2px #b8741a !important;`,
  line: 'text-decoration: underline 2px #b8741a !important;',
  dots: 'text-decoration: underline 2px dotted #b8741a !important;',
};
/** Its repeats, more quietly. */
const REPEAT: Record<MarkStyle, string> = {
  full: 'text-decoration: underline 2px dotted #b8741a !important;',
  line: 'text-decoration: underline 1px #b8741a !important;',
  dots: 'text-decoration: underline 1px dotted #b8741a !important;',
};

/** @returns the sheet of the marks in a style */
export const marksCss = (style: MarkStyle): string => `
::highlight(kanttekening-mark) { ${FIRST[style]} }
::highlight(kanttekening-mark-quiet) { ${REPEAT[style]} }
::highlight(kanttekening-mark-active) {
  background-color: rgb(240 170 40 / 0.34) !important;
  text-decoration: underline 3px #b8741a !important;
}
@media (forced-colors: active) {
  ::highlight(kanttekening-mark), ::highlight(kanttekening-mark-quiet) { background-color: Canvas !important; color: CanvasText !important; text-decoration-color: CanvasText !important; }
  ::highlight(kanttekening-mark-active) { background-color: Highlight !important; color: HighlightText !important; text-decoration-color: HighlightText !important; }
}
`;
