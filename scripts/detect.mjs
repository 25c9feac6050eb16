#!/usr/bin/env node
// Finds claims in documents, one JSON document a line on standard input (the contract is in the head of score.mjs):
//   {"id":"nl-004","lang":"nl","date":"2022-03-25","blocks":["headline","text"]}  →  {"id":"nl-004","mentions":[…]}
// With --explain the input is plain text, a paragraph a line, the headline first (or the words after --explain). It prints the concepts and
// numbers seen in each sentence, for each mention why it was found, and what
// other rules lacked.
import { text as textOf } from 'node:stream/consumers';
import { loadClaims } from './lib/claims.mjs';

const [flag, ...words] = process.argv.slice(2);
const { claims, close } = await loadClaims();
if (flag === '--explain') explain(words.join(' ') || (await textOf(process.stdin)));
else
  for (const line of (await textOf(process.stdin)).split('\n').filter(Boolean))
    console.log(JSON.stringify(answer(JSON.parse(line))));
await close();

function answer({ id, lang, date, blocks }) {
  const page = { lang, date, blocks: blocks.map((text) => ({ text })) };
  const mentions = claims
    .detect(page)
    .map(({ claim, block, start, end, figure, rule }) => ({ claim, block, start, end, value: figure?.value, rule }));
  return { id, mentions };
}

function explain(text) {
  const blocks = text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ text: line }));
  const seen = claims.inspect({ blocks });
  for (const { text: sentence, concepts, numbers } of seen) {
    console.log(`\n${sentence}`);
    for (const { concept, words: said } of concepts) console.log(`  ${concept.padEnd(20)}${said}`);
    for (const { value, low, bound, kind } of numbers)
      console.log(`  ${kind.padEnd(20)}${low ? `${low} to ` : ''}${value}, ${bound}`);
  }
  const mentions = claims.detect({ blocks });
  const found = new Set(mentions.map(({ rule }) => rule));
  console.log('\nRules that came near:');
  for (const { rules } of seen)
    for (const { rule, claim, lacks } of rules) if (!found.has(rule)) console.log(`  ${claim} (${rule}): ${lacks}`);
  console.log(mentions.length ? '' : '\nNo claim found.');
  for (const { claim, block, start, end, figure, relation, rule, why } of mentions) {
    console.log(`${claim}  (rule ${rule})\n  words:  ${blocks[block].text.slice(start, end)}`);
    if (figure)
      console.log(`  figure: ${JSON.stringify(figure)} → ${relation.kind}${relation.figure ? ` (${relation.figure})` : ''}`);
    for (const { concept, words: said, from } of why)
      console.log(`  ${from.padEnd(10)}${concept}: ${said || '(somewhere on the page)'}`);
  }
}
