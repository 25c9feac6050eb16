// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cardWords, pageWords } from '../../common/words';
import type { Notice } from '../../components/BackupSettings';
import { delayOf } from '../../components/DisplaySettings';
import { OptionsView } from '../../components/OptionsView';
import type { SettingsPageProps } from '../../components/SettingsPage';
import { WelcomeView } from '../../components/WelcomeView';
import { expectAccessible, view } from './fixtures';

afterEach(cleanup);

const words = pageWords('en');
const handlers = () => ({
  set: vi.fn(),
  switchOn: vi.fn(),
  stopAlways: vi.fn(),
  unmute: vi.fn(),
  undismiss: vi.fn(),
  changeShortcuts: vi.fn(),
  exportFile: vi.fn(),
  importFile: vi.fn(),
  reset: vi.fn(),
  undo: vi.fn(),
});
const EMPTY: SettingsPageProps = {
  values: { delay: 220, quiet: false, marks: 'full' },
  browserLocale: 'nl',
  maxDelay: 2000,
  sitesOff: [],
  sitesAlways: [],
  muted: [],
  dismissed: [],
  shortcuts: [
    { name: 'next', keys: 'Alt+Shift+N' },
    { name: 'site', keys: '' },
  ],
  notice: undefined,
  canUndo: false,
  words,
  on: handlers(),
};
const FULL: Partial<SettingsPageProps> = {
  values: { delay: 0, quiet: true, marks: 'dots', hold: 'shift', locale: 'uk' },
  sitesOff: ['news.example'],
  sitesAlways: ['blog.example'],
  muted: [{ key: 'harbour/sailors', name: 'Sailors lost' }],
  dismissed: [{ key: 'dismissed:x', name: '1,351', site: 'news.example' }],
  canUndo: true,
  notice: { kind: 'resetDone' },
};
const show = (over: Partial<SettingsPageProps> = {}, notes = { problem: false }) => {
  const on = handlers();
  const claims = { views: [view()], words, card: cardWords('en'), locale: 'en' as const, on: { print: vi.fn() } };
  const settings = { ...EMPTY, ...over, on };
  return { on, ...render(<OptionsView section="settings" notes={notes} claims={claims} settings={settings} words={words} />) };
};

test.each([
  ['empty', {}],
  ['with something in each list', FULL],
  ['with a fault', { notice: { kind: 'fault', fault: 'field', field: 'delay' } as Notice }],
])('axe finds nothing on the settings %s', async (_, over) => {
  await expectAccessible(show(over).container);
});

test('axe finds nothing on them in trouble', async () => {
  await expectAccessible(show({}, { problem: true }).container);
});

