/**
 * How marks are drawn. Only colours, backgrounds and text decorations apply to highlights, so the layout cannot move. The page behind
 * the text is unknown and may be a picture: so each line has the text's own colour, and is seen wherever the text is. (Chromium takes
 * `currentColor` within `color-mix()` for black here.) Loudness goes by line and tint, never by colour alone: the first mention of a
 * claim has a solid line, a further one is dashed, one without a discrepancy dotted; where marks overlap the line is double.
 */
export const marksCss = `
::highlight(kanttekening-mark-full) {
  background-color: rgb(240 170 40 / 0.2) !important;
  text-decoration: underline 2px currentColor !important;
}
::highlight(kanttekening-mark-quiet) {
  background-color: rgb(240 170 40 / 0.08) !important;
  text-decoration: underline 1px dashed currentColor !important;
}
::highlight(kanttekening-mark-faint) {
  text-decoration: underline 1px dotted currentColor !important;
}
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
