/** What can be done with a card: cite it, say that it is no mention, mute its claim, switch its site off. */
import { Component, type ComponentChildren } from 'preact';
import type { CardWords } from '../common/words/schema';
import { CiteIcon, MuteIcon, NoMarkIcon, PowerIcon } from './icons';

type Panel = 'cite' | 'report';

export interface FootProps {
  words: CardWords;
  /** the texts that can be copied; undefined: that is not offered */
  texts: { markdown(): string; text(): string; report?: (() => string) | undefined };
  on: {
    mute(): void;
    switchSite?: (() => void) | undefined;
    /** @returns whether the text is on the clipboard */
    copy?: ((text: string) => Promise<boolean>) | undefined;
    dismiss?: (() => void) | undefined;
  };
}

interface State {
  panel?: Panel | undefined;
  copied?: boolean;
  /** what could not be copied, for the reader to copy by hand */
  kept?: string | undefined;
}

const Action = ({
  icon,
  children,
  ...rest
}: { icon: ComponentChildren; children: string } & preact.JSX.IntrinsicElements['button']) => (
  <button type="button" class="ktk-quiet" {...rest}>
    {icon}
    <span>{children}</span>
  </button>
);

/** A class, for hooks would cost the card 3 kB. */
export class CardFoot extends Component<FootProps, State> {
  override state: State = {};

  readonly #toggle = (panel: Panel) => () =>
    this.setState({ panel: this.state.panel === panel ? undefined : panel, copied: false, kept: undefined });

  /** What a button opens stands before it, so the focus is brought there. */
  override componentDidUpdate(_: FootProps, { panel: before }: State): void {
    const { panel } = this.state;
    if (panel && panel !== before) (this.base as HTMLElement | null)?.querySelector<HTMLElement>('.ktk-choices button')?.focus();
  }

  readonly #copy = (write: () => string) => async () => {
    const text = write();
    const copied = (await this.props.on.copy?.(text)) ?? false;
    this.setState({ copied, kept: copied ? undefined : text });
  };

  #cite() {
    const { words, texts } = this.props;
    return (
      <div class="ktk-choices">
        <button type="button" class="ktk-button" onClick={this.#copy(texts.markdown)}>
          Markdown
        </button>
        <button type="button" class="ktk-button" onClick={this.#copy(texts.text)}>
          {words.plainText}
        </button>
      </div>
    );
  }

  #report() {
    const { words, texts, on } = this.props;
    return (
      <>
        <p id="ktk-said">{words.notMentionText}</p>
        <div class="ktk-choices">
          <button type="button" class="ktk-button" aria-describedby="ktk-said" onClick={on.dismiss}>
            {words.stopMarking}
          </button>
          {texts.report && on.copy && (
            <button type="button" class="ktk-button" onClick={this.#copy(texts.report)}>
              {words.copyReport}
            </button>
          )}
        </div>
      </>
    );
  }

  #panel() {
    const { words } = this.props;
    const { panel, copied, kept } = this.state;
    return (
      <div class="ktk-panel" id="ktk-panel" hidden={!panel}>
        {panel === 'cite' && this.#cite()}
        {panel === 'report' && this.#report()}
        <p role="status" class="ktk-status">
          {copied ? words.copied : kept && words.copyFailed}
        </p>
        {kept && (
          <textarea readOnly rows={4} aria-label={words.cite} value={kept} onFocus={(event) => event.currentTarget.select()} />
        )}
      </div>
    );
  }

  override render({ words, on }: FootProps, { panel }: State) {
    const opens = (own: Panel) => ({ 'aria-expanded': panel === own, 'aria-controls': 'ktk-panel', onClick: this.#toggle(own) });
    return (
      <div class="ktk-foot">
        {this.#panel()}
        {on.copy && (
          <Action icon={<CiteIcon />} {...opens('cite')}>
            {words.cite}
          </Action>
        )}
        {on.dismiss && (
          <Action icon={<NoMarkIcon />} {...opens('report')}>
            {words.notMention}
          </Action>
        )}
        <Action icon={<MuteIcon />} onClick={on.mute}>
          {words.mute}
        </Action>
        {on.switchSite && (
          <Action icon={<PowerIcon />} onClick={on.switchSite}>
            {words.switchSite}
          </Action>
        )}
      </div>
    );
  }
}
