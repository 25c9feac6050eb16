/** The page's text as blocks: one run of inline text each, made of portions of the page's own text nodes. Nothing is touched. */
import { bridge } from '../../common/bridge';
import { includeLandmarks, noLandmarks } from './landmarks';
import { isSkipped } from './rules';
import { ELEMENT, type TagKind, TEXT, tagKind } from './tags';

/** `[start, end)` of the block's text stand in `node` from its beginning; UTF-16 units. */
export interface Portion {
  node: Text;
  start: number;
  end: number;
}

export interface PageBlock {
  text: string;
  portions: Portion[];
  element: Element;
  heading: boolean;
}

export interface Reading {
  blocks: PageBlock[];
  /** open shadow roots met on the way, for hit tests and for watching */
  roots: ShadowRoot[];
  /** whether reading stopped at its bounds */
  cut: boolean;
}

/** Bounds on what is read of one page: far above any newspaper's, far below what would hurt. UTF-16 units and blocks. */
const MAX_CHARS = 1_500_000;
const MAX_BLOCKS = 20_000;
/** Nodes between two looks at the clock. */
const STRIDE = 100;

const END = null;
const BREAKS = /[\t\n\r\f]/g;
/** By the names that the oldest browsers know too; newer ones have others beside them. */
const VISIBLE: CheckVisibilityOptions = { checkOpacity: true, checkVisibilityCSS: true };

/** @returns whether a reader of the page can see what stands in `element`, as far as its styles tell */
export const isSeen = (element: Element): boolean => element.checkVisibility?.(VISIBLE) ?? true;

/** A paragraph beside one that is seen, and no other by its names, is seen too. */
const isAlike = (element: Element, seen: Element): boolean =>
  element.tagName === seen.tagName &&
  element.parentElement === seen.parentElement &&
  element.className === seen.className &&
  !element.matches('[style],[hidden]');

/** Reads in steps, so that the page never waits: call `step` until it returns true. */
export class PageReader {
  readonly reading: Reading = { blocks: [], roots: [], cut: false };
  #stack: (Node | typeof END)[];
  #owners: Element[] = [];
  #portions: Portion[] = [];
  #text = '';
  #chars = 0;
  #parent: Element | null = null;
  #seen = true;
  /** the paragraph that the browser last said can be seen */
  #last: Element | undefined;
  readonly #ours = bridge().ours;
  readonly #landmarks = noLandmarks();

  constructor(root: Element) {
    this.#stack = [root];
    includeLandmarks(root, this.#landmarks);
  }

  /**
   * Reads on for a while.
   * @param until a time as `performance.now()` gives it, in ms
   * @returns whether all is read
   */
  step(until: number): boolean {
    for (let count = 1; this.#stack.length > 0; count++) {
      this.#visit(this.#stack.pop() as Node | typeof END);
      this.reading.cut = this.#chars > MAX_CHARS || this.reading.blocks.length >= MAX_BLOCKS;
      if (this.reading.cut) return true;
      if (count % STRIDE === 0 && performance.now() >= until) return false;
    }
    this.#flush();
    return true;
  }

  #visit(node: Node | typeof END): void {
    if (node === END) {
      this.#flush();
      this.#owners.pop();
      return;
    }
    const type = node.nodeType;
    if (type === TEXT) this.#read(node as Text);
    else if (type === ELEMENT) this.#enter(node as Element);
  }

  #enter(element: Element): void {
    const kind = tagKind(element);
    if (kind === 'break') {
      if (this.#text) this.#text += '\n';
      return;
    }
    if (isSkipped(element, kind, this.#landmarks) || this.#ours.has(element)) return;
    if (kind !== 'inline') {
      this.#flush();
      this.#owners.push(element);
      this.#stack.push(END);
    }
    this.#pushChildren(element, kind);
  }

  #pushChildren(element: Element, kind: TagKind | undefined): void {
    if (kind === 'inline' && element.tagName === 'SLOT') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) return void this.#stack.push(...assigned.reverse());
    }
    const root = element.shadowRoot;
    if (root) this.#open(root);
    for (let child = (root ?? element).lastChild; child; child = child.previousSibling) this.#stack.push(child);
  }

  #open(root: ShadowRoot): void {
    this.reading.roots.push(root);
    for (const child of root.children) includeLandmarks(child, this.#landmarks);
  }

  /** Adds a text node to the block, if the reader of the page can see it. */
  #read(node: Text): void {
    const data = node.data;
    if (!this.#text && !/\S/.test(data)) return;
    if (!this.#isVisible(node.parentElement)) return;
    const start = this.#text.length;
    this.#text += data;
    this.#chars += data.length;
    this.#portions.push({ node, start, end: this.#text.length });
  }

  #isVisible(parent: Element | null): boolean {
    if (parent !== this.#parent) {
      this.#parent = parent;
      this.#seen = !parent || this.#look(parent);
    }
    return this.#seen;
  }

  /** The browser is asked as seldom as can be, for its answer costs more than all else here; a mark is asked about again before it is drawn. */
  #look(parent: Element): boolean {
    if (this.#last && isAlike(parent, this.#last)) return true;
    const seen = isSeen(parent);
    if (seen && parent.tagName === 'P') this.#last = parent;
    return seen;
  }

  #flush(): void {
    const element = this.#owners.at(-1);
    if (this.#text.trim() && element) {
      const text = this.#text.replace(BREAKS, ' ');
      this.reading.blocks.push({ text, portions: this.#portions, element, heading: element.tagName === 'H1' });
    }
    this.#text = '';
    this.#portions = [];
  }
}
