import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge } from '../../common/bridge';
import { createCard } from './show';

/** The browser is slow to make the first of each of these: it does so while the pointer still rests, and not in the task that shows the card. */
const FIRST = [
  () => new Intl.ListFormat(),
  () => new Intl.DateTimeFormat(),
  () => new Intl.NumberFormat(),
  () => new Intl.PluralRules(),
];

export default defineUnlistedScript(() => {
  for (const make of FIRST) setTimeout(make);
  bridge().card?.hide();
  bridge().card = createCard();
});
