/** Reads a page as the extension does, under the tests' DOM, and checks that what is read stands in the page and the page is left alone. */
import { news } from '../../common/news';
import { pageMeta } from '../../entrypoints/reader/meta';
import { marksOf } from '../../entrypoints/reader/paint';
import { type PageBlock, PageReader } from '../../entrypoints/reader/read';
import { must } from './must';

function checkBlock({ text, portions }: PageBlock): void {
  let end = 0;
  for (const portion of portions) {
    must(portion.start >= end && portion.end - portion.start === portion.node.length, 'portions that overlap', text);
    const [there, here] = [portion.node.data, text.slice(portion.start, portion.end)];
    must(there.replace(/\s/g, ' ') === here.replace(/\s/g, ' '), 'a block that says what the page does not', { there, here });
    end = portion.end;
  }
  must(text.trim() !== '' && end <= text.length, 'an empty block');
}

/** The tests' DOM would load what a page names; here nothing is loaded. */
const unlinked = (html: string): string => html.replace(/\b(src|srcset|href|data|action|poster)(\s*=)/gi, 'was-$1$2');

function parse(html: string): { page: Document; before: string } | undefined {
  try {
    const page = new DOMParser().parseFromString(unlinked(html), 'text/html');
    return { page, before: page.documentElement.outerHTML };
  } catch {
    return undefined; // some nonsense the tests' own parser gives up on; browsers' parsers never do, and the soak goes there
  }
}

/** @param html parsed as a page of its own. @throws when something does not hold */
export function readPage(html: string): void {
  const parsed = parse(html);
  if (!parsed) return;
  const { page, before } = parsed;
  const root = page.documentElement;
  const reader = new PageReader(root);
  must(reader.step(Number.POSITIVE_INFINITY), 'reading that does not end');
  const { blocks } = reader.reading;
  for (const block of blocks) checkBlock(block);
  must(['article', 'section', 'other'].includes(news.newsDecision(root).kind), 'no decision');
  const { date } = pageMeta(root, page.title ?? '', news.pageSays(root), news);
  must(date === undefined || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date), 'a date that is none', date);
  const mentions = blocks.slice(0, 20).map(({ text }, block) => ({
    ...{ article: 'a', claim: 'c', block, start: 0, end: text.length, rule: 'r', why: [], discrepancy: true },
  }));
  for (const mark of marksOf(blocks, mentions)) must(mark.ranges.length > 0, 'a mark without a place');
  must(root.outerHTML === before, 'the page was changed');
}
