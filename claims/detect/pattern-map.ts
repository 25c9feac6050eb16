/** Word patterns, each with a value: "word", "word*" (begins so), "*word" (ends so). */

/** A folded word pattern. */
export interface Pattern {
  readonly text: string;
  readonly kind: 'whole' | 'start' | 'end';
}

export class PatternMap<Value> {
  private readonly values = { whole: new Map<string, Value>(), start: new Map<string, Value>(), end: new Map<string, Value>() };

  /** The pattern's value; made at the first call. */
  of({ text, kind }: Pattern, make: () => Value): Value {
    const known = this.values[kind].get(text);
    if (known !== undefined) return known;
    const value = make();
    this.values[kind].set(text, value);
    return value;
  }

  /** The values of the patterns that a folded word fits. */
  fitting(word: string): Value[] {
    const { whole, start, end } = this.values;
    const found = [whole.get(word)];
    for (let length = 1; length <= word.length; length++)
      found.push(start.get(word.slice(0, length)), end.get(word.slice(-length)));
    return found.filter((value) => value !== undefined);
  }
}
