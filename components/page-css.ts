/** Styles of the extension's own pages: the popup and the claims page. */
import { claimCss } from './card-css';
import { tokensCss } from './tokens';

const shared = `
html, body { margin: 0; padding: 0; }
.ktk-brand { display: flex; align-items: center; gap: 8px; font-weight: 650; }
.ktk-brand .ktk-icon { color: var(--ktk-accent); }
.ktk-button { min-block-size: 32px; padding: 4px 12px; border: 1px solid var(--ktk-edge); border-radius: 6px; background: none; inline-size: fit-content; }
.ktk-button:hover { background: var(--ktk-track); }
.ktk-hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** The popup's styles. */
export const popupCss = `${tokensCss}${claimCss}${shared}
body { inline-size: 372px; max-inline-size: 100vw; }
.ktk-popup { display: flex; flex-direction: column; min-block-size: 220px; }
.ktk-popup > .ktk-brand { padding: 12px var(--ktk-pad) 0; color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-popup h1 { font-size: var(--ktk-small); }
.ktk-popup main { flex: 1; display: grid; align-content: start; gap: 12px; padding: 8px var(--ktk-pad) 14px; }
.ktk-popup h2 { font-size: var(--ktk-title); line-height: 1.3; }
.ktk-glance, .ktk-message { display: grid; gap: 14px; }
.ktk-message { gap: 6px; }
.ktk-message .ktk-button { margin-block-start: 6px; }
.ktk-count { color: var(--ktk-soft); }
.ktk-groups { display: grid; gap: 14px; }
.ktk-group h3 { padding-block-end: 2px; font-size: var(--ktk-text); }
.ktk-group ul { list-style: none; margin-inline: -8px; }
.ktk-jump { display: block; inline-size: 100%; min-block-size: 28px; padding: 4px 8px; border: 0; border-radius: 6px; background: none; line-height: 1.35; }
.ktk-jump:hover { background: var(--ktk-track); }
.ktk-words { quotes: none; text-decoration: underline 2px var(--ktk-mark); text-underline-offset: 4px; }
.ktk-relation { display: block; padding-block-start: 3px; color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-problem { padding: 8px 12px; background: var(--ktk-note); border-inline-start: 3px solid var(--ktk-note-line); border-radius: 4px; }
.ktk-popup-foot { position: sticky; inset-block-end: 0; padding: 6px var(--ktk-pad) 8px; background: var(--ktk-ground); border-block-start: 1px solid var(--ktk-line); }
.ktk-switch { display: flex; align-items: center; gap: 10px; inline-size: 100%; min-block-size: 36px; padding: 4px 0; border: 0; background: none; }
.ktk-switch-name { flex: 1; min-inline-size: 0; font-weight: 550; }
.ktk .ktk-switch-state { color: var(--ktk-soft); }
.ktk-switch-track { flex: none; inline-size: 36px; block-size: 20px; padding: 2px; border: 1.5px solid var(--ktk-edge); border-radius: 12px; }
.ktk-switch-knob { display: block; inline-size: 13px; block-size: 13px; border-radius: 50%; background: var(--ktk-edge); transition: translate var(--ktk-motion); forced-color-adjust: none; }
.ktk-switch[aria-checked='true'] .ktk-switch-track { background: var(--ktk-accent); border-color: var(--ktk-accent); }
.ktk-switch[aria-checked='true'] .ktk-switch-knob { background: var(--ktk-ground); translate: 16px; }
@media (forced-colors: active) { .ktk-switch-track { forced-color-adjust: none; } }
`;

/** The claims page's styles, on screen and on paper. */
export const claimsPageCss = `${tokensCss}${claimCss}${shared}
.ktk-claims { display: grid; justify-content: center; grid-template-columns: minmax(0, 640px); gap: 32px 64px; min-block-size: 100vh; padding: 40px 20px 64px; font-size: 15px; }
@media (min-width: 1060px) {
  .ktk-claims { grid-template-columns: minmax(0, 640px) 280px; align-content: start; }
  .ktk-masthead { grid-column: 1 / -1; }
  .ktk-settings { position: sticky; inset-block-start: 24px; align-self: start; }
}
.ktk-masthead { display: grid; gap: 10px; max-inline-size: 640px; }
.ktk-masthead h1 { font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; }
.ktk-masthead > p { color: var(--ktk-soft); }
.ktk-tools { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 8px 12px; margin-block-start: 10px; }
.ktk-search { flex: 1 1 240px; }
.ktk-search label { display: grid; gap: 4px; font-size: var(--ktk-small); }
.ktk-search input { inline-size: 100%; min-block-size: 36px; padding: 4px 10px; font-size: 15px; border: 1px solid var(--ktk-edge); border-radius: 6px; background: var(--ktk-ground); }
.ktk-search p { padding-block-start: 4px; color: var(--ktk-soft); font-size: var(--ktk-small); }
.ktk-tools .ktk-button { min-block-size: 36px; }
@media (min-width: 420px) { .ktk-tools .ktk-button { margin-block-start: 22px; } }
.ktk-claim { display: grid; gap: 14px; padding-block: 28px; border-block-start: 1px solid var(--ktk-line); scroll-margin-block-start: 8px; }
.ktk-claim:focus { outline: none; }
.ktk-claim > h3 { font-size: 19px; line-height: 1.3; }
.ktk-summary { max-inline-size: 60ch; }
.ktk-settings { display: grid; gap: 28px; }
.ktk-setting h2 { padding-block-end: 8px; font-size: var(--ktk-title); outline-offset: 4px; }
.ktk-setting h2:focus:not(:focus-visible) { outline: none; }
.ktk-setting ul { list-style: none; display: grid; gap: 8px; }
@media print {
  .ktk { --ktk-ground: #fff; --ktk-ink: #000; --ktk-soft: #333; --ktk-accent: #0d5f6b; --ktk-note: #fff; color-scheme: light; print-color-adjust: exact; }
  .ktk-claims { display: block; padding: 0; font-size: 10.5pt; }
  .ktk-tools, .ktk-settings, .ktk-link .ktk-icon { display: none; }
  .ktk-claim { break-inside: avoid; padding-block: 14pt; }
}
`;
