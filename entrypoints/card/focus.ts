/** The way of the focus into the card and out of it, so that the reader's place in the page is kept. */
import { bridge } from '../../common/bridge';
import { own } from '../../common/own-document';
import type { Host } from './host';

/** The element that had the focus before, or nothing when the page itself had it. */
export type Before = HTMLElement | undefined;

/** @returns what has the focus now, to give it back to */
export function focusedNow(): Before {
  const activeElement = own('activeElement');
  return activeElement instanceof HTMLElement && activeElement !== own('body') ? activeElement : undefined;
}

const FOCUSABLE = 'a[href],area[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]';

/** @returns what Tab would come to from the mark, or with Shift; undefined at the ends of the page */
function neighbour({ startContainer }: Range, back: boolean): HTMLElement | undefined {
  const side = back ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const all = [...Document.prototype.querySelectorAll.call(document, FOCUSABLE)]
    .filter((element) => element instanceof HTMLElement)
    .filter(
      (element) =>
        startContainer.compareDocumentPosition(element) & side && element.tabIndex >= 0 && !element.matches(':disabled'),
    );
  const seen = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });
  return back ? all.findLast(seen) : all.find(seen);
}

const isTab = (event: KeyboardEvent): boolean => event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey;

/** Takes a press of Tab on from the mark. */
function goOn(event: KeyboardEvent, mark: Range): void {
  const next = neighbour(mark, event.shiftKey);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/**
 * Where nothing had the focus, the next Tab goes on from the mark. Chromium would go on from the end of the page, where the card was;
 * for caret browsing and assistive technology the caret is put there too, unless the reader has selected something.
 */
function keepPlace(mark: Range): void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Shift') return;
    end.abort();
    if (isTab(event) && event.isTrusted && !focusedNow()) goOn(event, mark);
  };
  addEventListener('keydown', onKey, options);
  for (const type of ['pointerdown', 'focusin']) addEventListener(type, () => end.abort(), options);
  const selection = getSelection();
  if (selection?.isCollapsed !== false) selection?.collapse(mark.startContainer, mark.startOffset);
}

/** Gives the focus back to what had it before; where nothing had it, keeps the place at the mark. */
export function giveBack(before: Before, mark: Range | undefined): void {
  if (before?.isConnected) before.focus({ preventScroll: true });
  else if (mark?.startContainer.isConnected) keepPlace(mark);
}

const controls = (root: ShadowRoot): Element[] =>
  [...root.querySelectorAll('button, summary, textarea')].filter((element) => element.checkVisibility());

/** Past its last control Tab goes on in the page, and before its first one back. */
function leaveByTab({ element, root }: Host, signal: AbortSignal, before: Before, mark: Range | undefined): void {
  const onKey = (event: KeyboardEvent) => {
    if (!isTab(event)) return;
    const [all, at] = [controls(root), root.activeElement];
    const leaves = event.shiftKey ? at === all[0] || !all.some((one) => one === at) : at === all.at(-1);
    if (!leaves) return;
    if (before?.isConnected) {
      before.focus({ preventScroll: true });
      if (event.shiftKey) event.preventDefault();
    } else if (mark) goOn(event, mark);
  };
  element.addEventListener('keydown', onKey, { signal });
}

/** Where the focus comes and goes is told to the reader: while it is inside no timer closes the card. */
export function followFocus(host: Host, signal: AbortSignal, before: Before, mark: Range | undefined): void {
  const tell = (inside: boolean) => () => bridge().reader?.focused(inside);
  host.element.addEventListener('focusin', tell(true), { signal });
  host.element.addEventListener('focusout', (event) => event.relatedTarget === null || tell(false)(), { signal });
  leaveByTab(host, signal, before, mark);
}
