/** The card's styles, for its shadow root; the parts of a claim look the same on the claims page. */
import { tokensCss } from './tokens';

/** Chart, statements, discrepancy and small print of a claim. */
export const claimCss = `
.ktk-figures, .ktk-statements { list-style: none; display: grid; gap: var(--ktk-gap); }
.ktk-chart { display: grid; gap: 10px; }
.ktk-about { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 10px; line-height: 1.3; }
.ktk-amount { white-space: nowrap; }
.ktk-amount strong { font-size: var(--ktk-large); font-weight: 680; font-variant-numeric: tabular-nums lining-nums; }
.ktk-bound { white-space: pre; }
.ktk-who { font-weight: 550; }
.ktk-what { font-weight: 400; }
.ktk-notes, .ktk-dates, .ktk-why, .ktk-gloss { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-track { position: relative; block-size: 12px; margin-block: 4px; background: var(--ktk-track); border-radius: 2px; forced-color-adjust: none; }
.ktk-bar { position: absolute; inset-block: 0; min-inline-size: 3px; background: var(--ktk-accent); border-radius: 2px; }
.ktk-bar[data-shape='downward'] { background: repeating-linear-gradient(115deg, var(--ktk-accent) 0 2px, transparent 2px 6px); border-inline-end: 3px solid var(--ktk-accent); }
.ktk-bar[data-shape='upward'] { border-start-end-radius: 0; border-end-end-radius: 0; }
.ktk-bar[data-shape='upward']::after { content: ''; position: absolute; inset-block: 0; inset-inline-start: 100%; inline-size: 24px; max-inline-size: 100%;
  background: repeating-linear-gradient(to right, transparent 0 3px, var(--ktk-accent) 3px 5px); }
.ktk-rule { position: absolute; inset-block: -4px; inline-size: 0; border-inline-start: 2px dotted var(--ktk-page); margin-inline-start: -2px; }
[data-old] .ktk-bar { --ktk-accent: var(--ktk-accent-soft); }
[data-old] strong { font-weight: 450; }
.ktk-row[data-own] { color: var(--ktk-page-ink); }
.ktk-row[data-own] .ktk-notes { color: var(--ktk-ink); }
.ktk-row[data-own] .ktk-track { block-size: 6px; margin-block: 7px; }
.ktk-row[data-own] .ktk-bar { --ktk-accent: var(--ktk-page); }
.ktk-dots { display: flex; flex-wrap: wrap; gap: 4px; margin-block: 6px; max-inline-size: 256px; }
.ktk-dots i { inline-size: 9px; block-size: 9px; border-radius: 2px; background: var(--ktk-accent); forced-color-adjust: none; }
.ktk-statements[data-sides='2'] { grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); gap: var(--ktk-gap) 20px; }
.ktk-side { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 8px; min-inline-size: 0; padding-inline-start: 12px; border-inline-start: 3px solid var(--ktk-accent); hyphens: auto; }
.ktk-speaker, .ktk-side > .ktk-none { margin-block-end: -6px; }
.ktk-said { display: grid; gap: 2px; }
.ktk-none { font-weight: 400; color: var(--ktk-soft); }
.ktk-speaker { font-weight: 650; }
.ktk-quote { font-style: italic; }
.ktk-gloss { font-style: normal; }
.ktk-discrepancy { display: grid; gap: 8px; padding: 10px 12px; background: var(--ktk-note); border: 1px solid transparent; border-inline-start: 3px solid var(--ktk-note-line); border-radius: 4px; }
.ktk-discrepancy h3 { display: flex; align-items: center; gap: 6px; color: var(--ktk-note-ink); font-size: var(--ktk-small); }
.ktk-set { display: grid; gap: 2px; }
.ktk-set + .ktk-set { padding-block-start: 8px; border-block-start: 1px solid color-mix(in srgb, var(--ktk-note-line) 35%, transparent); }
.ktk-link { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-block-size: 28px; inline-size: 100%; padding: 3px 0; border: 0; background: none; }
.ktk .ktk-link { color: var(--ktk-accent-ink); }
.ktk-link:hover > span { text-decoration: underline; text-underline-offset: 3px; }
.ktk-against { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-why summary { display: list-item; inline-size: fit-content; padding-block: 3px; cursor: pointer; }
.ktk-why ul { padding-inline-start: 18px; }
.ktk-why li { color: var(--ktk-ink); }
.ktk-place { color: var(--ktk-soft); }
`;

/** The greatest height of a card, px: more is scrolled. */
export const CARD_HEIGHT = 560;

/** Everything the card needs inside its closed shadow root. Its place on the screen is the host's affair. */
export const cardCss = `${tokensCss}${claimCss}
.ktk-card { display: flex; flex-direction: column; inline-size: min(388px, calc(100vw - 16px)); max-block-size: min(${CARD_HEIGHT}px, var(--ktk-room, 100vh), calc(100vh - 16px));
  border: 1px solid var(--ktk-line); border-radius: var(--ktk-round); box-shadow: var(--ktk-shadow); overflow: hidden; animation: ktk-in var(--ktk-motion) ease-out; }
.ktk-card:focus { outline: none; }
.ktk-card:focus-visible { outline: 2px solid var(--ktk-accent); outline-offset: -2px; border-radius: var(--ktk-round); }
@keyframes ktk-in { from { opacity: 0; } }
.ktk-top { display: flex; align-items: flex-start; gap: 8px; padding: 12px 10px 10px var(--ktk-pad); }
.ktk-top h2 { flex: 1; min-inline-size: 0; padding-block: 3px; font-size: var(--ktk-title); line-height: 1.3; }
.ktk-square { display: grid; place-items: center; flex: none; inline-size: 28px; block-size: 28px; padding: 0; border: 0; border-radius: 6px; background: none; }
.ktk-top .ktk-square:first-child { margin-inline-start: -8px; }
.ktk-square:hover, .ktk-quiet:hover { background: var(--ktk-track); }
.ktk-body { display: grid; gap: 14px; min-block-size: 0; padding: 0 var(--ktk-pad) 14px; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
.ktk-foot { display: flex; flex-wrap: wrap; gap: 0 4px; padding: 6px 8px; border-block-start: 1px solid var(--ktk-line); }
.ktk-quiet { display: inline-flex; align-items: center; gap: 6px; min-block-size: 28px; padding: 2px 8px; border: 0; border-radius: 6px; background: none; }
.ktk .ktk-quiet { color: var(--ktk-soft); font-size: var(--ktk-small); }
@media (max-height: 420px) { .ktk-card { overflow: auto; } .ktk-body { overflow: visible; } .ktk-card > * { flex: none; } }
`;
