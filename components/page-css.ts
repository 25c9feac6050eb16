/** Styles of the extension's own pages: the popup, the options page (claims, settings) and the welcome page. */
import { claimCss } from './card-css';
import { settingsCss } from './settings-css';
import { tokensCss } from './tokens';

const shared = `
html, body { margin: 0; padding: 0; }
.ktk-brand { display: flex; align-items: center; gap: 8px; font-weight: 650; }
.ktk-brand .ktk-icon { color: var(--ktk-accent); }
.ktk-button { display: inline-flex; align-items: center; min-block-size: 32px; padding: 4px 12px; border: 1px solid var(--ktk-edge); border-radius: 6px; background: none; inline-size: fit-content; cursor: pointer; }
.ktk-button:hover { background: var(--ktk-track); }
.ktk-way { min-block-size: 28px; padding: 3px 0; border: 0; background: none; inline-size: fit-content; }
.ktk .ktk-way { color: var(--ktk-accent-ink); }
.ktk-way:hover { text-decoration: underline; text-underline-offset: 3px; }
.ktk-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ktk .ktk-problem { padding: 8px 12px; background: var(--ktk-note); border: 1px solid transparent; border-inline-start: 3px solid var(--ktk-note-line); border-radius: 4px; }
.ktk-switch { display: flex; align-items: center; gap: 10px; inline-size: 100%; min-block-size: 36px; padding: 4px 0; border: 0; background: none; }
.ktk-switch-name { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.ktk .ktk-switch-state { color: var(--ktk-soft); }
.ktk-switch-track { flex: none; inline-size: 36px; block-size: 20px; padding: 2px; border: 1.5px solid var(--ktk-edge); border-radius: 12px; }
.ktk-switch-knob { display: block; inline-size: 13px; block-size: 13px; border-radius: 50%; background: var(--ktk-edge); transition: translate var(--ktk-motion); forced-color-adjust: none; }
.ktk-switch[aria-checked='true'] .ktk-switch-track { background: var(--ktk-accent); border-color: var(--ktk-accent); }
.ktk-switch[aria-checked='true'] .ktk-switch-knob { background: var(--ktk-ground); translate: 16px; }
.ktk :is(select, input[type='text'], input[type='search']) { inline-size: 100%; min-block-size: 36px; padding: 4px 10px; font: inherit; color: inherit; border: 1px solid var(--ktk-edge); border-radius: 6px; background: var(--ktk-ground); text-overflow: ellipsis; }
.ktk input:is([type='radio'], [type='checkbox']) { accent-color: var(--ktk-accent); inline-size: 16px; block-size: 16px; margin: 0; flex: none; }
.ktk fieldset { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
.ktk legend { padding: 0; }
@media (forced-colors: active) { .ktk-switch-track { forced-color-adjust: none; } }
`;

/** The popup's styles. */
export const popupCss = `${tokensCss}${claimCss}${shared}
body { inline-size: 372px; max-inline-size: 100vw; }
.ktk-popup { display: flex; flex-direction: column; min-block-size: 300px; }
.ktk-popup-head { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 10px var(--ktk-pad) 0; font-size: var(--ktk-small); }
.ktk-popup-head h1 { color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-popup main { flex: 1; display: grid; align-content: start; gap: 12px; padding: 6px var(--ktk-pad) 14px; }
.ktk-popup h2 { font-size: var(--ktk-title); line-height: 1.3; }
.ktk-glance, .ktk-message { display: grid; gap: 14px; }
.ktk-message { gap: 6px; }
.ktk-message .ktk-button { margin-block-start: 6px; }
.ktk-summing { display: grid; gap: 6px; }
.ktk-count { color: var(--ktk-soft); }
.ktk-tally { list-style: none; display: grid; gap: 2px; }
.ktk-tally li { display: grid; grid-template-columns: 18px 1fr; gap: 6px; align-items: baseline; }
.ktk-sign { color: var(--ktk-soft); font-weight: 650; text-align: center; }
.ktk-filter { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 10px; align-items: center; }
.ktk-groups { display: grid; gap: 14px; }
.ktk-group h3 { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; padding-block-end: 2px; font-size: var(--ktk-text); }
.ktk-group h3 .ktk-sign { color: var(--ktk-note-line); translate: 0 3px; }
.ktk-group ul { list-style: none; margin-inline: -8px; }
.ktk-jump { display: block; inline-size: 100%; min-block-size: 28px; padding: 4px 8px; border: 0; border-radius: 6px; background: none; line-height: 1.35; }
.ktk-jump:hover { background: var(--ktk-track); }
.ktk-words { quotes: none; text-decoration: underline 2px var(--ktk-mark); text-underline-offset: 4px; }
.ktk-relation { display: block; padding-block-start: 3px; color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-popup-foot { position: sticky; inset-block-end: 0; padding: 6px var(--ktk-pad) 8px; background: var(--ktk-ground); border-block-start: 1px solid var(--ktk-line); }
.ktk-popup-foot > .ktk-switch:first-child .ktk-switch-name { font-weight: 550; }
.ktk-more > summary { min-block-size: 28px; padding-block: 4px; cursor: pointer; color: var(--ktk-soft); }
.ktk-pause { padding-block: 2px 8px; }
.ktk-pause legend { float: inline-start; inline-size: 100%; padding-block: 4px; }
.ktk-pause .ktk-button { margin: 2px 6px 2px 0; }
@media (max-height: 420px) { .ktk-popup { min-block-size: 0; } .ktk-popup-foot { position: static; } }
`;

