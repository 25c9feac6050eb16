import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge } from '../../common/bridge';
import { createCard } from './show';

export default defineUnlistedScript(() => {
  bridge().card?.hide();
  bridge().card = createCard();
});
