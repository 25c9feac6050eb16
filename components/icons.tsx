/** The product's own icons. All are decoration: the text beside them, or the control's name, says the same. */
import type { ComponentChildren } from 'preact';

const Icon = ({ children, size = 16 }: { children: ComponentChildren; size?: number }) => (
  <svg
    class="ktk-icon"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
);

/** @returns an icon of one line that never lifts its pen more than the path says */
const drawn = (path: string, size?: number) => () => (
  <Icon {...(size && { size })}>
    <path d={path} />
  </Icon>
);

export const CloseIcon = drawn('M4 4l8 8M12 4l-8 8');
export const BackIcon = drawn('M9.5 3.5L5 8l4.5 4.5');
export const ForwardIcon = drawn('M6.5 3.5L11 8l-4.5 4.5', 14);
export const PreviousIcon = drawn('M3.5 10L8 5.5l4.5 4.5');
export const NextIcon = drawn('M3.5 6L8 10.5 12.5 6');
/** Two things that do not equal each other. */
export const UnequalIcon = drawn('M3 6h10M3 10h10M10.5 2.5l-5 11');
export const MuteIcon = drawn('M2.5 8s2-4 5.5-4 5.5 4 5.5 4-2 4-5.5 4-5.5-4-5.5-4zM3 13L13 3');
export const PowerIcon = drawn('M8 2.5v5M4.6 4.6a4.8 4.8 0 106.8 0');
export const PinIcon = drawn('M6 2.5h4L9.6 7l2.4 2.5H4L6.4 7 6 2.5zM8 9.5v4');
export const MoveIcon = drawn(
  'M8 2v12M2 8h12M6.5 3.5L8 2l1.5 1.5M6.5 12.5L8 14l1.5-1.5M3.5 6.5L2 8l1.5 1.5M12.5 6.5L14 8l-1.5 1.5',
);
export const CiteIcon = drawn('M3 5.5h4v4.5M3 5.5v3.2h4M9.5 5.5h4v4.5M9.5 5.5v3.2h4M7 10q0 1.8-2 2M13.5 10q0 1.8-2 2');
/** A mark that is struck out. */
export const NoMarkIcon = drawn('M4 12.5h8M5 10L8 3l3 7M6.2 7.5h3.6M2.5 2.5l11 11');
/** Something that nobody has confirmed: a ring that is not closed. */
export const HedgedIcon = () => (
  <Icon size={14}>
    <circle cx="8" cy="8" r="5.5" stroke-dasharray="2.3 3.46" />
  </Icon>
);
/** The page's own figure, as it stands on the chart. */
export const PageIcon = () => (
  <Icon size={12}>
    <path d="M8 2l6 6-6 6-6-6z" fill="currentColor" />
  </Icon>
);
/** The product's mark: lines of text and a note in their margin, as in `docs/art/icon.svg`. */
export const Logo = ({ size = 20 }: { size?: number }) => (
  <Icon size={size}>
    <path d="M2 4h6.5M2 12h6.5" />
    <path d="M2 8h6.5" />
    <g class="ktk-logo-note" stroke-width="2">
      <path d="M11 3v10" />
      <circle cx="13.6" cy="8" r="0.6" />
    </g>
  </Icon>
);
