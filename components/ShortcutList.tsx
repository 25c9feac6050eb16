import type { PageWords } from '../common/words/schema';

export interface Shortcut {
  name: keyof PageWords['commands'];
  /** as the browser writes it, "Alt+Shift+N"; empty: none */
  keys: string;
}

/** The keys as they are set in the browser now, and the way to change them there. */
export const ShortcutList = ({
  shortcuts,
  words,
  change,
}: {
  shortcuts: readonly Shortcut[];
  words: PageWords;
  change(): void;
}) => (
  <section class="ktk-setting">
    <h2>{words.shortcutsTitle}</h2>
    <dl class="ktk-keys">
      {shortcuts.map(({ name, keys }) => (
        <div key={name}>
          <dt>{words.commands[name]}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : <span class="ktk-notes">{words.noShortcut}</span>}</dd>
        </div>
      ))}
    </dl>
    <button type="button" class="ktk-button" onClick={change}>
      {words.changeShortcuts}
    </button>
  </section>
);
