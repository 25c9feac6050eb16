#!/usr/bin/env node
// Scores detection on the project's own passages (tests/detection/) and prints tables by language and by claim.
//   npm run --silent eval                      all languages
//   npm run --silent eval -- nl en             these
//   npm run --silent eval -- --errors nl       also each passage that was missed, wrongly marked, or read with a wrong value
//   npm run --silent eval -- --claim war-aims  this claim only
//   npm run --silent eval -- --part a          every other passage; who tunes on part a looks at the errors of part b last
//   npm run --silent eval -- --own             without the corpus
//   npm run --silent eval -- --record          writes tests/detection/recorded.json, below which the tests let nothing drop
// Where ../shared/corpus is present, its dev passages are scored too, by its own score.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModules } from './lib/claims.mjs';
import { ROOT } from './lib/run.mjs';

const FOLDER = join(ROOT, 'tests/detection');
const CORPUS = join(ROOT, '../shared/corpus');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean' },
    claim: { type: 'string' },
    own: { type: 'boolean' },
    part: { type: 'string' },
    record: { type: 'boolean' },
  },
});

const {
  modules: [claims, score],
  close,
} = await loadModules('/claims/index.ts', '/scripts/lib/score.ts');
const rows = languages().flatMap(scoreLanguage);
print('language', groups('lang'));
print('claim', groups('claim'));
printPlain();
printNews();
printTraps();
if (values.record) record();
await close();
if (!values.own && !values.claim && !values.part && existsSync(CORPUS)) scoreCorpus();

function languages() {
  const all = readdirSync(FOLDER).filter((name) => /^[a-z]{2}\.json$/.test(name));
  return all.map((name) => name.slice(0, 2)).filter((lang) => !positionals.length || positionals.includes(lang));
}

function scoreLanguage(lang) {
  const set = JSON.parse(readFileSync(join(FOLDER, `${lang}.json`), 'utf8'));
  return Object.entries(set)
    .filter(([claim]) => !values.claim || claim === values.claim)
    .map(([claim, passages]) => ({ lang, claim, count: score.scoreClaim(claims.detect, lang, claim, partOf(passages), tell) }));
}

function partOf({ mentions, lookalikes }) {
  if (!values.part) return { mentions, lookalikes };
  const rest = values.part === 'a' ? 0 : 1;
  const half = (list) => list.filter((_, index) => index % 2 === rest);
  return { mentions: half(mentions), lookalikes: half(lookalikes) };
}

function tell({ lang, claim, kind, passage, found }) {
  if (!values.errors) return;
  const marks = found.map(({ start, end, rule, figure }) => `[${passage.text.slice(start, end)}] ${rule} ${figure?.value ?? ''}`);
  console.log(`${kind} ${lang} ${claim} ${kind === 'marked' ? '' : (passage.quote ?? '')} ${marks.join(' ')}`);
  console.log(`   H: ${passage.headline}\n   T: ${passage.text}`);
  if (kind === 'missed') tellLacks(lang, claim, passage);
}

function tellLacks(lang, claim, { headline, text }) {
  for (const { block, rules } of claims.inspect({ lang, blocks: [{ text: headline }, { text }] }))
    for (const { rule, claim: of, lacks } of rules) if (of === claim && block === 1) console.log(`      ${rule}: ${lacks}`);
}

function groups(key) {
  const names = [...new Set(rows.map((row) => row[key]))];
  return [...names, 'all'].map((name) => [
    name,
    score.total(rows.filter((row) => name === 'all' || row[key] === name).map(({ count }) => count)),
  ]);
}

function print(title, counts) {
  console.log(`\n${title.padEnd(26)}precision  recall     F1  value  mentions  look-alikes marked`);
  for (const [name, count] of counts) {
    const shares = [score.precision(count), score.recall(count), score.f1(count), count.valued ? count.values / count.valued : 1];
    const cells = shares.map((share) => share.toFixed(3).padStart(7)).join(' ');
    console.log(
      `${name.padEnd(26)}  ${cells}${String(count.mentions).padStart(10)}${`${count.marked} of ${count.lookalikes}`.padStart(21)}`,
    );
  }
}

/** Plain reporting (tests/detection/plain): passages without any claim, and the plainest ways to mention some. */
function plainRows() {
  return languages().map((lang) => {
    const set = JSON.parse(readFileSync(join(FOLDER, 'plain', `${lang}.json`), 'utf8'));
    const marked = score.wronglyMarked(claims.detect, lang, set);
    if (values.errors) for (const { headline, text } of marked) console.log(`marked ${lang}\n   H: ${headline}\n   T: ${text}`);
    return { lang, marked: marked.length, of: set.negatives.length, count: score.scorePlain(claims.detect, lang, set, tell) };
  });
}

