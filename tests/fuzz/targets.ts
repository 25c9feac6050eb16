/** What is fuzzed, and what must hold whatever comes. A check throws when something does not hold. */
import fc from 'fast-check';
import { articles, detect } from '../../claims';
import { Mention, type Page } from '../../claims/schema';
import { countSentence, nearText, pages } from './material';
import { messageTarget } from './messages';
import { must, type Target } from './must';
import { type Cut, cut, mutate, smallest } from './mutate';
import { readPage } from './reader';
import { settingsTarget } from './settings';

/** No page of this size may take longer, ms; a hundred times what it takes on a quiet core. */
const TOO_LONG = 5_000;

const claims = new Set(articles.flatMap(({ id, claims: all }) => all.map((claim) => `${id}/${claim.id}`)));

function checkMention(mention: Mention, page: Page): void {
  Mention.parse(mention);
  const text = page.blocks[mention.block]?.text ?? '';
  must(mention.start < mention.end && mention.end <= text.length, 'a mention outside its block', mention);
  must(claims.has(`${mention.article}/${mention.claim}`), 'a claim that no article makes', mention);
  const said = [page.title ?? '', ...page.blocks.map((block) => block.text)].join('\n');
  for (const { words } of mention.why) must(said.includes(words), 'evidence that the page does not say', words);
}

const detection: Target<Page> = {
  name: 'detection',
  arbitrary: fc.record(
    {
      lang: fc.constantFrom('nl', 'en', 'de', 'fr', 'es', 'it', 'pt', 'pl', 'ru', 'uk', 'xx', ''),
      date: fc.constantFrom('2022-03-25', '2022-03', '1999', '2025-13-99', 'x'),
      title: nearText,
      blocks: fc.array(fc.record({ text: nearText, lang: fc.constantFrom('nl', 'en', 'uk', '-') }, { requiredKeys: ['text'] }), {
        maxLength: 12,
      }),
    },
    { requiredKeys: ['blocks'] },
  ),
  check(page) {
    const since = performance.now();
    const mentions = detect(page);
    must(performance.now() - since < TOO_LONG, 'detection took too long');
    for (const mention of mentions) checkMention(mention, page);
    must(JSON.stringify(detect(page)) === JSON.stringify(mentions), 'the same page gave other mentions');
  },
};

const numbers: Target<{ text: string; lang: 'nl' | 'en'; value: number }> = {
  name: 'numbers',
  arbitrary: countSentence,
  check({ text, lang, value }) {
    const page = { lang, date: '2022-03-25', blocks: [{ text }] };
    for (const { figure } of detect(page)) {
      if (figure)
        must(figure.value === value && figure.bound === 'exactly', 'another number than the page gives', { figure, value });
    }
  },
};

const library = pages();

/** A page of the library, a window of it (the parser of the tests is slow), and what is done to it; or the HTML itself, in a kept case. */
type Broken = { page: number; from: number; cuts: Cut[] } | { html: string };
const WINDOW = 30_000;

function htmlOf(broken: Broken): string {
  if ('html' in broken) return broken.html;
  const html = library[broken.page % library.length]?.html ?? '';
  const start = Math.floor(broken.from * Math.max(0, html.length - WINDOW));
  return mutate(html.slice(start, start + WINDOW), broken.cuts);
}

const fails = (html: string): boolean => {
  try {
    readPage(html);
    return false;
  } catch {
    return true;
  }
};

const reader: Target<Broken> = {
  name: 'reader',
  arbitrary: fc.record({
    page: fc.nat({ max: library.length - 1 }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    cuts: fc.array(cut, { maxLength: 8 }),
  }),
  check: (broken) => readPage(htmlOf(broken)),
  freeze: (broken) => ({ html: smallest(htmlOf(broken), fails) }),
};

// biome-ignore lint/suspicious/noExplicitAny: each target has values of its own
export const targets: Target<any>[] = [detection, numbers, reader, settingsTarget, messageTarget];
