/** Which marks are at a point of the viewport? One question to the browser, then a look at the few marks of that text node. */
import { own } from '../../common/own-document';
import type { Mark } from './paint';

interface Found {
  mark: Mark;
  range: Range;
}

/** A mark is hit this far (px) outside its text: descenders and the underline belong to it. */
const SLACK = 2;

/** The marks at a point, px of the viewport; the shortest first, so that one within another can be reached. */
export type HitTest = (x: number, y: number) => Mark[];

/** Browsers before `caretPositionFromPoint` (Chromium 128) have an older name for it. */
function textAt(x: number, y: number, shadowRoots: ShadowRoot[]): Node | undefined {
  const at: Document['caretPositionFromPoint'] | undefined = own('caretPositionFromPoint');
  return at ? at(x, y, { shadowRoots })?.offsetNode : own('caretRangeFromPoint')?.(x, y)?.startContainer;
}

const within = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK;

/** @param shadowRoots the page's open ones, into which the browser looks only when told */
export function hitTest(marks: readonly Mark[], shadowRoots: ShadowRoot[]): HitTest {
  const byNode = new Map<Node, Found[]>();
  for (const mark of marks)
    for (const range of mark.ranges)
      byNode.set(range.startContainer, [...(byNode.get(range.startContainer) ?? []), { mark, range }]);
  return (x, y) => {
    const node = byNode.size > 0 ? textAt(x, y, shadowRoots) : undefined;
    const candidates = (node && byNode.get(node)) ?? [];
    const hit = candidates.filter(({ range }) => [...range.getClientRects()].some((rect) => within(rect, x, y)));
    return hit.map(({ mark }) => mark).sort((a, b) => a.text.length - b.text.length);
  };
}
