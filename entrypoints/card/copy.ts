/** Puts text on the clipboard without a permission: a press of a button is leave enough. */
import { own } from '../../common/own-document';

/** For pages that are not served securely, or that forbid the newer way to themselves and all within them. */
function byCommand(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  addEventListener('copy', give, { capture: true });
  const done = own('execCommand')('copy');
  removeEventListener('copy', give, { capture: true });
  return done && taken;
}

/** To be called in answer to a press. @returns whether `text` is on the clipboard */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCommand(text);
  }
}
