/** The gallery's page: draws one state of one surface at a time, as the extension draws it. Driven by `scripts/gallery.mjs`. */
import { render } from 'preact';
import { cardWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { cardCss } from '../../components/card-css';
import { drawPage, type PageShot, pageCss } from './pages';

type Given<Props> = Omit<Props, 'words' | 'card' | 'on'>;
export type Shot = { surface: 'card'; props: Given<ClaimCardProps> & { back?: boolean }; open?: boolean } | PageShot;

const nothing = () => {};

function draw(shot: Shot) {
  if (shot.surface !== 'card') return drawPage(shot);
  const on = {
    close: nothing,
    mute: nothing,
    switchSite: nothing,
    openClaim: nothing,
    back: shot.props.back ? nothing : undefined,
  };
  return <ClaimCard {...shot.props} words={cardWords(shot.props.view.locale)} on={on} />;
}

const CSS_OF = {
  card: `${cardCss} body { margin: 8px; background: light-dark(#e9e6df, #111); }`,
  ...pageCss,
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
