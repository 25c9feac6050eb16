/**
 * The one set of design tokens, for card, popup, claims page and welcome page: type, space, colour, motion. Prefixed, in px: a page's own
 * root size must not change the card. Text has 7:1 or more on its ground, lines that mean something 3:1 (`tests/components/tokens.test.ts`).
 *
 * - `ground` lies under text; `track` and `note` are quiet fields on it.
 * - `ink` is text, `soft` is small print, `line` parts, `edge` bounds a control.
 * - `accent` is the article and what can be pressed, `page` is what the page itself says, `note-*` is a discrepancy, `mark` a marked place.
 */

const LIGHT = `
  --ktk-ground: #fffefb; --ktk-ink: #1b1c20; --ktk-soft: #514f49; --ktk-line: #dfdbd1; --ktk-edge: #85817a;
  --ktk-track: #f2efe8; --ktk-accent: #1f4e79; --ktk-accent-soft: #9db9d3; --ktk-accent-ink: #1d3f66;
  --ktk-page: #8b2f68; --ktk-page-ink: #7a2559; --ktk-note: #fcf3dc; --ktk-note-line: #b87a12; --ktk-note-ink: #5c3d05;
  --ktk-mark: #b8741a;
  --ktk-shadow: 0 0 0 1px rgb(30 25 15 / 0.05), 0 2px 6px rgb(30 25 15 / 0.08), 0 12px 32px rgb(30 25 15 / 0.18);`;

const DARK = `
  --ktk-ground: #1e1f21; --ktk-ink: #f1f0ec; --ktk-soft: #c2bfb8; --ktk-line: #414246; --ktk-edge: #918f8a;
  --ktk-track: #2e2f33; --ktk-accent: #84b3e2; --ktk-accent-soft: #4b6a8a; --ktk-accent-ink: #aacdf2;
  --ktk-page: #e793c6; --ktk-page-ink: #f0b3d8; --ktk-note: #33291a; --ktk-note-line: #d7a03c; --ktk-note-ink: #f0cd8c;
  --ktk-mark: #d7a03c;
  --ktk-shadow: 0 2px 6px rgb(0 0 0 / 0.4), 0 12px 32px rgb(0 0 0 / 0.6);`;

const SYSTEM = `
  --ktk-ground: Canvas; --ktk-ink: CanvasText; --ktk-soft: CanvasText; --ktk-line: CanvasText; --ktk-edge: CanvasText;
  --ktk-track: Canvas; --ktk-accent: CanvasText; --ktk-accent-soft: GrayText; --ktk-accent-ink: LinkText;
  --ktk-page: Highlight; --ktk-page-ink: CanvasText; --ktk-note: Canvas; --ktk-note-line: CanvasText; --ktk-note-ink: CanvasText;
  --ktk-mark: CanvasText; --ktk-shadow: none;`;

/** The families of all text of ours, first choice first. */
export const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/** Styles of everything that carries the class `ktk`: type, space, colour and motion. */
export const tokensCss = `
.ktk {
  ${LIGHT}
  --ktk-sans: ${SANS};
  --ktk-large: 20px; --ktk-title: 16px; --ktk-text: 14px; --ktk-small: 12.5px;
  --ktk-gap: 12px; --ktk-pad: 16px; --ktk-round: 12px; --ktk-motion: 120ms;
  color-scheme: light dark; color: var(--ktk-ink); background: var(--ktk-ground);
  font: 400 var(--ktk-text) / 1.45 var(--ktk-sans); letter-spacing: normal; text-align: start;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; overflow-wrap: break-word; font-kerning: normal;
}
.ktk *, .ktk { box-sizing: border-box; }
.ktk :is(h1, h2, h3, p, ul, figure) { margin: 0; padding: 0; }
.ktk :is(h1, h2, h3) { font: inherit; font-weight: 650; text-wrap: balance; }
.ktk p { text-wrap: pretty; }
.ktk :is(button, input) { font: inherit; color: inherit; }
.ktk button { cursor: pointer; text-align: start; }
.ktk :focus-visible { outline: 2px solid var(--ktk-accent); outline-offset: 2px; border-radius: 4px; }
.ktk-icon { flex: none; display: block; }
.ktk-logo-note { stroke: var(--ktk-note-line); }
@media (prefers-color-scheme: dark) { .ktk { ${DARK} } }
@media (forced-colors: active) { .ktk { ${SYSTEM} } }
@media (prefers-reduced-motion: reduce) { .ktk { --ktk-motion: 0ms; } }
`;
