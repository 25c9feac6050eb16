/** The gallery's page: draws one state of one surface at a time, as the extension draws it. Driven by `scripts/gallery.mjs`. */
import { render } from 'preact';
import { cardWords, pageWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { ClaimsPage, type ClaimsPageProps } from '../../components/ClaimsPage';
import { cardCss } from '../../components/card-css';
import { type PopupProps, PopupView } from '../../components/PopupView';
import { claimsPageCss, popupCss } from '../../components/page-css';

type Given<Props> = Omit<Props, 'words' | 'card' | 'on'>;
export type Shot =
  | { surface: 'card'; props: Given<ClaimCardProps> & { back?: boolean }; open?: boolean }
  | { surface: 'popup'; props: Given<PopupProps> }
  | { surface: 'claims'; props: Given<ClaimsPageProps> };

const nothing = () => {};
const copies = async () => true;

function draw(shot: Shot) {
  if (shot.surface === 'card') {
    const { back } = shot.props;
    const all = { close: nothing, mute: nothing, switchSite: nothing, openClaim: nothing, step: nothing, pin: nothing };
    const on = {
      ...all,
      ...(back && { back: nothing }),
      aside: nothing,
      move: nothing,
      grab: nothing,
      dismiss: nothing,
      copy: copies,
    };
    return <ClaimCard at={{ n: 3, total: 16 }} {...shot.props} words={cardWords(shot.props.view.locale)} on={on} />;
  }
  const texts = { words: pageWords(shot.props.locale), card: cardWords(shot.props.locale) };
  if (shot.surface === 'popup') {
    return <PopupView {...shot.props} {...texts} on={{ setSite: nothing, look: nothing, jump: nothing, openClaims: nothing }} />;
  }
  return <ClaimsPage {...shot.props} {...texts} on={{ switchOn: nothing, unmute: nothing, print: nothing }} />;
}

const CSS_OF = {
  card: `${cardCss} body { margin: 8px; background: light-dark(#e9e6df, #111); }`,
  popup: popupCss,
  claims: claimsPageCss,
};

/** Shows one state; the card with its folded parts open if `open`. */
function show(shot: Shot): void {
  const stage = document.getElementById('stage');
  if (!stage) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${CSS_OF[shot.surface]} .ktk-card { max-block-size: none !important; }`);
  document.adoptedStyleSheets = [sheet];
  render(null, stage);
  render(draw(shot), stage);
  for (const details of stage.querySelectorAll('details')) details.open = shot.surface === 'card' && shot.open === true;
}

Object.assign(window, { show });
