/** Marks: mentions tied to the page's text nodes, and painted with CSS Custom Highlights. */
import type { Mention } from '../../claims/schema';
import type { PageBlock } from './read';

export interface Mark {
  /** stays the same when the page is read anew, as long as the claim's mentions before it do */
  key: string;
  mention: Mention;
  ranges: Range[];
  text: string;
  /** a further mention of a claim that is marked above */
  repeat: boolean;
}

export const NAMES = ['kanttekening-mark', 'kanttekening-mark-quiet', 'kanttekening-mark-active'] as const;

function rangesOf(block: PageBlock, { start, end }: Mention): Range[] {
  return block.portions.flatMap((portion) => {
    const [from, to] = [Math.max(start, portion.start) - portion.start, Math.min(end, portion.end) - portion.start];
    if (from >= to || to > portion.node.length || !portion.node.isConnected) return [];
    const range = new Range();
    range.setStart(portion.node, from);
    range.setEnd(portion.node, to);
    return [range];
  });
}

/** Signs that are not seen, among them those that turn the direction of what follows, out of the page and into the card and the popup. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const plain = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** @returns a mark for each mention whose text still stands in the page, in the order given */
export function marksOf(blocks: readonly PageBlock[], mentions: readonly Mention[]): Mark[] {
  const counts = new Map<string, number>();
  return mentions.flatMap((mention) => {
    const block = blocks[mention.block];
    const ranges = block ? rangesOf(block, mention) : [];
    if (!block || ranges.length === 0) return [];
    const name = `${mention.article}/${mention.claim}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    const text = plain(block.text.slice(mention.start, mention.end));
    const why = mention.why.map((evidence) => ({ ...evidence, words: plain(evidence.words) }));
    return [{ key: `${name}/${count}`, mention: { ...mention, why }, ranges, text, repeat: count > 0 }];
  });
}

/** Draws the marks and nothing else; called again it draws anew. The page shares the registry: only our names are touched. */
export class Painter {
  #sets = new Map<string, Highlight>();

  paint(marks: readonly Mark[]): void {
    const of = (repeat: boolean) => marks.filter((mark) => mark.repeat === repeat).flatMap(({ ranges }) => ranges);
    this.#set('kanttekening-mark', of(false), 0);
    this.#set('kanttekening-mark-quiet', of(true), 0);
    this.#set('kanttekening-mark-active', [], 1);
  }

  /** Draws one mark as the one that the card belongs to; undefined: none. */
  activate(mark: Mark | undefined): void {
    this.#set('kanttekening-mark-active', mark?.ranges ?? [], 1);
  }

  /** Puts back what the page has taken from the registry. */
  ensure(): void {
    for (const [name, set] of this.#sets) if (CSS.highlights.get(name) !== set) CSS.highlights.set(name, set);
  }

  clear(): void {
    for (const name of NAMES) CSS.highlights.delete(name);
    this.#sets.clear();
  }

  #set(name: string, ranges: Range[], priority: number): void {
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      this.#sets.delete(name);
      return;
    }
    // the page can take them out of the registry and move them: it gets copies
    const set = new Highlight(...ranges.map((range) => range.cloneRange()));
    set.priority = priority;
    CSS.highlights.set(name, set);
    this.#sets.set(name, set);
  }
}
