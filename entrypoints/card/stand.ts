/** Keeps the card where it belongs: at its mark while the page scrolls, or where the reader has put it. */
import type { Spot } from '../../common/bridge';
import { own } from '../../common/own-document';
import type { Host } from './host';
import { type Place, type Point, placeCard, placeWithin, type Size } from './place';
import { linesInSight, zoomOf } from './sight';

/** The greatest height of a card, px: more is scrolled. */
const CARD_HEIGHT = 600;

export interface Stand {
  /** lays the card out anew, at once */
  place(): void;
  /** true: stays where it is while the page scrolls; false: goes back to its mark */
  fix(on: boolean): void;
  /** moves the card, px */
  by(x: number, y: number): void;
  /** to the right side of the window, or to the left when it is there */
  aside(): void;
  /** takes hold of the card; `onMove` is called once it moves */
  grab(event: PointerEvent, onMove: () => void): void;
}

/** What the card would take if it had all room: its own size, and what is scrolled away in it. */
function sizeOf({ element, root }: Host): Size {
  const hidden = [...root.querySelectorAll('.ktk-card, .ktk-body')].map((part) => part.scrollHeight - part.clientHeight);
  return { width: element.offsetWidth, height: Math.min(CARD_HEIGHT, element.offsetHeight + Math.max(0, ...hidden)) };
}

function view(): Size {
  const root = own('documentElement');
  return { width: root.clientWidth * zoomOf(root), height: innerHeight };
}

/** Calls `place` once a frame while something may have moved. */
function follow(host: Host, signal: AbortSignal, place: () => void): void {
  let frame = 0;
  const later = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };
  addEventListener('scroll', later, { capture: true, passive: true, signal });
  addEventListener('resize', later, { passive: true, signal });
  const size = new ResizeObserver(later);
  size.observe(host.element);
  signal.addEventListener('abort', () => {
    size.disconnect();
    cancelAnimationFrame(frame);
  });
}

/** Follows the pointer that holds `element` until it lets go. */
function drag(element: HTMLElement, start: PointerEvent, move: (x: number, y: number) => void): void {
  const end = new AbortController();
  const stop = () => end.abort();
  let last: Point = { x: start.clientX, y: start.clientY };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    move(clientX - last.x, clientY - last.y);
    last = { x: clientX, y: clientY };
  };
  element.setPointerCapture(start.pointerId);
  element.addEventListener('pointermove', onMove, { signal: end.signal });
  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'])
    element.addEventListener(type, stop, { signal: end.signal });
}

/** @param onGone called when the mark is out of view and the card is not fixed */
export function standAt(spot: Spot, host: Host, signal: AbortSignal, onGone: () => void): Stand {
  let fixed: Point | undefined;
  const corner = (): Point => host.element.getBoundingClientRect();
  const find = (): Place | undefined => {
    const given = { view: view(), card: sizeOf(host) };
    return fixed ? placeWithin(fixed, given) : placeCard({ ...given, lines: linesInSight(spot.ranges), point: spot.point });
  };
  const place = () => {
    const at = find();
    if (at) host.moveTo(at.x, at.y, Math.min(CARD_HEIGHT, at.room));
    else onGone();
  };
  const put = (at: Point) => {
    const { x, y } = placeWithin(at, { view: view(), card: sizeOf(host) });
    fixed = { x, y };
    place();
  };
  follow(host, signal, place);
  return {
    place,
    fix: (on) => {
      fixed = on ? (fixed ?? corner()) : undefined;
      place();
    },
    by: (x, y) => put({ x: corner().x + x, y: corner().y + y }),
    aside: () => {
      const { x, y } = corner();
      const right = placeWithin({ x: Number.MAX_SAFE_INTEGER, y }, { view: view(), card: sizeOf(host) });
      put(x === right.x ? { x: 0, y } : right);
    },
    grab: (event, onMove) => {
      const { target, currentTarget } = event;
      if (event.button !== 0 || (target as Element).closest('button')) return;
      drag(currentTarget as HTMLElement, event, (x, y) => {
        onMove();
        put({ x: corner().x + x, y: corner().y + y });
      });
    },
  };
}
