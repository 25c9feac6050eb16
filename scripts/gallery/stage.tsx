/** The gallery's page: draws one state of one surface at a time, as the extension draws it. Driven by `scripts/gallery.mjs`. */
import { render } from 'preact';
import { cardWords, pageWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { ClaimsPage, type ClaimsPageProps } from '../../components/ClaimsPage';
import { cardCss } from '../../components/card-css';
import { type PopupProps, PopupView } from '../../components/PopupView';
import { claimsPageCss, popupCss } from '../../components/page-css';

type Given<Props> = Omit<Props, 'words' | 'card' | 'on'>;
interface CardShot {
  /** with its folded parts open */
  open?: boolean;
  /** selectors of what is pressed, one after the other */
  press?: string[];
  /** whether copying works */
  copies?: boolean;
  /** the height that the card has, px; without it all that it wants */
  room?: number;
}

export type Shot =
  | ({ surface: 'card'; props: Given<ClaimCardProps> & { back?: boolean } } & CardShot)
  | { surface: 'popup'; props: Given<PopupProps> }
  | { surface: 'claims'; props: Given<ClaimsPageProps> };

const nothing = () => {};

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
      copy: async () => shot.copies !== false,
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

/** Shows one state. */
async function show(shot: Shot): Promise<void> {
  const stage = document.getElementById('stage');
  if (!stage) return;
  const sheet = new CSSStyleSheet();
  const room = shot.surface === 'card' && shot.room ? `${shot.room}px` : 'none';
  sheet.replaceSync(`${CSS_OF[shot.surface]} .ktk-card { max-height: ${room} !important; }`);
  document.adoptedStyleSheets = [sheet];
  render(null, stage);
  render(draw(shot), stage);
  if (shot.surface !== 'card') return;
  for (const details of stage.querySelectorAll('details')) details.open = shot.open === true;
  for (const selector of shot.press ?? []) {
    stage.querySelector<HTMLElement>(selector)?.click();
    await new Promise(requestAnimationFrame);
  }
}

Object.assign(window, { show });
