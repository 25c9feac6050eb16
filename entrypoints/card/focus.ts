/** The way of the focus into the card and out of it, so that the reader's place in the page is kept. */
import { bridge } from '../../common/bridge';
import type { Host } from './host';

/** The element that had the focus before, or nothing when the page itself had it. */
export type Before = HTMLElement | undefined;

/** @returns what has the focus now, to give it back to */
export function focusedNow(): Before {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
}

/**
 * Gives the focus back. Where nothing had it, the caret is put at the mark, which is not seen, but is where Tab goes on from; text that the
 * reader has selected stays selected.
 */
export function giveBack(before: Before, mark: Range | undefined): void {
  const selection = getSelection();
  if (before?.isConnected) before.focus({ preventScroll: true });
  else if (mark?.startContainer.isConnected && selection?.isCollapsed !== false)
    selection?.collapse(mark.startContainer, mark.startOffset);
}

const controls = (root: ShadowRoot): Element[] =>
  [...root.querySelectorAll('button, summary, textarea')].filter((element) => element.checkVisibility());

/** Past its last control Tab goes on in the page after the mark, and before its first one back to where it came from. */
function leaveByTab({ element, root }: Host, signal: AbortSignal, before: Before, mark: Range | undefined): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = controls(root);
    const at = root.activeElement;
    const leaves = event.shiftKey ? at === all[0] || !all.some((one) => one === at) : at === all.at(-1);
    if (!leaves) return;
    giveBack(before, mark);
    if (!before) (at as HTMLElement | null)?.blur();
    else if (event.shiftKey) event.preventDefault();
    bridge().reader?.focused(false);
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
