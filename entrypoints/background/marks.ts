/**
 * How marks are drawn. Only colours, backgrounds and text decorations apply to highlights, so the layout cannot move. One amber has a
 * contrast of 3:1 or more on white and on black (3.8 and 5.5), because the page behind the text is unknown.
 */
export const marksCss = `
::highlight(kanttekening-mark) {
  background-color: rgb(240 170 40 / 0.16) !important;
  text-decoration: underline 2px #b8741a !important;
}
::highlight(kanttekening-mark-quiet) {
  text-decoration: underline 2px dotted #b8741a !important;
}
::highlight(kanttekening-mark-active) {
  background-color: rgb(240 170 40 / 0.34) !important;
  text-decoration: underline 3px #b8741a !important;
}
@media (forced-colors: active) {
  ::highlight(kanttekening-mark), ::highlight(kanttekening-mark-quiet) { background-color: Canvas !important; color: CanvasText !important; text-decoration-color: CanvasText !important; }
  ::highlight(kanttekening-mark-active) { background-color: Highlight !important; color: HighlightText !important; text-decoration-color: HighlightText !important; }
}
`;
