import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge } from '../common/bridge';
import { pageRoot } from '../common/own-document';
import { send } from '../common/page-api';

/**
 * On sites that the user has read always: asks to be read also where the gate does not, for the page does not look like news. Should the
 * browser run it before the gate, both may ask: the second sieve takes the place of the first.
 */
export default defineUnlistedScript(() => {
  const root = pageRoot();
  if (root && (bridge().news?.newsDecision(root).kind ?? 'other') === 'other') void send({ type: 'news-page' });
});
