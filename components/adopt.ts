/** Gives the document a style sheet without an element for it. Nothing is drawn before, so nothing changes its looks. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
