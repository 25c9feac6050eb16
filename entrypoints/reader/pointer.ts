/** Turns what the pointer, finger and keys do into events of `hover`. Only true events of the user count, never the page's own. */
import type { HitTest } from './hit';
import type { HoverEvent } from './hover';
import type { Mark } from './paint';

interface Around {
  hit: HitTest;
  /** the element of the open card */
  host(): HTMLElement | undefined;
  /** whether there is anything to point at */
  active(): boolean;
  /** the key of the mark whose card is open */
  shown(): string | undefined;
  /** the key that must be held for a card to open at the pointer; undefined: none */
  hold(): 'alt' | 'ctrl' | 'shift' | undefined;
  dispatch(event: HoverEvent): void;
  /** the key of the first mark within an element that was focused */
  markIn(element: Element): string | undefined;
}

interface Point {
  x: number;
  y: number;
}

interface Seen extends Point {
  inCard: boolean;
  /** a button is held: the user selects or drags */
  busy: boolean;
  /** the key that opens cards is held, or none is needed */
  held: boolean;
}

function isHeld({ hold }: Around, event: MouseEvent | KeyboardEvent): boolean {
  const key = hold();
  return key === undefined || event[`${key}Key`];
}

function distance({ x, y }: Point, box: DOMRect): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

function followMoves(around: Around, signal: AbortSignal): () => void {
  let frame = 0;
  let latest: Seen | undefined;
  let before: Point = { x: 0, y: 0 };
  /** the last pointer was a finger, whose tap the browser tells of as a mouse's move too */
  let finger = false;
  const look = () => {
    frame = 0;
    const now = latest;
    if (!now || signal.aborted) return;
    const opens = now.held || around.host() !== undefined;
    const [mark] = now.inCard || now.busy || !opens ? [] : around.hit(now.x, now.y);
    const box = around.host()?.getBoundingClientRect();
    const towards = box !== undefined && distance(now, box) < distance(before, box);
    before = { x: now.x, y: now.y };
    if (now.inCard) around.dispatch({ type: 'card' });
    else around.dispatch(mark ? { type: 'over', key: mark.key, x: now.x, y: now.y } : { type: 'away', towards });
  };
  const lookSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onMove = (event: PointerEvent | MouseEvent) => {
    if ('pointerType' in event) finger = event.pointerType === 'touch';
    if (!event.isTrusted || finger || !around.active()) return;
    const [inCard, busy, held] = [event.target === around.host(), event.buttons !== 0, isHeld(around, event)];
    latest = { x: event.clientX, y: event.clientY, inCard, busy, held };
    lookSoon();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !latest || !around.hold() || latest.held === isHeld(around, event)) return;
    latest = { ...latest, held: !latest.held };
    lookSoon();
  };
  const onOut = (event: PointerEvent) => {
    if (event.isTrusted && event.relatedTarget === null && event.pointerType !== 'touch')
      around.dispatch({ type: 'away', towards: false });
  };
  const options = { capture: true, passive: true, signal };
  // a page that lets no pointer event through to anyone often forgets the older one
  for (const type of ['pointermove', 'mousemove'] as const) addEventListener(type, onMove, options);
  addEventListener('pointerout', onOut, options);
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, onKey, options);
  return lookSoon;
}

/** Of the marks at one place each further tap opens the next, so that all of them can be reached. */
function nextOf(marks: Mark[], shown: string | undefined): Mark | undefined {
  return marks[(marks.findIndex(({ key }) => key === shown) + 1) % marks.length];
}

/** A tap opens the card unless it follows a link or works a control: those stay the page's. */
function followTaps(around: Around, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || !around.active() || event.target === around.host()) return;
    const control = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('a[href],button,summary,label,input'));
    const selecting = getSelection()?.isCollapsed === false;
    const marks = control || selecting || event.button !== 0 ? [] : around.hit(event.clientX, event.clientY);
    const mark = nextOf(marks, around.shown());
    around.dispatch(mark ? { type: 'press', key: mark.key } : { type: 'press' });
  };
  addEventListener('click', onClick, { capture: true, signal });
}

function followKeys(around: Around, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    if (around.host()) {
      // one Escape closes one layer: the page's own dialog stays
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    around.dispatch({ type: 'escape' });
  };
  const onFocus = (event: FocusEvent) => {
    const target = event.target;
    if (!event.isTrusted || !around.active() || !(target instanceof Element) || target === around.host()) return;
    const key = target.matches('a[href]:focus-visible') ? around.markIn(target) : undefined;
    if (key) around.dispatch({ type: 'press', key });
    else if (around.host()) around.dispatch({ type: 'focus', inside: false });
  };
  addEventListener('keydown', onKey, { capture: true, signal });
  addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
}

/**
 * Follows the user until `signal` aborts. Listeners sit on the window and take part before the page's do.
 * @returns looks again where the pointer rests, for when marks were drawn anew beneath it
 */
export function followUser(around: Around, signal: AbortSignal): () => void {
  const lookAgain = followMoves(around, signal);
  followTaps(around, signal);
  followKeys(around, signal);
  // a fullscreen element covers what was in the top layer before it
  addEventListener('fullscreenchange', () => around.dispatch({ type: 'gone' }), { capture: true, signal });
  return lookAgain;
}
