// @vitest-environment happy-dom
import { cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cardWords } from '../../common/words';
import { ClaimCard, type ClaimCardProps } from '../../components/ClaimCard';
import { allHandlers, DISCREPANCY, expectAccessible, FIGURES, handlers, mention, view } from './fixtures';

afterEach(cleanup);

const show = (props: Partial<ClaimCardProps> = {}) => {
  const given = view({ figures: FIGURES, discrepancies: [DISCREPANCY] });
  return render(<ClaimCard view={given} page={{}} words={cardWords('en')} on={handlers()} {...props} />);
};

describe('controls', () => {
  test('close, mute and switch the site off', () => {
    const on = handlers();
    const { getByRole } = show({ on });
    for (const name of ['Close', 'Mute this claim', 'Switch off on this site']) fireEvent.click(getByRole('button', { name }));
    expect([on.close, on.mute, on.switchSite].map((handler) => handler.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test('go to the mentions around this one, and say where it stands', () => {
    const on = allHandlers();
    const { getByRole, container } = show({ on, at: { n: 2, total: 9 } });
    fireEvent.click(getByRole('button', { name: 'Next mention' }));
    fireEvent.click(getByRole('button', { name: 'Previous mention' }));
    expect(on.step.mock.calls).toEqual([[1], [-1]]);
    expect(container.querySelector('.ktk-count')?.textContent).toBe('2/9Mention 2 of 9');
    cleanup();
    expect(show({ on, at: { n: 1, total: 1 } }).queryByRole('button', { name: 'Next mention' })).toBeNull();
  });

  test('keep it open, and say so', () => {
    const on = allHandlers();
    const { getByRole } = show({ on, pinned: true });
    const pin = getByRole('button', { name: 'Keep open' });
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(pin);
    expect(on.pin).toHaveBeenCalledOnce();
  });

  test('set it aside by a press, and move it by arrow keys, further with Shift', () => {
    const on = allHandlers();
    const move = show({ on }).getByRole('button', { name: /Set aside/ });
    fireEvent.click(move);
    fireEvent.keyDown(move, { key: 'ArrowLeft' });
    fireEvent.keyDown(move, { key: 'ArrowDown', shiftKey: true });
    fireEvent.keyDown(move, { key: 'a' });
    expect(on.aside).toHaveBeenCalledOnce();
    expect(on.move.mock.calls).toEqual([
      [-16, 0],
      [0, 96],
    ]);
  });

  test('copy a citation in the form asked for, and say that it was copied', async () => {
    const on = allHandlers();
    const { getByRole } = show({ on, page: { url: 'https://news.example/' } });
    const cite = getByRole('button', { name: 'Copy as citation' });
    fireEvent.click(cite);
    expect(cite.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(getByRole('button', { name: 'Markdown' }));
    await waitFor(() => expect(getByRole('status').textContent).toBe('Copied'));
    expect(on.copy.mock.calls[0]?.[0]).toContain('**Sailors lost');
    fireEvent.click(getByRole('button', { name: 'Plain text' }));
    expect(on.copy.mock.calls[1]?.[0]).not.toContain('**');
  });

  test('give the text to copy by hand where copying fails', async () => {
    const { getByRole, findByRole, container } = show({ on: allHandlers(false) });
    fireEvent.click(getByRole('button', { name: 'Copy as citation' }));
    fireEvent.click(getByRole('button', { name: 'Markdown' }));
    const text = (await findByRole('textbox')) as HTMLTextAreaElement;
    expect(text.value).toContain('**Sailors lost');
    expect(getByRole('status').textContent).toMatch(/not possible here/);
    await expectAccessible(container);
  });

  test('say that it is no mention only after a second press, and give a report', async () => {
    const on = allHandlers();
    const { getByRole, container } = show({ on, mention: mention() });
    fireEvent.click(getByRole('button', { name: 'Not a mention' }));
    expect(on.dismiss).not.toHaveBeenCalled();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Stop marking it'));
    await expectAccessible(container);
    fireEvent.click(getByRole('button', { name: 'Copy a report' }));
    expect(on.copy.mock.calls[0]?.[0]).toContain('harbour/sailors');
    fireEvent.click(getByRole('button', { name: 'Stop marking it' }));
    expect(on.dismiss).toHaveBeenCalledOnce();
  });

  test('that are not given are not there', () => {
    const names = show({ view: view() })
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual(['Close', 'Mute this claim', 'Switch off on this site']);
  });

  test('a claim set against this one opens, and the way back is there only when given', () => {
    const on = { ...handlers(), back: vi.fn() };
    const { getByRole } = show({ on });
    fireEvent.click(getByRole('button', { name: /The talks make no progress/ }));
    expect(on.openClaim).toHaveBeenCalledWith('talks');
    fireEvent.click(getByRole('button', { name: 'Back' }));
    expect(on.back).toHaveBeenCalledOnce();
    cleanup();
    expect(show().queryByRole('button', { name: 'Back' })).toBeNull();
  });

  test('the card is named, and can take the focus', () => {
    const card = show().getByRole('dialog', { name: /Sailors lost/ });
    card.focus();
    expect(document.activeElement).toBe(card);
  });
});