test('the two sections are links, of which one is here', () => {
  const { getByRole } = show();
  expect(getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page');
  expect(getByRole('link', { name: 'The article’s claims' }).getAttribute('href')).toBe('#claims');
});

describe('display', () => {
  test('what is set is shown', () => {
    const { getByRole } = show(FULL);
    expect(getByRole('radio', { checked: true }).closest('label')?.textContent).toBe('Dotted line');
    expect(getByRole('textbox', { name: /Delay/ })).toHaveProperty('value', '0');
    expect(getByRole('combobox', { name: /opens/ })).toHaveProperty('value', 'shift');
    expect(getByRole('combobox', { name: 'Language' })).toHaveProperty('value', 'uk');
    expect(getByRole('switch').getAttribute('aria-checked')).toBe('true');
  });

  test('each change is handed on at once', () => {
    const { getByRole, on } = show();
    fireEvent.click(getByRole('radio', { name: 'Line only' }));
    fireEvent.change(getByRole('combobox', { name: /opens/ }), { target: { value: 'alt' } });
    fireEvent.change(getByRole('combobox', { name: 'Language' }), { target: { value: 'pl' } });
    fireEvent.click(getByRole('switch'));
    fireEvent.input(getByRole('textbox', { name: /Delay/ }), { target: { value: '400' } });
    expect(on.set.mock.calls).toEqual([
      [{ marks: 'line' }],
      [{ hold: 'alt' }],
      [{ locale: 'pl' }],
      [{ quiet: true }],
      [{ delay: 400 }],
    ]);
  });

  test('the first choice goes back to the default', () => {
    const { getByRole, on } = show(FULL);
    fireEvent.change(getByRole('combobox', { name: /opens/ }), { target: { value: '' } });
    fireEvent.change(getByRole('combobox', { name: 'Language' }), { target: { value: '' } });
    expect(on.set.mock.calls).toEqual([[{ hold: undefined }], [{ locale: undefined }]]);
  });

  test('languages are named in themselves, and the browser’s by what it comes to', () => {
    const names = [...show().getByRole('combobox', { name: 'Language' }).children].map((option) => option.textContent);
    expect(names.slice(0, 3)).toEqual(['The browser’s (Nederlands)', 'Nederlands', 'English']);
    expect(names.slice(-2)).toEqual(['Русский', 'Українська']);
  });

  test('a delay that cannot be is refused with the range, and what was set stays', () => {
    const { getByRole, on, container } = show();
    const field = getByRole('textbox', { name: /Delay/ });
    fireEvent.input(field, { target: { value: '2001' } });
    expect(on.set).not.toHaveBeenCalled();
    expect(container.querySelector('.ktk-error')?.textContent).toBe('Give a whole number from 0 to 2000.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(field, { target: { value: '2000' } });
    expect(on.set).toHaveBeenCalledWith({ delay: 2000 });
    expect(container.querySelector('.ktk-error')?.textContent).toBe('');
  });

  test.each([
    ['0', 0],
    [' 15 ', 15],
    ['2000', 2000],
    ['2001', undefined],
    ['', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['1e3', undefined],
  ])('a delay of "%s" is %s', (text, delay) => {
    expect(delayOf(text, 2000)).toBe(delay);
  });
});

test('sites, claims and marks are taken back one by one', () => {
  const { getByRole, on } = show(FULL);
  fireEvent.click(getByRole('button', { name: 'Switch on news.example' }));
  fireEvent.click(getByRole('button', { name: 'No longer always read blog.example' }));
  fireEvent.click(getByRole('button', { name: 'Mark again: Sailors lost' }));
  fireEvent.click(getByRole('button', { name: 'Mark again: 1,351 (news.example)' }));
  expect(on.switchOn).toHaveBeenCalledWith('news.example');
  expect(on.stopAlways).toHaveBeenCalledWith('blog.example');
  expect(on.unmute).toHaveBeenCalledWith('harbour/sailors');
  expect(on.undismiss).toHaveBeenCalledWith('dismissed:x');
});

test('the focus stays with a list when an item leaves it', () => {
  const { getByRole } = show(FULL);
  fireEvent.click(getByRole('button', { name: 'Switch on news.example' }));
  expect(document.activeElement?.textContent).toBe('Sites switched off');
});

test('keys are shown as the browser has them, and changed there', () => {
  const { container, getByRole, on } = show();
  expect([...container.querySelectorAll('.ktk-keys div')].map((row) => row.textContent)).toEqual([
    'Next mentionAlt+Shift+N',
    'Switch this site on or offno key',
  ]);
  fireEvent.click(getByRole('button', { name: 'Change keys in the browser' }));
  expect(on.changeShortcuts).toHaveBeenCalledOnce();
});

describe('export, import, reset', () => {
  test('are handed on; undo is there only when there is something to undo', () => {
    const { getByRole, queryByRole, on, container } = show();
    fireEvent.click(getByRole('button', { name: 'Export settings' }));
    fireEvent.click(getByRole('button', { name: 'Reset everything' }));
    const file = new File(['{}'], 'settings.json');
    fireEvent.change(container.querySelector('input[type="file"]') as HTMLInputElement, { target: { files: [file] } });
    expect([on.exportFile.mock.calls.length, on.reset.mock.calls.length]).toEqual([1, 1]);
    expect(on.importFile).toHaveBeenCalledWith(file);
    expect(queryByRole('button', { name: 'Undo' })).toBeNull();
    cleanup();
    const again = show(FULL);
    fireEvent.click(again.getByRole('button', { name: 'Undo' }));
    expect(again.on.undo).toHaveBeenCalledOnce();
  });

  test.each<[Notice, string]>([
    [{ kind: 'imported' }, 'now hold'],
    [{ kind: 'resetDone' }, 'after installing'],
    [{ kind: 'undone' }, 'Undone'],
    [{ kind: 'notStored' }, 'could not be stored'],
    [{ kind: 'fault', fault: 'not-json' }, 'not JSON'],
    [{ kind: 'fault', fault: 'not-ours' }, 'no settings of Kanttekening'],
    [{ kind: 'fault', fault: 'newer' }, 'Update it'],
    [{ kind: 'fault', fault: 'field', field: 'site-off:a b' }, '“site-off:a b” has a value'],
  ])('%j is told aloud', (notice, text) => {
    expect(show({ notice }).getByRole('status').textContent).toContain(text);
  });
});

describe('the welcome page', () => {
  const sample = { title: 'A month at the harbour', paragraphs: ['Sailors were lost.'], lang: 'en' as const, date: '2022-03-25' };
  const display = { values: EMPTY.values, browserLocale: 'en' as const, words };
  const welcome = (on = { openClaims: vi.fn(), openSettings: vi.fn() }, set = vi.fn()) => ({
    on,
    set,
    ...render(<WelcomeView sample={sample} {...display} set={set} on={on} />),
  });

  test('axe finds nothing on it', async () => {
    await expectAccessible(welcome().container);
  });

  test('shows the sample, what is never done, and three settings at most', () => {
    const { container } = welcome();
    expect(container.querySelector('article')?.textContent).toBe('A month at the harbourSailors were lost.');
    expect(container.querySelectorAll('.ktk-never li')).toHaveLength(4);
    expect(container.querySelectorAll('select, fieldset, input:not([type="radio"])')).toHaveLength(3);
  });

  test('its settings and ways on are handed on', () => {
    const { getByRole, set, on } = welcome();
    fireEvent.change(getByRole('combobox', { name: 'Language' }), { target: { value: 'de' } });
    fireEvent.click(getByRole('button', { name: 'All settings' }));
    expect(set).toHaveBeenCalledWith({ locale: 'de' });
    expect(on.openSettings).toHaveBeenCalledOnce();
  });
});
