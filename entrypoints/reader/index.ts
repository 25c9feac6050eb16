import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge, type Reader } from '../../common/bridge';
import type { News } from '../../common/news';
import { pageRoot } from '../../common/own-document';
import { listen, pageRuntime, send } from '../../common/page-api';
import { PageContent } from './content';
import { Opener } from './opener';
import { followUser } from './pointer';
import { Walk } from './walk';
import { watchPage } from './watch';

function start(root: Element, news: News, end: AbortController): void {
  const { signal } = end;
  const content = new PageContent(root, news, signal);
  const opener = new Opener(content, signal);
  const walk = new Walk(content, (mark) => opener.openFocused(mark));

  const readAnew = async (always = false) => {
    if (!pageRuntime()) return end.abort();
    const roots = await content.read(always);
    if (roots) watch.include(roots);
    opener.refresh();
    lookAgain();
  };
  const watch = watchPage(root, signal, {
    onChange: () => readAnew(),
    onAddress: () => {
      content.leave();
      opener.dispatch({ type: 'gone' });
    },
    onEdit: () => content.prune() && opener.refresh(),
  });
  const renew = () => {
    opener.forgetViews();
    void readAnew(true);
  };

  const step = (by: 1 | -1) => walk.step(by, opener.shown);
  const openCard = () => {
    if (!opener.focusOpen()) walk.openHere();
  };

  const reader: Reader = {
    view: opener.view,
    close: () => opener.dispatch({ type: 'escape' }),
    mute: (article, claim) => void send({ type: 'mute-claim', article, claim }),
    dismiss: (place) => void send({ type: 'dismiss', ...place }),
    step,
    pin: (on) => opener.dispatch({ type: 'pin', on }),
    switchOff: () => void send({ type: 'switch-site', on: false }),
    focused: (inside) => opener.dispatch({ type: 'focus', inside }),
    retire: () => end.abort(),
  };
  bridge().reader = reader;
  signal.addEventListener('abort', () => {
    content.clear();
    if (bridge().reader === reader) bridge().reader = undefined;
  });

  listen(signal, (message, answer) => {
    if (message.type === 'summary') answer(walk.summary());
    else if (message.type === 'jump') walk.jump(message.key);
    else if (message.type === 'step') step(message.by);
    else if (message.type === 'open-card') openCard();
    else if (message.type === 'renew') renew();
    else if (message.type === 'retire') end.abort();
  });
  const lookAgain = followUser(
    {
      hit: (x, y) => content.hit(x, y),
      host: () => bridge().card?.host(),
      active: () => content.marks.length > 0,
      shown: () => opener.shown,
      hold: () => content.hold,
      dispatch: opener.dispatch,
      markIn: (element) =>
        content.quiet
          ? undefined
          : content.marks.find(({ ranges }) => ranges.some((range) => element.contains(range.startContainer)))?.key,
    },
    signal,
  );
  addEventListener('pageshow', (event) => event.persisted && void readAnew(true), { signal });
  void readAnew();
}

/** Reads the page and marks it, until it is told to retire. A second one in the same page takes the place of the first, and each that of the sieve. */
export default defineUnlistedScript(() => {
  const { reader, news, sieve } = bridge();
  reader?.retire();
  sieve?.abort();
  const root = pageRoot();
  if (root && news && pageRuntime() && 'highlights' in CSS) start(root, news, new AbortController());
});
