/** Which lines of a mark can be seen: not those that a scrolling box around them hides. */
import { own } from '../../common/own-document';
import type { Line } from './place';

const isBox = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean => overflowX !== 'visible' || overflowY !== 'visible';

/** The boxes around a node that cut off what stands out of them. The page's own scrolling is the viewport's. */
function boxesAround(node: Node): DOMRect[] {
  const boxes: DOMRect[] = [];
  const body = own('body');
  for (let element = node.parentElement; element?.parentElement && element !== body; element = element.parentElement) {
    const style = getComputedStyle(element);
    if (isBox(style)) boxes.push(element.getBoundingClientRect());
    if (style.position === 'fixed') break;
  }
  return boxes;
}

const middle = ({ left, top, right, bottom }: Line): { x: number; y: number } => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** A line is in sight while its middle is. */
const holds = (box: DOMRect, { x, y }: { x: number; y: number }): boolean =>
  y > box.top && y < box.bottom && x > box.left && x < box.right;

/** @returns the lines of these ranges that no box around them hides, px of the viewport */
export function linesInSight(ranges: readonly Range[]): Line[] {
  const near = ranges[0]?.startContainer;
  const boxes = near ? boxesAround(near) : [];
  const lines = ranges.flatMap((range) => [...range.getClientRects()]);
  return boxes.length > 0 ? lines.filter((line) => boxes.every((box) => holds(box, middle(line)))) : lines;
}

/** How much larger than the viewport's px an element's own are, because of `zoom` on it or around it. */
export const zoomOf = (element: Element): number => (element as { currentCSSZoom?: number }).currentCSSZoom ?? 1;
