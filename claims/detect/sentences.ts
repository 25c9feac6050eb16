/** Tokens → sentences, by the boundaries of Unicode UAX #29 in plain form: a stop, then a space, then a capital, digit or opening mark. */
import { MARK, NUMBER, type Tokens, units, WORD } from './tokens';

/** `[from, to)` in tokens. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const STOPS = units('.!?…');
const CLOSERS = units('"”»’\')]“›');
const OPENERS = units('"“„«‘\'(—–-»[¿¡‹”');
const UPPER = /^[\p{Lu}\p{Lt}]/u;

const unitOf = (tokens: Tokens, at: number): number => tokens.text.charCodeAt(tokens.start[at] ?? 0);
const textOf = (tokens: Tokens, at: number): string => tokens.text.slice(tokens.start[at], tokens.end[at]);

/** Whether the stop at token `at` belongs to an abbreviation, an initial or an ordinal ("gen.", "J.", German "25. März"). */
function isAbbreviation({ tokens, words }: Words, at: number, abbreviations: ReadonlySet<string>, ordinalStop: boolean): boolean {
  if (tokens.text[tokens.start[at] ?? 0] !== '.' || at === 0 || tokens.end[at - 1] !== tokens.start[at]) return false;
  const length = (tokens.end[at - 1] ?? 0) - (tokens.start[at - 1] ?? 0);
  if (tokens.kind[at - 1] === NUMBER) return ordinalStop && length <= 2;
  if (tokens.kind[at - 1] !== WORD) return false;
  return (length === 1 && UPPER.test(textOf(tokens, at - 1))) || abbreviations.has(words[at - 1]?.folded ?? '');
}

function opensSentence(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] === MARK) return OPENERS.has(unitOf(tokens, at));
  return tokens.kind[at] === NUMBER || UPPER.test(textOf(tokens, at));
}

/** The longest sentence, in tokens: several times a newspaper's longest. What rules ask grows faster than the sentence does. */
const LONGEST = 250;
const isLong = ({ from, to }: Span): boolean => to - from > LONGEST;

/** A sentence longer than `LONGEST` in pieces: no page can stop the engine by never ending one. */
function pieces({ from, to }: Span): Span[] {
  const starts = Array.from({ length: Math.ceil((to - from) / LONGEST) }, (_, index) => from + index * LONGEST);
  return starts.map((start) => ({ from: start, to: Math.min(start + LONGEST, to) }));
}

/** Tokens, and the words among them as they are compared. */
interface Words {
  readonly tokens: Tokens;
  readonly words: readonly ({ readonly folded: string } | undefined)[];
}

/**
 * The sentences of a block as spans of tokens that cover all of them.
 * @param abbreviations words (folded) after which a full stop ends no sentence
 * @param ordinalStop whether the language writes ordinals as a number and a full stop
 */
export function sentences(block: Words, abbreviations: ReadonlySet<string>, ordinalStop: boolean): Span[] {
  const { tokens } = block;
  const spans: Span[] = [];
  const count = tokens.kind.length;
  let from = 0;
  for (let at = 0; at < count; at++) {
    if (tokens.kind[at] !== MARK || !STOPS.has(unitOf(tokens, at))) continue;
    if (isAbbreviation(block, at, abbreviations, ordinalStop)) continue;
    let last = at;
    while (last + 1 < count && tokens.start[last + 1] === tokens.end[last] && isTail(tokens, last + 1)) last++;
    const next = last + 1;
    if (next >= count || tokens.start[next] === tokens.end[last] || !opensSentence(tokens, next)) continue;
    spans.push({ from, to: next });
    from = next;
    at = last;
  }
  if (from < count) spans.push({ from, to: count });
  return spans.some(isLong) ? spans.flatMap(pieces) : spans;
}

function isTail(tokens: Tokens, at: number): boolean {
  const unit = unitOf(tokens, at);
  return tokens.kind[at] === MARK && (STOPS.has(unit) || CLOSERS.has(unit));
}
