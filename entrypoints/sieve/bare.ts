/** The page's bare text: all that stands in it, seen or not, whatever it is part of. It takes half the time of reading with care. */
import { LINE, PARAGRAPH } from '../../common/sift';
import { ELEMENT, TEXT, tagKind } from '../reader/tags';

/** Bounds within which a page is sifted, so that it takes one short task; one beyond them goes to the reader, which reads in slices. Nodes, nodes within one another, and UTF-16 units. */
const MAX_NODES = 30_000;
const MAX_DEPTH = 400;
const MAX_CHARS = 1_500_000;

const SPACE = 32;
/** What is typed into the page is not read. */
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
/** Before the first key or click nothing has been typed: to search for where it could be takes a quarter of a walk. */
const mayHaveTyped = (): boolean => navigator.userActivation?.hasBeenActive !== false;

/** Reads a page when it is made. From parent to child by recursion: no other way of going through a tree is as quick. */
export class BareText {
  /** the runs of inline text, each closed by `PARAGRAPH` */
  text = '';
  /** open shadow roots met on the way; each is read after what stands around it */
  readonly roots: ShadowRoot[] = [];
  /** whether the page has more than is read */
  cut = false;
  private readonly editable = new Set<Element>();
  private nodes = 0;
  /** whether a run of inline text has begun */
  private open = false;

  constructor(root: Element) {
    this.readTree(root);
    for (const tree of this.roots) this.readTree(tree);
    this.cut ||= this.text.length > MAX_CHARS;
    if (this.cut) this.text = '';
  }

  private readTree(tree: Element | ShadowRoot): void {
    if (mayHaveTyped()) for (const element of tree.querySelectorAll(EDITABLE)) this.editable.add(element);
    this.readIn(tree, 0);
  }

  private readIn(parent: Node, depth: number): void {
    if (depth > MAX_DEPTH) this.cut = true;
    for (let node = parent.firstChild; node && !this.cut; node = node.nextSibling) {
      if (++this.nodes > MAX_NODES) this.cut = true;
      const type = node.nodeType;
      if (type === TEXT) this.take((node as Text).data);
      else if (type === ELEMENT) this.enter(node as Element, depth);
    }
  }

  /** White space between blocks is most of what a page's texts are. */
  private take(text: string): void {
    if (!this.open && text.charCodeAt(0) <= SPACE && !/\S/.test(text)) return;
    this.text += text;
    this.open = true;
  }

  private enter(element: Element, depth: number): void {
    const kind = tagKind(element);
    if (kind === 'skipped' || (this.editable.size > 0 && this.editable.has(element))) return;
    if (kind === 'break') {
      this.text += LINE;
      return;
    }
    const root = element.shadowRoot;
    if (root) this.roots.push(root);
    if (kind !== 'inline') this.part();
    this.readIn(element, depth + 1);
    if (kind !== 'inline') this.part();
  }

  private part(): void {
    if (!this.open) return;
    this.text += PARAGRAPH;
    this.open = false;
  }
}
