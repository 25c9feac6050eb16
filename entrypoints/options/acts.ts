/** What the settings page does when it is used. */
import {
  readFile,
  replaceSettings,
  type Stored,
  setAlways,
  setSite,
  setValues,
  storedSettings,
  undismiss,
  unmuteClaim,
  writeFile,
} from '../../common/settings';
import type { Notice } from '../../components/BackupSettings';
import type { SettingsPageProps } from '../../components/SettingsPage';

/** What the acts change of the page. */
export interface Acts {
  notice: Notice | undefined;
  /** puts back what the last reset or import took away */
  undo: (() => Promise<void>) | undefined;
  /** stores a change and draws what then holds. @returns whether it could be stored */
  store(stored: Promise<void>): Promise<boolean>;
  draw(): void;
}

/** Hands a text to the browser as a file to be kept. Nothing leaves the page. */
function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // the browser has taken the text by the time that the page rests
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Puts other settings in the place of all, with the way back. */
async function replace(acts: Acts, next: Stored, kind: 'imported' | 'resetDone'): Promise<void> {
  const before = await storedSettings();
  acts.notice = undefined;
  const stored = await acts.store(replaceSettings(next));
  acts.notice = { kind: stored ? kind : 'notStored' };
  if (stored) acts.undo = () => undo(acts, before);
  acts.draw();
}

async function undo(acts: Acts, before: Stored): Promise<void> {
  const stored = await acts.store(replaceSettings(before));
  acts.notice = { kind: stored ? 'undone' : 'notStored' };
  if (stored) acts.undo = undefined;
  acts.draw();
}

async function importFile(acts: Acts, file: Blob): Promise<void> {
  const read = readFile(await file.text().catch(() => ''));
  if (read.ok) return replace(acts, read.settings, 'imported');
  const { fault } = read;
  acts.notice =
    fault.kind === 'field' ? { kind: 'fault', fault: 'field', field: fault.field } : { kind: 'fault', fault: fault.kind };
  acts.draw();
}

async function exportFile(): Promise<void> {
  saveFile(`kanttekening-${new Date().toISOString().slice(0, 10)}.json`, writeFile(await storedSettings()));
}

/** @returns what the page's controls do; each change counts from then on in every tab */
export function actsOn(acts: Acts): Omit<SettingsPageProps['on'], 'changeShortcuts'> {
  /** A change made by hand takes the place of the way back: undoing would throw it away. */
  const change = (stored: Promise<void>) => {
    acts.undo = undefined;
    acts.notice = undefined;
    void acts.store(stored);
  };
  return {
    set: (values) => change(setValues(values)),
    switchOn: (site) => change(setSite(site, true)),
    stopAlways: (site) => change(setAlways(site, false)),
    unmute: (key) => change(unmuteClaim(key.split('/')[0] ?? '', key.split('/')[1] ?? '')),
    undismiss: (key) => change(undismiss(key)),
    exportFile: () => void exportFile(),
    importFile: (file) => void importFile(acts, file),
    reset: () => void replace(acts, {}, 'resetDone'),
    undo: () => void acts.undo?.(),
  };
}
