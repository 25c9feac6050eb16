/** The card's upper edge: whose card it is, the way to the mentions around it, and how it is moved, kept and closed. */
import type { ComponentChildren } from 'preact';
import type { CardWords } from '../common/words/schema';
import { fill } from './format';
import { BackIcon, CloseIcon, Logo, MoveIcon, NextIcon, PinIcon, PreviousIcon } from './icons';

export interface TopProps {
  words: CardWords;
  /** which mention of how many; without one there is no way to others */
  at?: { n: number; total: number } | undefined;
  pinned?: boolean | undefined;
  on: {
    close(): void;
    back?: (() => void) | undefined;
    step?: ((by: 1 | -1) => void) | undefined;
    pin?: (() => void) | undefined;
    /** out of the way of the text, to a side of the window */
    aside?: (() => void) | undefined;
    /** by arrow keys, px */
    move?: ((x: number, y: number) => void) | undefined;
    /** the pointer takes hold of the upper edge */
    grab?: ((event: PointerEvent) => void) | undefined;
  };
}

const Square = ({
  name,
  children,
  ...rest
}: { name: string; children: ComponentChildren } & preact.JSX.IntrinsicElements['button']) => (
  <button type="button" class="ktk-square" aria-label={name} title={name} {...rest}>
    {children}
  </button>
);

/** px of one press of an arrow key, and with Shift. */
const STEP = 16;
const LEAP = 96;
const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const byArrow = (move: (x: number, y: number) => void) => (event: KeyboardEvent) => {
  const way = ARROWS[event.key];
  if (!way) return;
  event.preventDefault();
  const size = event.shiftKey ? LEAP : STEP;
  move(way[0] * size, way[1] * size);
};

function Steps({ words, at, on: { step } }: TopProps) {
  if (!at || !step || at.total < 2) return null;
  return (
    <>
      <Square name={words.previous} data-focus="previous" onClick={() => step(-1)}>
        <PreviousIcon />
      </Square>
      <span class="ktk-count">
        <span aria-hidden="true">
          {at.n}/{at.total}
        </span>
        <span class="ktk-hidden">{fill(words.position, at)}</span>
      </span>
      <Square name={words.next} data-focus="next" onClick={() => step(1)}>
        <NextIcon />
      </Square>
    </>
  );
}

export function CardTop(props: TopProps) {
  const { words, pinned, on } = props;
  const { back, aside, move, grab } = on;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way; the button in it does the same by click and by keys
    <div class="ktk-top" data-grab={grab ? '' : undefined} onPointerDown={grab}>
      {back ? (
        <Square name={words.back} data-focus="back" onClick={back}>
          <BackIcon />
        </Square>
      ) : (
        <Logo size={18} />
      )}
      <span class="ktk-name">Kanttekening</span>
      <Steps {...props} />
      {aside && move && (
        <Square name={words.move} class="ktk-square ktk-move" data-focus="move" onClick={aside} onKeyDown={byArrow(move)}>
          <MoveIcon />
        </Square>
      )}
      {on.pin && (
        <Square name={words.pin} data-focus="pin" aria-pressed={pinned === true} onClick={on.pin}>
          <PinIcon />
        </Square>
      )}
      <Square name={words.close} onClick={on.close}>
        <CloseIcon />
      </Square>
    </div>
  );
}
