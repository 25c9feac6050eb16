import type { PageWords } from '../common/words/schema';
import { type BackupProps, BackupSettings } from './BackupSettings';
import { type DisplayProps, DisplaySettings } from './DisplaySettings';
import { fill } from './format';
import { type Item, SettingList } from './SettingList';
import { type Shortcut, ShortcutList } from './ShortcutList';

/** A muted claim, or a dismissed mark: what tells it apart, and its key. */
export interface Named {
  key: string;
  name: string;
}

export interface SettingsPageProps extends Omit<DisplayProps, 'set'>, Pick<BackupProps, 'notice' | 'canUndo'> {
  /** by registrable domain */
  sitesOff: readonly string[];
  sitesAlways: readonly string[];
  muted: readonly Named[];
  dismissed: readonly (Named & { site: string })[];
  shortcuts: readonly Shortcut[];
  words: PageWords;
  on: BackupProps['on'] & {
    set: DisplayProps['set'];
    switchOn(site: string): void;
    stopAlways(site: string): void;
    unmute(key: string): void;
    undismiss(key: string): void;
    changeShortcuts(): void;
  };
}

const siteItems = (sites: readonly string[], pattern: string, act: (site: string) => void): Item[] =>
  sites.map((site) => ({ key: site, action: fill(pattern, { site }), act: () => act(site) }));

/** What the user has taken away or added, one by one. */
function Lists({ sitesOff, sitesAlways, muted, dismissed, words, on }: SettingsPageProps) {
  const claims = muted.map(({ key, name }) => ({ key, action: fill(words.unmute, { title: name }), act: () => on.unmute(key) }));
  const marks = dismissed.map(({ key, name, site }) => ({
    key,
    action: fill(words.undismiss, { words: name, site }),
    act: () => on.undismiss(key),
  }));
  return (
    <>
      <SettingList title={words.sitesTitle} none={words.sitesNone} items={siteItems(sitesOff, words.switchOn, on.switchOn)} />
      <SettingList
        title={words.alwaysTitle}
        none={words.alwaysNone}
        items={siteItems(sitesAlways, words.stopAlways, on.stopAlways)}
      />
      <SettingList title={words.mutedTitle} none={words.mutedNone} items={claims} />
      <SettingList title={words.dismissedTitle} none={words.dismissedNone} items={marks} />
    </>
  );
}

/** Every setting: each counts at once, and can be taken back. */
export const SettingsPage = (props: SettingsPageProps) => (
  <div class="ktk-settings">
    <div>
      <DisplaySettings {...props} set={props.on.set} />
      <ShortcutList shortcuts={props.shortcuts} words={props.words} change={props.on.changeShortcuts} />
    </div>
    <div>
      <Lists {...props} />
      <BackupSettings {...props} />
    </div>
  </div>
);
