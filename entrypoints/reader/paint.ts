/** Marks: mentions tied to the page's text nodes, and painted with CSS Custom Highlights. */
import type { FoundMention } from '../../common/messages';
import { isSeen, type PageBlock, type Portion } from './read';

/**
 * How loud a mark is: the first mention of a claim on the page fully, further ones quietly, and faintly where the article notes no
 * discrepancy for the claim.
 */
export type Tone = 'full' | 'quiet' | 'faint';

export interface Mark {
  /** stays the same when the page is read anew, as long as the claim's mentions before it do */
  key: string;
  mention: FoundMention;
  /** in the order of the text, one for each text node */
  ranges: Range[];
  text: string;
  /** the text of the block that the mention's offsets count in */
  block: string;
  /** what the ranges held when they were made */
  said: string;
  tone: Tone;
}

const PREFIX = 'kanttekening-mark';
/** Priorities: where marks overlap the louder one is drawn, above it the sign of the overlap, and the card's own mark on top. */
const LAYERS = { faint: 0, quiet: 1, full: 2, over: 3, active: 4 };
type Layer = keyof typeof LAYERS;

/** More marks than these are not drawn: no reader looks at them, and each range costs the page a little at each change. */
const MAX_MARKS = 1000;

const rangeIn = (node: Text, start: number, end: number): Range => {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
};

/** Whether a portion's text still is what was read, and can be seen: the page may have changed while the answer was under way. */
const stands = ({ node, start, end }: Portion, text: string): boolean =>
  node.isConnected &&
  (!node.parentElement || isSeen(node.parentElement)) &&
  node.length === end - start &&
  node.data.replace(/[\t\n\r\f]/g, ' ') === text.slice(start, end);

/** @returns the ranges of a mention; none when a part of its text is no longer there */
function rangesOf({ portions, text }: PageBlock, { start, end }: FoundMention): Range[] {
  const touched = portions.filter((portion) => portion.start < end && portion.end > start);
  if (!touched.every((portion) => stands(portion, text))) return [];
  return touched.map(({ node, start: from, end: to }) => rangeIn(node, Math.max(start, from) - from, Math.min(end, to) - from));
}

const toneOf = ({ discrepancy }: FoundMention, repeat: boolean): Tone => {
  if (!discrepancy) return 'faint';
  return repeat ? 'quiet' : 'full';
};

/** Signs that are not seen, among them those that turn the direction of what follows, out of the page and into the card and the popup. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const plain = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

const saidBy = (ranges: readonly Range[]): string => ranges.map(String).join('');

/** @returns a mark for each mention whose text still stands in the page, in the order given; at most `MAX_MARKS` */
export function marksOf(blocks: readonly PageBlock[], mentions: readonly FoundMention[]): Mark[] {
  const counts = new Map<string, number>();
  return mentions.slice(0, MAX_MARKS).flatMap((mention) => {
    const block = blocks[mention.block];
    const ranges = block ? rangesOf(block, mention) : [];
    if (!block || ranges.length === 0) return [];
    const name = `${mention.article}/${mention.claim}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const text = plain(block.text.slice(mention.start, mention.end));
    const why = mention.why.map((evidence) => ({ ...evidence, words: plain(evidence.words) }));
    return [
      {
        key: `${name}/${count}`,
        mention: { ...mention, why },
        ranges,
        text,
        block: block.text,
        said: saidBy(ranges),
        tone: toneOf(mention, count > 0),
      },
    ];
  });
}

/** @returns whether the page still has the words of a mark where it was painted */
export const isFresh = ({ ranges, said }: Mark): boolean =>
  ranges.every(({ startContainer }) => startContainer.isConnected) && saidBy(ranges) === said;

/** @returns the stretches that two marks or more share, so that each can be told from the other */
export function overlaps(marks: readonly Mark[]): Range[] {
  const ends = new Map<Node, number>();
  const ranges = marks.flatMap((mark) => mark.ranges).sort((a, b) => a.startOffset - b.startOffset);
  return ranges.flatMap(({ startContainer: node, startOffset, endOffset }) => {
    const before = ends.get(node) ?? 0;
    ends.set(node, Math.max(before, endOffset));
    return startOffset < before ? [rangeIn(node as Text, startOffset, Math.min(before, endOffset))] : [];
  });
}

/** Draws the marks and nothing else; called again it draws anew. The page shares the registry: only our names are touched. */
export class Painter {
  #sets = new Map<string, Highlight>();

  paint(marks: readonly Mark[]): void {
    for (const tone of ['faint', 'quiet', 'full'] as const)
      this.#set(
        tone,
        marks.filter((mark) => mark.tone === tone).flatMap(({ ranges }) => ranges),
      );
    this.#set('over', overlaps(marks));
    this.#set('active', []);
  }

  /** Draws one mark as the one that the card belongs to; undefined: none. */
  activate(mark: Mark | undefined): void {
    this.#set('active', mark?.ranges ?? []);
  }

  /** Puts back what the page has taken from the registry. */
  ensure(): void {
    for (const [name, set] of this.#sets) if (CSS.highlights.get(name) !== set) CSS.highlights.set(name, set);
  }

  /** Takes off what this painter drew, and not what another has drawn over it since. */
  clear(): void {
    for (const [name, set] of this.#sets) if (CSS.highlights.get(name) === set) CSS.highlights.delete(name);
    this.#sets.clear();
  }

  #set(layer: Layer, ranges: Range[]): void {
    const name = `${PREFIX}-${layer}`;
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      this.#sets.delete(name);
      return;
    }
    // the page can take them out of the registry and move them: it gets copies
    const set = new Highlight(...ranges.map((range) => range.cloneRange()));
    set.priority = LAYERS[layer];
    CSS.highlights.set(name, set);
    this.#sets.set(name, set);
  }
}
