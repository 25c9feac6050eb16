/** The card's styles, for its shadow root; the parts of a claim look the same on the claims page. */
import { tokensCss } from './tokens';

/** Chart, statements, discrepancy and small print of a claim. */
export const claimCss = `
.ktk-figures, .ktk-statements { list-style: none; display: grid; gap: 6px; }
.ktk-chart { display: grid; gap: 6px; }
.ktk-about { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-hedge { display: flex; gap: 6px; font-size: var(--ktk-small); }
.ktk-hedge .ktk-icon { margin-top: 2px; color: var(--ktk-note-line); }
.ktk-head { line-height: 1.25; }
.ktk-head > .ktk-icon { display: inline-block; margin-right: 6px; color: var(--ktk-page); forced-color-adjust: none; }
.ktk-amount { margin-right: 6px; }
.ktk-amount strong { white-space: nowrap; font-size: var(--ktk-large); font-weight: 680; font-variant-numeric: tabular-nums lining-nums; }
.ktk-bound { white-space: pre; }
.ktk-who { font-weight: 600; }
.ktk-what { font-weight: 400; }
.ktk-notes, .ktk-dates, .ktk-why { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-dates { text-wrap: balance; }
.ktk-track { position: relative; height: 12px; margin-block: 2px; border-radius: 2px; forced-color-adjust: none; }
.ktk-track[data-kind='linear'] { background: var(--ktk-track); }
.ktk-track[data-kind='log'] { background: linear-gradient(var(--ktk-edge) 0 0) 0 50% / 100% 1px no-repeat; }
.ktk-tick, .ktk-rule { position: absolute; inset-block: 2px; border-left: 1px solid var(--ktk-edge); margin-left: -0.5px; }
.ktk-track[data-kind='linear'] .ktk-tick { opacity: 0.35; }
.ktk-rule { inset-block: -3px; border-left: 2px dotted var(--ktk-page); margin-left: -1px; }
.ktk-rule[data-wide] { border-right: 2px dotted var(--ktk-page); background: color-mix(in srgb, var(--ktk-page) 16%, transparent); }
.ktk-bar { position: absolute; top: 0; bottom: 0; background: var(--ktk-accent); border-radius: 2px; }
[data-kind='linear'] .ktk-bar { min-width: 3px; }
[data-kind='log'] .ktk-bar[data-shape='solid'] { inset-block: 4px; min-width: 0; }
[data-kind='log'] .ktk-bar[data-shape='solid']::after { content: ''; position: absolute; right: -6px; top: -4px; width: 8px; height: 8px;
  background: inherit; border: 2px solid var(--ktk-accent); border-radius: 50%; }
.ktk .ktk-bar[data-shape='downward'] { background: repeating-linear-gradient(115deg, var(--ktk-accent) 0 2px, var(--ktk-ground) 2px 6px); border-right: 4px solid var(--ktk-accent); }
.ktk-bar[data-shape='upward'] { border-radius: 2px 0 0 2px; min-width: 4px; }
.ktk-bar[data-shape='upward']::after { content: ''; position: absolute; top: 0; bottom: 0; left: 100%; width: 40px;
  background: linear-gradient(to right, transparent, var(--ktk-ground)), repeating-linear-gradient(115deg, var(--ktk-accent) 0 2px, var(--ktk-ground) 2px 6px); }
[data-kind='linear'] .ktk-bar[data-shape='upward']::after { background: repeating-linear-gradient(to right, transparent 0 3px, var(--ktk-accent) 3px 5px); width: 20px; }
.ktk-axis { position: relative; height: 16px; margin-top: -6px; color: var(--ktk-soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.ktk-axis span { position: absolute; translate: -50%; }
.ktk-axis [data-end='start'] { translate: 0; left: 0 !important; }
.ktk-axis [data-end='end'] { translate: 0; left: auto !important; right: 0; }
[data-old] .ktk-bar { --ktk-accent: var(--ktk-accent-soft); }
[data-old] [data-kind='log'] .ktk-bar::after { background: var(--ktk-ground) !important; border-color: var(--ktk-edge) !important; }
[data-old] strong { font-weight: 450; }
.ktk-row[data-own] { color: var(--ktk-page-ink); }
.ktk-row[data-own] .ktk-notes { display: block; color: var(--ktk-ink); }
.ktk-row[data-own] .ktk-bar { --ktk-accent: var(--ktk-page); }
.ktk-dots { display: flex; flex-wrap: wrap; gap: 4px; margin-block: 6px; max-width: 256px; }
.ktk-dots i { width: 9px; height: 9px; border-radius: 2px; background: var(--ktk-accent); forced-color-adjust: none; }
.ktk-statements { gap: 14px; }
.ktk-statements:is([data-sides='2'], [data-sides='3']) { grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr)); gap: 14px 16px; }
.ktk-statements[data-sides='3'] { grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr)); }
.ktk-side { display: grid; grid-template-columns: minmax(0, 1fr); align-content: start; gap: 10px; min-width: 0; padding-top: 6px; border-top: 3px solid var(--ktk-accent); hyphens: auto; }
.ktk-side:nth-child(even) { border-top-color: var(--ktk-edge); border-top-style: double; }
.ktk-said { display: grid; gap: 3px; }
.ktk-none { font-weight: 400; color: var(--ktk-soft); }
.ktk-speaker { margin-bottom: -6px; font-weight: 650; line-height: 1.3; }
.ktk-speaker.ktk-none { font-weight: 400; font-style: italic; }
.ktk-quote q { quotes: none; font-style: italic; color: var(--ktk-ink); }
.ktk-discrepancy { display: grid; gap: 8px; padding: 10px 12px; background: var(--ktk-note); border: 1px solid transparent; border-left: 3px solid var(--ktk-note-line); border-radius: 4px; }
.ktk-discrepancy h3 { display: flex; align-items: center; gap: 6px; color: var(--ktk-note-ink); font-size: var(--ktk-small); }
.ktk-set { display: grid; gap: 4px; }
.ktk-set + .ktk-set { padding-top: 8px; border-top: 1px solid color-mix(in srgb, var(--ktk-note-line) 35%, transparent); }
.ktk-link { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 28px; width: 100%; padding: 3px 0; border: 0; background: none; }
.ktk .ktk-link { color: var(--ktk-accent-ink); line-height: 1.35; }
.ktk-link:hover > span { text-decoration: underline; text-underline-offset: 3px; }
.ktk-against { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-why summary { display: list-item; width: fit-content; padding-block: 3px; cursor: pointer; }
.ktk-why ul { padding-left: 18px; }
.ktk-why li { color: var(--ktk-ink); }
.ktk-place { color: var(--ktk-soft); }
@media (forced-colors: active) { .ktk-track[data-kind='linear'] { outline: 1px solid; } }
`;

