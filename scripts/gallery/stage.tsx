/** The gallery's page: draws one state of one surface at a time, as the extension draws it. Driven by `scripts/gallery.mjs`. */
import { render } from 'preact';
import { cardWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { cardCss } from '../../components/card-css';
import { drawPage, type PageShot, pageCss } from './pages';

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

export type Shot = ({ surface: 'card'; props: Given<ClaimCardProps> & { back?: boolean } } & CardShot) | PageShot;

const nothing = () => {};

function draw(shot: Shot) {
  if (shot.surface !== 'card') return drawPage(shot);
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

const CSS_OF = {
  card: `${cardCss} body { margin: 8px; background: light-dark(#e9e6df, #111); }`,
  ...pageCss,
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
