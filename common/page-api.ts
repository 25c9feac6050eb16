/** The few calls of the browser's API that scripts in pages need, without the polyfill: they must stay small. */
import type { ToReader } from './messages';

interface PageRuntime {
  /** undefined once the extension was updated or removed under an open page */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}
type MessageListener = (message: unknown, sender: { id?: string; tab?: unknown }, answer: (value: unknown) => void) => void;

const spaces = globalThis as { browser?: { runtime: PageRuntime }; chrome?: { runtime: PageRuntime } };

/** @returns the runtime, or undefined once this script has been cut off from its extension */
export function pageRuntime(): PageRuntime | undefined {
  const runtime = (spaces.browser ?? spaces.chrome)?.runtime;
  return runtime?.id ? runtime : undefined;
}

/**
 * Sends a message to the background.
 * @returns its answer; undefined when nobody answers or the extension is gone
 */
export async function send(message: unknown): Promise<unknown> {
  try {
    return await pageRuntime()?.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** Receives, until `signal` aborts, what our own background and popup say to readers; they have no tab of a page. */
export function listen(signal: AbortSignal, receive: (message: ToReader, answer: (value: unknown) => void) => void): void {
  const runtime = pageRuntime();
  const listener: MessageListener = (message, sender, answer) => {
    if (sender.id === runtime?.id) receive(message as ToReader, answer);
  };
  runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime?.onMessage.removeListener(listener));
}
