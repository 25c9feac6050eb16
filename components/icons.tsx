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

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);
export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5L5 8l4.5 4.5" />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon size={14}>
    <path d="M6.5 3.5L11 8l-4.5 4.5" />
  </Icon>
);
/** Two things that do not equal each other. */
export const UnequalIcon = () => (
  <Icon>
    <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" />
  </Icon>
);
export const MuteIcon = () => (
  <Icon>
    <path d="M2.5 8s2-4 5.5-4 5.5 4 5.5 4-2 4-5.5 4-5.5-4-5.5-4zM3 13L13 3" />
  </Icon>
);
export const PowerIcon = () => (
  <Icon>
    <path d="M8 2.5v5M4.6 4.6a4.8 4.8 0 106.8 0" />
  </Icon>
);
/** The product's mark: lines of text and a note in their margin. */
export const Logo = ({ size = 20 }: { size?: number }) => (
  <Icon size={size}>
    <path d="M6.5 3.5h7M6.5 7h7M6.5 10.5h4" />
    <path class="ktk-logo-note" d="M3 2.5v11" stroke-width="2" />
    <path class="ktk-logo-note" d="M3 13.5h5" stroke-width="2" />
  </Icon>
);
