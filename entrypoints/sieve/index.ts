import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge } from '../../common/bridge';
import type { ToReader } from '../../common/messages';
import type { News } from '../../common/news';
import { own, pageRoot } from '../../common/own-document';
import { listen, pageRuntime, send } from '../../common/page-api';
import { nextTask } from '../reader/idle';
import { langOf } from '../reader/meta';
import { watchPage } from '../reader/watch';
import { BareText } from './bare';
import { toSift } from './page';

function start(root: Element, news: News, end: AbortController): void {
  const { signal } = end;
  const declared = news.pageSays(root).kind !== undefined;
  let asked: string | undefined;

  /** Sends the bare text, unless all is as it was; where it may hold a claim the reader comes, and this ends. */
  const sift = async () => {
    if (!pageRuntime()) return end.abort();
    // a page that said it is news and says so no longer has become another page
    if (declared && news.pageSays(root).kind === undefined) return;
    await nextTask();
    if (signal.aborted) return;
    const bare = new BareText(root);
    watch.include(bare.roots);
    const request = toSift(root, own('title'), bare);
    const now = `${request.lang}\n${request.title}\n${request.text}`;
    if (now === asked) return;
    const read = await send(request);
    if (signal.aborted) return;
    // where the answer was not about the text, the same is asked again
    if (typeof read === 'boolean') asked = now;
    if (read === false) void send({ type: 'found', claims: 0 });
  };
  const again = () => {
    asked = undefined;
    void sift();
  };
  const watch = watchPage(root, signal, { onChange: sift, onAddress: () => undefined, onEdit: () => undefined });

  listen(signal, ({ type }: ToReader, answer) => {
    if (type === 'summary') answer({ lang: langOf(root), mentions: [] });
    else if (type === 'renew') again();
    else if (type === 'retire') end.abort();
  });
  addEventListener('pageshow', (event) => event.persisted && again(), { signal });
  void sift();
}

/** Asks whether a claim may stand on the page at all, again whenever its text changes. Whoever reads the page before or after takes its place. */
export default defineUnlistedScript(() => {
  const ours = bridge();
  ours.reader?.retire();
  ours.sieve?.abort();
  ours.sieve = new AbortController();
  const root = pageRoot();
  if (root && ours.news && pageRuntime()) start(root, ours.news, ours.sieve);
});