/**
 * Everything the card needs inside its closed shadow root. It travels to the page when the card's script does, like the words
 * (docs/decisions/0007). The card's place on the screen and its greatest height, `--ktk-room`, are the host's affair.
 */
export const cardCss = `${tokensCss}${claimCss}
.ktk-card { display: flex; flex-direction: column; width: min(388px, calc(100vw - 16px)); max-height: var(--ktk-room, 600px);
  border: 1px solid var(--ktk-line); border-radius: var(--ktk-round); box-shadow: var(--ktk-shadow); overflow: hidden; animation: ktk-in var(--ktk-motion) ease-out; }
.ktk-card:focus { outline: none; }
.ktk-card:focus-visible { outline: 2px solid var(--ktk-accent); outline-offset: -2px; border-radius: var(--ktk-round); }
@keyframes ktk-in { from { opacity: 0.4; } }
.ktk-top { display: flex; flex: none; align-items: center; gap: 2px; padding: 6px 6px 2px var(--ktk-pad); background: var(--ktk-ground); color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-top[data-grab] { cursor: grab; touch-action: none; user-select: none; }
.ktk-top[data-grab]:active { cursor: grabbing; }
.ktk-name { flex: 1; min-width: 0; padding-left: 6px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; }
.ktk-count { font-variant-numeric: tabular-nums; }
.ktk-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.ktk-square { display: grid; place-items: center; flex: none; width: 28px; height: 28px; padding: 0; border: 0; border-radius: 6px; background: none; }
.ktk-top .ktk-square:first-child { margin-left: -8px; }
.ktk-square:hover, .ktk-quiet:hover, .ktk-button:hover { background: var(--ktk-track); }
.ktk-square[aria-pressed='true'] { background: var(--ktk-accent); color: var(--ktk-ground); }
.ktk-body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; min-height: 0; padding: 2px var(--ktk-pad) 14px; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
.ktk-body::after { content: ''; position: sticky; bottom: -14px; height: 14px; margin: -14px 0; background: linear-gradient(transparent, var(--ktk-ground)); pointer-events: none; }
.ktk-body h2 { margin-bottom: -6px; font-size: var(--ktk-title); line-height: 1.3; }
.ktk-foot { display: grid; flex: none; grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr)); gap: 0 4px; padding: 5px 8px; border-top: 1px solid var(--ktk-line); }
.ktk-quiet { display: flex; align-items: center; gap: 8px; min-height: 26px; padding: 2px 8px; border: 0; border-radius: 6px; background: none; line-height: 1.25; }
.ktk .ktk-quiet { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-quiet[aria-expanded='true'] { background: var(--ktk-track); }
.ktk-panel { grid-column: 1 / -1; display: grid; gap: 8px; padding: 6px 8px 10px; font-size: var(--ktk-small); }
.ktk-panel[hidden] { display: none; }
.ktk-choices { display: flex; flex-wrap: wrap; gap: 8px; }
.ktk-button { min-height: 30px; padding: 3px 12px; border: 1px solid var(--ktk-edge); border-radius: 6px; background: none; }
.ktk-status:empty { display: none; }
.ktk-panel textarea { width: 100%; font: inherit; color: inherit; background: var(--ktk-track); border: 1px solid var(--ktk-edge); border-radius: 6px; resize: vertical; }
@media (max-width: 480px) { .ktk-move { display: none; } }
@media (max-height: 420px) { .ktk-card { overflow: auto; } .ktk-top { position: sticky; top: 0; z-index: 1; } .ktk-body { flex: none; overflow: visible; } .ktk-body::after { content: none; } }
`;