function printPlain() {
  if (values.part || values.claim) return;
  const rows = plainRows();
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const all = { lang: 'all', marked: sum('marked'), of: sum('of'), count: score.total(rows.map(({ count }) => count)) };
  console.log('\nplain reporting           without a claim marked      mentions found');
  for (const { lang, marked, of, count } of [...rows, all])
    console.log(`${lang.padEnd(26)}${`${marked} of ${of}`.padStart(22)}${`${count.hits} of ${count.mentions}`.padStart(20)}`);
}

/** News (tests/detection/news): passages as newspapers print them. The held part has been tuned on by no one: its errors are not shown. */
function newsRows() {
  return languages().map((lang) => {
    const passages = JSON.parse(readFileSync(join(FOLDER, 'news', `${lang}.json`), 'utf8'));
    const count = (part, miss) =>
      score.scoreNews(
        claims.detect,
        lang,
        passages.filter((passage) => passage.part === part),
        miss,
      );
    return { lang, open: count('open', tellNews), held: count('held') };
  });
}

function tellNews({ passage, missed, marked }) {
  if (!values.errors) return;
  console.log(`${passage.id} ${missed.map((claim) => `missed ${claim}`)} ${marked.map((claim) => `marked ${claim}`)}`);
  console.log(`   H: ${passage.headline}\n   T: ${passage.text}`);
}

function printNews() {
  if (values.part || values.claim) return;
  const rows = newsRows();
  const sum = (part) => score.total(rows.map((row) => row[part]));
  console.log('\nnews                       open: precision  recall   mentions    held: precision  recall   mentions');
  for (const { lang, open, held } of [...rows, { lang: 'all', open: sum('open'), held: sum('held') }])
    console.log(`${lang.padEnd(26)}${cells(open)}${cells(held)}`);
}

function cells(count) {
  const shares = [score.precision(count), score.recall(count)].map((share) => share.toFixed(3));
  return `${shares[0].padStart(16)}${shares[1].padStart(8)}${String(count.mentions).padStart(11)}`;
}

/** Traps (tests/detection/traps): each was marked wrongly once; what kind it is stands beside it. */
function trapRows() {
  return languages().map((lang) => {
    const traps = JSON.parse(readFileSync(join(FOLDER, 'traps', `${lang}.json`), 'utf8'));
    const fallen = score.fallenInto(claims.detect, lang, traps);
    if (values.errors) for (const { claim, kind, text } of fallen) console.log(`trap ${lang} ${claim} (${kind})\n   T: ${text}`);
    return { lang, fallen: fallen.length, of: traps.length };
  });
}

function printTraps() {
  if (values.part || values.claim) return;
  const rows = trapRows();
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log('\ntraps                     fallen into');
  for (const { lang, fallen, of } of [...rows, { lang: 'all', fallen: sum('fallen'), of: sum('of') }])
    console.log(`${lang.padEnd(26)}${`${fallen} of ${of}`.padStart(11)}`);
}

function record() {
  const floors = (key) => Object.fromEntries(groups(key).map(([name, count]) => [name, floorOf(count)]));
  const plain = Object.fromEntries(plainRows().map(({ lang, marked, count }) => [lang, { marked, found: count.hits }]));
  const news = Object.fromEntries(newsRows().map(({ lang, open, held }) => [lang, floorOf(score.total([open, held]))]));
  const traps = Object.fromEntries(trapRows().map(({ lang, fallen }) => [lang, fallen]));
  const recorded = { language: floors('lang'), claim: floors('claim'), plain, news, traps };
  writeFileSync(join(FOLDER, 'recorded.json'), `${JSON.stringify(recorded, null, 2)}\n`);
}

function floorOf(count) {
  return { precision: down(score.precision(count)), recall: down(score.recall(count)) };
}

function down(share) {
  return Math.floor(share * 1000) / 1000;
}

function scoreCorpus() {
  const files = languages().map((lang) => join(CORPUS, 'dev', `${lang}.jsonl`));
  const args = [join(CORPUS, 'score.mjs'), ...files, '--', process.execPath, join(ROOT, 'scripts/detect.mjs')];
  console.log('\nThe dev passages of ../shared/corpus');
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  console.log(status === 0 ? stdout : stderr);
}
