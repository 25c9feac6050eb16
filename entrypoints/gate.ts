import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newsDecision, pageRoot } from '../common/news';
import { send } from '../common/page-api';

const scope = globalThis as { __kanttekeningGate?: AbortController };
/** Pages that build themselves have their headline this long (ms) after a change of address. */
const SETTLED = 1500;

/** Asks once whether the page is news, and again when a page of one script becomes another page. On other pages it sends nothing. */
export default defineUnlistedScript(() => {
  scope.__kanttekeningGate?.abort();
  scope.__kanttekeningGate = new AbortController();
  const { signal } = scope.__kanttekeningGate;
  const ask = () => {
    const root = pageRoot(document);
    if (signal.aborted || !root || newsDecision(root).kind === 'other') return;
    scope.__kanttekeningGate?.abort();
    void send({ type: 'news-page' });
  };
  const later = () => setTimeout(ask, SETTLED);
  ask();
  if (document.readyState !== 'complete') addEventListener('load', ask, { signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', later, { signal });
});
