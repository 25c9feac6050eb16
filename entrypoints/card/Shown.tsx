/** The card with its way to the other claims and back. */
import { useState } from 'preact/hooks';
import type { Reader, Spot } from '../../common/bridge';
import type { ViewAnswer } from '../../common/messages';
import { ClaimCard } from '../../components/ClaimCard';

interface ShownProps {
  spot: Spot;
  answer: ViewAnswer;
  reader: Reader;
  /** called when another claim is shown: the card has another size */
  onTurn(): void;
}

export function Shown({ spot, answer, reader, onTurn }: ShownProps) {
  const [trail, setTrail] = useState([answer]);
  const { view, words } = trail.at(-1) ?? answer;
  const turn = (next: ViewAnswer[]) => {
    setTrail(next);
    onTurn();
  };
  const openClaim = (claim: string) => void reader.view(view.article, claim).then((found) => found && turn([...trail, found]));
  const first = trail.length === 1;
  return (
    <ClaimCard
      key={view.claim}
      view={view}
      mention={first ? spot.mention : undefined}
      page={spot.page}
      words={words}
      on={{
        close: reader.close,
        mute: () => reader.mute(view.article, view.claim),
        switchSite: reader.switchOff,
        openClaim,
        back: first ? undefined : () => turn(trail.slice(0, -1)),
      }}
    />
  );
}
