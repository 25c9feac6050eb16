/** Styles of the settings, on the options page and the welcome page. */
export const settingsCss = `
.ktk-settings { display: grid; gap: 36px 56px; }
.ktk-settings > div { display: grid; gap: 36px; }
@media (min-width: 760px) { .ktk-settings { grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: start; } }
.ktk-setting { display: grid; gap: 12px; }
.ktk-setting h2 { font-size: 18px; outline-offset: 4px; }
.ktk-setting h2:focus:not(:focus-visible) { outline: none; }
.ktk-setting ul { list-style: none; display: grid; gap: 8px; }
.ktk-setting .ktk-button { text-align: start; overflow-wrap: anywhere; }
.ktk-field { display: grid; gap: 4px; }
.ktk-field input { max-inline-size: 120px; }
.ktk-field [aria-invalid='true'] { border: 2px solid var(--ktk-note-line); }
.ktk-error:not(:empty) { color: var(--ktk-note-ink); }
.ktk-choices { display: grid; gap: 2px; }
.ktk-choices legend { padding-block-end: 4px; }
.ktk-choices label { display: flex; align-items: center; gap: 10px; min-block-size: 32px; cursor: pointer; }
.ktk-sample { text-decoration: underline 2px var(--ktk-mark); text-underline-offset: auto; }
.ktk-sample[data-style='full'] { background: rgb(240 170 40 / 0.16); }
.ktk-sample[data-style='dots'] { text-decoration-style: dotted; }
.ktk-keys { display: grid; gap: 0; margin: 0; }
.ktk-keys div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 16px; padding-block: 6px; border-block-end: 1px solid var(--ktk-line); }
.ktk-keys dd { margin: 0; }
.ktk-keys kbd { padding: 1px 6px; border: 1px solid var(--ktk-edge); border-radius: 4px; font: 500 13px / 1.5 var(--ktk-sans); white-space: nowrap; }
.ktk-row-of-buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.ktk-file { position: relative; }
.ktk-file:focus-within { outline: 2px solid var(--ktk-accent); outline-offset: 2px; }
.ktk-notice { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; min-block-size: 36px; }
.ktk-notice[data-fault='true'] { padding: 8px 12px; background: var(--ktk-note); border: 1px solid transparent; border-inline-start: 3px solid var(--ktk-note-line); border-radius: 4px; }
`;
