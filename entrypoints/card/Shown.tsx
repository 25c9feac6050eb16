/** The card with its way to the other claims and back. */
import { Component } from 'preact';
import type { Reader, Spot } from '../../common/bridge';
import type { ViewAnswer } from '../../common/messages';
import { ClaimCard } from '../../components/ClaimCard';

interface ShownProps {
  spot: Spot;
  answer: ViewAnswer;
  reader: Reader;
}

/** A class, for this is the card's only state, and hooks would cost it 3 kB. */
export class Shown extends Component<ShownProps, { trail: ViewAnswer[] }> {
  override state = { trail: [this.props.answer] };

  readonly #turn = (trail: ViewAnswer[]): void => this.setState({ trail });

  readonly #openClaim = async (claim: string): Promise<void> => {
    const { trail } = this.state;
    const found = await this.props.reader.view(this.props.answer.view.article, claim);
    if (found) this.#turn([...trail, found]);
  };

  override render() {
    const { spot, answer, reader } = this.props;
    const { trail } = this.state;
    const { view, words } = trail.at(-1) ?? answer;
    const first = trail.length === 1;
    const on = {
      close: reader.close,
      mute: () => reader.mute(view.article, view.claim),
      switchSite: reader.switchOff,
      openClaim: (claim: string) => void this.#openClaim(claim),
      back: first ? undefined : () => this.#turn(trail.slice(0, -1)),
    };
    const mention = first ? spot.mention : undefined;
    return <ClaimCard key={view.claim} view={view} mention={mention} page={spot.page} words={words} on={on} />;
  }
}
