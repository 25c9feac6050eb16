/** What fuzzing is made of: the words of the lexicons, numbers in every dress, unseen signs, real pages where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { LOCALES } from '../../claims/schema';

const ROOT = process.cwd();
const REAL = ['news', 'other'].map((kind) => join(ROOT, '../shared/pages', kind)).filter(existsSync);

/** @returns all strings of a value, keys left out */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function lexiconFiles(): string[] {
  const folders = readdirSync(join(ROOT, 'claims/articles')).map((article) => join(ROOT, 'claims/articles', article, 'lexicon'));
  const names = LOCALES.map((locale) => `${locale}.json`);
  return [join(ROOT, 'claims/lexicon'), ...folders].flatMap((folder) =>
    names.map((name) => join(folder, name)).filter(existsSync),
  );
}

const words = [...new Set(lexiconFiles().flatMap((file) => stringsIn(JSON.parse(readFileSync(file, 'utf8')))))].filter(
  (word) => word.length < 60,
);

const UNSEEN = ['\u00ad', '\u200b', '\u200d', '\u202e', '\u2066', '\u2069', '\ufeff', '\u00a0', '\u202f', '\u2009'];
const MARKS = ['. ', '! ', '? ', '… ', ', ', '; ', ': ', ' – ', ' "', '” ', ' (', ') ', '\n', "'", '%', ' % ', '-', '/'];

const dressed = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    String(value),
    ...LOCALES.map((locale) => new Intl.NumberFormat(locale).format(value)),
    value.toLocaleString('en').replaceAll(',', ' '),
    `${value}k`,
    `${value}%`,
  );

const numberText = fc.nat({ max: 2_000_000 }).chain(dressed);

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words).map((word) => `${word} `) },
  { weight: 3, arbitrary: numberText.map((text) => `${text} `) },
  { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...UNSEEN) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** Text of the article's own words, out of order: near enough to claims to reach every rule. */
export const nearText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

/** A sentence that holds a claim with a figure, and that figure in one of the ways it is written. */
export const countSentence: fc.Arbitrary<{ text: string; lang: 'nl' | 'en'; value: number }> = fc
  .record({
    value: fc.integer({ min: 100, max: 90_000 }),
    lang: fc.constantFrom('nl' as const, 'en' as const),
    spaced: fc.boolean(),
  })
  .map(({ value, lang, spaced }) => {
    const grouped = new Intl.NumberFormat(lang, { useGrouping: 'always' as never }).format(value);
    const number = spaced ? grouped.replace(/[.,]/, '\u00a0') : grouped;
    const text =
      lang === 'en'
        ? `Moscow puts the number of Russian soldiers killed in Ukraine at ${number}.`
        : `Volgens Moskou zijn er in Oekraïne ${number} Russische militairen gesneuveld.`;
    return { text, lang, value };
  });

/** HTML to mutate: the demo and test pages, and real pages where they are. */
export function pages(): { name: string; html: string }[] {
  const own = ['demo/nl', 'demo/en', ...readdirSync(join(ROOT, 'tests/pages')).map((slug) => `tests/pages/${slug}`)]
    .map((folder) => join(ROOT, folder, 'index.html'))
    .filter(existsSync);
  const real = REAL.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((file) =>
    /html\.gz$/.test(file),
  );
  return [
    ...own.map((file) => ({ name: file, html: readFileSync(file, 'utf8') })),
    ...real.map((file) => ({ name: file, html: gunzipSync(readFileSync(file)).toString('utf8') })),
  ];
}
