import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newsDecision, pageRoot } from '../common/news';
import { send } from '../common/page-api';

/** On sites that the user has read always: asks to be read also where the gate does not, for the page does not look like news. */
export default defineUnlistedScript(() => {
  const root = pageRoot(document);
  if (root && newsDecision(root).kind === 'other') void send({ type: 'news-page' });
});
