/** mark.js carries no types; the benchmark uses this much of it. */
declare module 'mark.js/dist/mark.es6.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string[],
      options: { separateWordSearch: boolean; accuracy: 'partially' | 'exactly'; caseSensitive: boolean },
    ): void;
    unmark(): void;
  }
}