/** The frame of the pages that fill a tab. */
const page = `
.ktk-page { min-block-size: 100vh; padding: 32px clamp(16px, 4vw, 40px) 64px; font-size: 15px; }
.ktk-page > * { max-inline-size: 1000px; margin-inline: auto; }
.ktk-page main { display: grid; gap: 20px; }
.ktk-masthead { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 14px 24px; align-items: center; padding-block-end: 20px; }
.ktk-masthead h1 { grid-column: 1 / -1; font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; }
.ktk-sections { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.ktk-sections a { display: block; padding-block: 6px; color: var(--ktk-soft); text-decoration: none; border-block-end: 2px solid transparent; }
.ktk-sections a:hover { color: var(--ktk-ink); border-color: var(--ktk-line); }
.ktk-sections a[aria-current] { color: var(--ktk-ink); font-weight: 650; border-color: var(--ktk-accent); }
@media (max-width: 560px) { .ktk-masthead { grid-template-columns: minmax(0, 1fr); } .ktk-masthead h1 { font-size: 25px; } }
`;

const claims = `
.ktk-intro { max-inline-size: 60ch; text-wrap: pretty; color: var(--ktk-soft); }
.ktk-tools { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 8px 12px; max-inline-size: 640px; margin-block-start: 12px; padding-block-end: 28px; position: relative; }
.ktk-search { flex: 1 1 240px; }
.ktk-search label { display: grid; gap: 4px; font-size: var(--ktk-small); }
.ktk-search input { font-size: 15px; }
.ktk-search p { position: absolute; inset-block-end: 4px; color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-tools .ktk-button { min-block-size: 36px; }
.ktk-browse { display: grid; gap: 32px 56px; }
.ktk-browse > :first-child { grid-row: 2; }
.ktk-contents ol { list-style: none; counter-reset: claim; margin: 0; padding: 0; columns: 260px; column-gap: 28px; color: var(--ktk-soft); font-size: 14px; }
.ktk-contents li { display: grid; grid-template-columns: 28px 1fr; counter-increment: claim; break-inside: avoid; }
.ktk-contents li::before { content: counter(claim); padding-block: 3px; font-variant-numeric: tabular-nums; }
@media (min-width: 940px) {
  .ktk-browse { grid-template-columns: minmax(0, 640px) minmax(0, 1fr); }
  .ktk-browse > :first-child { grid-row: 1; }
  .ktk-contents { position: sticky; inset-block-start: 24px; align-self: start; max-block-size: calc(100vh - 48px); overflow: auto; }
  .ktk-contents ol { columns: auto; }
}
.ktk-claim { display: grid; gap: 14px; padding-block: 28px; border-block-start: 1px solid var(--ktk-line); scroll-margin-block-start: 8px; }
.ktk-claim:focus { outline: none; }
.ktk-claim > h2 { font-size: 19px; line-height: 1.3; }
.ktk-summary { max-inline-size: 60ch; }
@media print {
  .ktk { --ktk-ground: #fff; --ktk-ink: #000; --ktk-soft: #333; --ktk-accent: #1d3a5f; --ktk-note: #fff; color-scheme: light; print-color-adjust: exact; }
  .ktk-page { padding: 0; font-size: 10.5pt; }
  .ktk-tools, .ktk-contents, .ktk-sections, .ktk-link .ktk-icon { display: none; }
  .ktk-browse { display: block; }
  .ktk-claim { break-inside: avoid; padding-block: 14pt; }
}
`;

/** The styles of the options page, on screen and on paper. */
export const optionsCss = `${tokensCss}${claimCss}${shared}${page}${claims}${settingsCss}`;

/** The welcome page's styles. */
export const welcomeCss = `${tokensCss}${claimCss}${shared}${page}${settingsCss}
.ktk-welcome > * { max-inline-size: 680px; }
.ktk-welcome main { gap: 36px; }
.ktk-lead { grid-column: 1 / -1; font-size: 17px; line-height: 1.5; }
.ktk-welcome h2 { padding-block-end: 8px; font-size: 19px; }
.ktk-try article { margin-block: 14px 8px; padding: 20px 24px; border: 1px solid var(--ktk-line); border-radius: var(--ktk-round); background: var(--ktk-track); font: 400 17px / 1.6 Georgia, 'Noto Serif', 'Liberation Serif', serif; }
.ktk-try h3 { padding-block-end: 8px; font-size: 21px; line-height: 1.3; }
.ktk-try article p + p { margin-block-start: 12px; }
.ktk .ktk-never { display: grid; gap: 8px; margin: 0; padding-inline-start: 20px; }
`;
