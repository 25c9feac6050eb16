/** Breaks HTML in the ways that the web breaks it, and in some that only an attacker would. */
import fc from 'fast-check';

export interface Cut {
  kind: 'drop' | 'double' | 'move' | 'insert';
  /** where, as a share of the text */
  at: number;
  /** UTF-16 units */
  length: number;
  what: string;
}

const HOSTILE = [
  '<p>',
  '</div></div></article>',
  '<table><tr><p>',
  '<form><input name="tagName"><input name="lastChild">',
  '<div hidden>',
  '<template><p>x</template>',
  '<svg><foreignObject><p>',
  '<select><option>',
  '<!-- ',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-03-25","@graph":[[[[',
  '<script type="application/ld+json">{"@type":["NewsArticle",null,7],"datePublished":[]}</script>',
  '<br><br><wbr>&shy;&#x202e;',
  '<article><h1>Moscow</h1><p>1,351 Russian soldiers killed in Ukraine',
  '<b><i><a><b><i><a>',
  '<custom-element><slot></slot></custom-element>',
  '\u0000<p \u0000 class=\u0000>',
  '<div>'.repeat(300),
  '&#0;&#xD800;&#x110000;&amp;amp;',
  '<p contenteditable aria-hidden="TRUE" role=" ">',
];

export const cut: fc.Arbitrary<Cut> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'move', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 2_000 }),
  what: fc.constantFrom(...HOSTILE),
});

/** @returns the HTML with the cuts made one after the other */
export function mutate(html: string, cuts: readonly Cut[]): string {
  return cuts.reduce((text, { kind, at, length, what }) => {
    const from = Math.floor(at * text.length);
    const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
    if (kind === 'drop') return before + after;
    if (kind === 'double') return before + part + part + after;
    if (kind === 'move') return part + before + after;
    return before + what + part + after;
  }, html);
}

/** @returns what is left of `text` when all is taken out that the failure does not need */
export function smallest(text: string, fails: (text: string) => boolean): string {
  let left = text;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < left.length; ) {
      const shorter = left.slice(0, at) + left.slice(at + size);
      if (fails(shorter)) left = shorter;
      else at += size;
    }
  return left;
}
