/** The one set of design tokens, for card, popup and claims page. Prefixed, in px: a page's own root size must not change the card. */

const LIGHT = `
  --ktk-ground: #fffefb; --ktk-ink: #1d1c19; --ktk-soft: #56524a; --ktk-line: #ded9ce; --ktk-edge: #8a857a;
  --ktk-track: #f0ede5; --ktk-accent: #0d5f6b; --ktk-accent-soft: #8fbcc2; --ktk-accent-ink: #0a4a54;
  --ktk-page: #8b2f68; --ktk-page-ink: #7a2559; --ktk-note: #fcf3dc; --ktk-note-line: #c2851a; --ktk-note-ink: #5c3d05;
  --ktk-mark: #b8741a;
  --ktk-shadow: 0 1px 2px rgb(30 25 15 / 0.10), 0 8px 28px rgb(30 25 15 / 0.18);`;

const DARK = `
  --ktk-ground: #1e1e1c; --ktk-ink: #f2f0ea; --ktk-soft: #c0bcb1; --ktk-line: #403f3a; --ktk-edge: #8f8b80;
  --ktk-track: #2f2e2b; --ktk-accent: #68bfcb; --ktk-accent-soft: #34656c; --ktk-accent-ink: #9bdbe4;
  --ktk-page: #e793c6; --ktk-page-ink: #f0b3d8; --ktk-note: #33291a; --ktk-note-line: #d7a03c; --ktk-note-ink: #f0cd8c;
  --ktk-shadow: 0 1px 2px rgb(0 0 0 / 0.5), 0 8px 28px rgb(0 0 0 / 0.6);`;

const SYSTEM = `
  --ktk-ground: Canvas; --ktk-ink: CanvasText; --ktk-soft: CanvasText; --ktk-line: CanvasText; --ktk-edge: CanvasText;
  --ktk-track: Canvas; --ktk-accent: CanvasText; --ktk-accent-soft: CanvasText; --ktk-accent-ink: LinkText;
  --ktk-page: Highlight; --ktk-page-ink: CanvasText; --ktk-note: Canvas; --ktk-note-line: CanvasText; --ktk-note-ink: CanvasText;
  --ktk-shadow: none;`;

/** Styles of everything that carries the class `ktk`: type, space, colour and motion. */
export const tokensCss = `
.ktk {
  ${LIGHT}
  --ktk-sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  --ktk-large: 20px; --ktk-title: 16px; --ktk-text: 14px; --ktk-small: 12.5px;
  --ktk-gap: 12px; --ktk-pad: 16px; --ktk-round: 10px; --ktk-motion: 120ms;
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
