import type { PageWords } from '../common/words/schema';
import { fill } from './format';

/** What the last act came to; the last three are faults, after which nothing has changed. */
export type Notice =
  | { kind: 'imported' | 'resetDone' | 'undone' | 'notStored' }
  | { kind: 'fault'; fault: 'not-json' | 'not-ours' | 'newer' }
  | { kind: 'fault'; fault: 'field'; field: string };

export interface BackupProps {
  notice: Notice | undefined;
  /** there is something to undo */
  canUndo: boolean;
  words: PageWords;
  on: { exportFile(): void; importFile(file: File): void; reset(): void; undo(): void };
}

const textOf = (notice: Notice, words: PageWords): string =>
  notice.kind === 'fault'
    ? fill(words.fileFaults[notice.fault], { field: 'field' in notice ? notice.field : '' })
    : words[notice.kind];

const isFault = ({ kind }: Notice): boolean => kind === 'fault' || kind === 'notStored';

/** The same file can be chosen twice in a row: the field forgets it at once. */
function FileButton({ name, choose }: { name: string; choose(file: File): void }) {
  return (
    <label class="ktk-button ktk-file">
      {name}
      <input
        type="file"
        accept=".json,application/json"
        class="ktk-hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) choose(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Settings out to a file and in again, and back to how they began; the last of these can be undone. */
export function BackupSettings({ notice, canUndo, words, on }: BackupProps) {
  return (
    <section class="ktk-setting">
      <h2>{words.backupTitle}</h2>
      <p class="ktk-notes">{words.backupText}</p>
      <div class="ktk-row-of-buttons">
        <button type="button" class="ktk-button" onClick={on.exportFile}>
          {words.exportFile}
        </button>
        <FileButton name={words.importFile} choose={on.importFile} />
        <button type="button" class="ktk-button" onClick={on.reset}>
          {words.reset}
        </button>
      </div>
      <div class="ktk-notice" role="status" data-fault={notice && isFault(notice)}>
        {notice && <p>{textOf(notice, words)}</p>}
        {canUndo && (
          <button type="button" class="ktk-button" onClick={on.undo}>
            {words.undo}
          </button>
        )}
      </div>
    </section>
  );
}
