/** Every language says everything, in its own words, and no pattern loses what is filled in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../claims/schema';
import { cardWords, pageWords, uiLocale } from '../../common/words';
import { CardWords, PageWords } from '../../common/words/schema';

/** Words that two languages share. */
const SHARED: Partial<Record<Locale, string[]>> = {
  fr: ['mentionsHere.one', 'mentionsHere.other'],
  nl: ['searchCount.one', 'searchCount.other'],
};
/** Patterns and punctuation, the same in any language that has no other. */
const PATTERNS = ['bounds.exactly', 'compared', 'attributed', 'quoted', 'keys.alt', 'keys.ctrl', 'keys.shift'];

type Leaves = Record<string, string>;
const leaves = (value: unknown, path = ''): Leaves =>
  typeof value === 'string'
    ? { [path]: value }
    : Object.assign({}, ...Object.entries(value as object).map(([key, part]) => leaves(part, path ? `${path}.${key}` : key)));
const textsOf = (locale: Locale): Leaves => ({ ...leaves(cardWords(locale)), ...leaves(pageWords(locale)) });
const english = textsOf('en');
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
/** A plural form's own pattern is compared with the English `other`. */
const twinOf = (key: string) => english[key] ?? english[key.replace(/\.(one|few|many)$/, '.other')] ?? '';

describe.each(LOCALES)('%s', (locale) => {
  const texts = textsOf(locale);

  test('has every text', () => {
    expect(CardWords.safeParse(cardWords(locale)).error).toBeUndefined();
    expect(PageWords.safeParse(pageWords(locale)).error).toBeUndefined();
  });

  test('fills in what English fills in', () => {
    const wrong = Object.entries(texts).filter(([key, text]) => String(names(text)) !== String(names(twinOf(key))));
    expect(wrong).toEqual([]);
  });

  test('has a form for each plural of whole numbers', () => {
    const rules = new Intl.PluralRules(locale);
    const needed = [...new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)))];
    const plurals = Object.keys(texts).filter((key) => /\.other$/.test(key));
    const missing = plurals.flatMap((key) =>
      needed.map((form) => key.replace(/other$/, form)).filter((form) => !(form in texts)),
    );
    expect(plurals.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  test.skipIf(locale === 'en')('is no copy of English', () => {
    const allowed = [...PATTERNS, ...(SHARED[locale] ?? [])];
    const copies = Object.entries(texts).filter(([key, text]) => english[key] === text && !allowed.includes(key));
    expect(copies).toEqual([]);
  });

  test('keeps an upper bound apart from a number, and from a lower bound', () => {
    const { bounds } = cardWords(locale);
    expect(new Set(Object.values(bounds)).size).toBe(Object.keys(bounds).length);
  });
});

test.each([
  [['nl-BE', 'en'], 'nl'],
  [['sv', 'pt-BR'], 'pt'],
  [['UK_ua'], 'uk'],
  [['sv', 'fi'], 'en'],
  [[], 'en'],
])('a browser that wants %j gets %s', (wanted, locale) => {
  expect(uiLocale(wanted)).toBe(locale);
});

describe('the words and where they are used', () => {
  const root = join(import.meta.dirname, '../..');
  const source = ['components', 'entrypoints']
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) => join(root, room, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const used = (key: string) => new RegExp(`\\.${key}\\b`).test(source);

  test.each([
    ['card', cardWords('en')],
    ['page', pageWords('en')],
  ])('no %s word is unused', (_, words) => {
    // what is a notice's kind is looked up by that
    const byKind = ['imported', 'resetDone', 'undone', 'notStored'];
    expect(Object.keys(words).filter((key) => !used(key) && !byKind.includes(key))).toEqual([]);
    expect(used('noSuchWord')).toBe(false);
  });
});

describe('the words of the manifest', () => {
  const folder = join(import.meta.dirname, '../../locales');
  const read = (locale: Locale): Record<string, { message: string }> =>
    JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'));
  const inEnglish = read('en');

  test('are those that the manifest asks for, no more and no fewer', () => {
    const manifest = readFileSync(join(import.meta.dirname, '../../wxt.config.ts'), 'utf8');
    const asked = [...manifest.matchAll(/__MSG_(\w+)__|command\('(\w+)'/g)].map(([, name, command]) => name ?? command);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(inEnglish).sort());
  });

  test.each(LOCALES.filter((locale) => locale !== 'en'))('are all there in %s, and no copies of English', (locale) => {
    const words = read(locale);
    expect(Object.keys(words).sort()).toEqual(Object.keys(inEnglish).sort());
    const copies = Object.entries(words).filter(([key, { message }]) => key !== 'extName' && message === inEnglish[key]?.message);
    expect([copies, Object.values(words).filter(({ message }) => !message.trim())]).toEqual([[], []]);
  });

  test('there is no language of the manifest that the interface has not', () => {
    expect(readdirSync(folder).sort()).toEqual(LOCALES.map((locale) => `${locale}.json`).sort());
  });

  // the Chrome Web Store refuses longer ones
  test.each(LOCALES)('the description is short enough in %s', (locale) => {
    expect(read(locale).extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
