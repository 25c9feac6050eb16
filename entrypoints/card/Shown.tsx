/** The card with its way to the other claims and back, and what can be done with it. */
import { Component } from 'preact';
import type { Reader, Spot } from '../../common/bridge';
import type { ViewAnswer } from '../../common/messages';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { sentenceAround } from '../../components/cite';
import { copyText } from './copy';
import type { Stand } from './stand';

interface ShownProps {
  spot: Spot;
  answer: ViewAnswer;
  reader: Reader;
  stand: Stand;
}

interface State {
  /** the claims on the way from the mark's own to the one shown */
  trail: ViewAnswer[];
  pinned: boolean;
}

/** The product's own pages and files are of no site: there is nothing to switch off, and no mark is remembered as dismissed. */
const ofSite = (): boolean => /^https?:$/.test(location.protocol);

/** A class, for this is the card's only state, and hooks would cost it 3 kB. */
export class Shown extends Component<ShownProps, State> {
  override state: State = { trail: [this.props.answer], pinned: false };

  readonly #openClaim = async (claim: string): Promise<void> => {
    const { trail } = this.state;
    const found = await this.props.reader.view(this.props.answer.view.article, claim);
    if (found) this.setState({ trail: [...trail, found] });
  };

  readonly #pin = (pinned: boolean): void => {
    this.setState({ pinned });
    this.props.reader.pin(pinned);
    this.props.stand.fix(pinned);
  };

  readonly #dismiss = (): void => {
    const { mention, block } = this.props.spot;
    const { article, claim, start, end } = mention;
    this.props.reader.dismiss({ article, claim, words: block.slice(start, end), block });
  };

  /** The focus goes along: into the claim that was opened, and back to the link that it was opened by. */
  override componentDidUpdate(_: ShownProps, { trail: before }: State): void {
    const { trail } = this.state;
    if (trail.length === before.length) return;
    const card = this.base as HTMLElement | null;
    const from = trail.length < before.length ? before.at(-1)?.view.claim : undefined;
    const link = from && card?.querySelector<HTMLElement>(`[data-focus="${from}"]`);
    (link || card)?.focus();
  }

  #handlers(view: ViewAnswer['view']): ClaimCardProps['on'] {
    const { reader, stand } = this.props;
    const { trail, pinned } = this.state;
    const first = trail.length === 1;
    const moved = (move: () => void) => {
      if (!pinned) this.#pin(true);
      move();
    };
    return {
      close: reader.close,
      mute: () => reader.mute(view.article, view.claim),
      switchSite: ofSite() ? reader.switchOff : undefined,
      openClaim: (claim) => void this.#openClaim(claim),
      back: first ? undefined : () => this.setState({ trail: trail.slice(0, -1) }),
      step: first ? reader.step : undefined,
      pin: () => this.#pin(!pinned),
      aside: () => moved(stand.aside),
      move: (x, y) => moved(() => stand.by(x, y)),
      grab: (event) => stand.grab(event, () => this.state.pinned || this.#pin(true)),
      copy: copyText,
      dismiss: first && ofSite() ? this.#dismiss : undefined,
    };
  }

  override render({ spot, answer }: ShownProps, { trail, pinned }: State) {
    const { view, words } = trail.at(-1) ?? answer;
    const { mention, block, page, at } = spot;
    const cited = {
      ...page,
      url: location.href,
      // cut when it is copied: the first `Intl.Segmenter` of a page takes longer than all the rest of the card
      get sentence() {
        return sentenceAround(block, mention.start, mention.end);
      },
    };
    const on = this.#handlers(view);
    const own = trail.length === 1 ? mention : undefined;
    return <ClaimCard key={view.claim} {...{ view, words, at, pinned, on }} mention={own} page={cited} />;
  }
}
