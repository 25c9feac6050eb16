import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newsDecision, pageRoot } from '../common/news';
import { send } from '../common/page-api';

/** A symbol: no element of the page can stand in its place, whatever its id. */
const KEY = Symbol.for('kanttekening.gate');
const scope = globalThis as { [KEY]?: AbortController };
/** Pages that build themselves have their headline this long (ms) after a change of address. */
const SETTLED = 1500;

/** Asks once whether the page is news, and again when a page of one script becomes another page. On other pages it sends nothing. */
export default defineUnlistedScript(() => {
  scope[KEY]?.abort();
  scope[KEY] = new AbortController();
  const { signal } = scope[KEY];
  const ask = () => {
    const root = pageRoot(document);
    if (signal.aborted || !root || newsDecision(root).kind === 'other') return;
    scope[KEY]?.abort();
    void send({ type: 'news-page' });
  };
  const later = () => setTimeout(ask, SETTLED);
  ask();
  if (document.readyState !== 'complete') addEventListener('load', ask, { signal });
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', later, { signal });
});
