import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge } from '../common/bridge';
import { news } from '../common/news';
import { pageRoot } from '../common/own-document';
import { send } from '../common/page-api';

/** Pages that build themselves have their headline this long (ms) after a change of address. */
const SETTLED = 1500;

/** Asks once whether the page is news, and again when a page of one script becomes another page. On other pages it sends nothing. */
export default defineUnlistedScript(() => {
  const ours = bridge();
  ours.gate?.abort();
  const end = new AbortController();
  Object.assign(ours, { gate: end, news });
  const { signal } = end;
  const ask = () => {
    const root = pageRoot();
    if (signal.aborted || !root || news.newsDecision(root).kind === 'other') return;
    end.abort();
    void send({ type: 'news-page' });
  };
  const later = () => setTimeout(ask, SETTLED);
  ask();
  if (document.readyState !== 'complete') addEventListener('load', ask, { signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', later, { signal });
});
