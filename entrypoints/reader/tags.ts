/** What an element is by its local name, which is told quicker than its tag. One question for all: it is asked of every element. */
const TAGS = {
  /** within a line of text; what is not named here, unknown elements included, begins a block of its own */
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark q rb rt ruby s samp slot small span strike strong sub sup time tt u var wbr',
  skipped:
    'script style template noscript svg math code pre textarea input select button iframe object embed video audio canvas img picture meter progress nav menu head link meta rp area map footer',
  edge: 'aside dialog header',
  break: 'br',
  form: 'form',
};
export type TagKind = keyof typeof TAGS;
const kinds = new Map(Object.entries(TAGS).flatMap(([kind, tags]) => tags.split(' ').map((tag) => [tag, kind as TagKind])));

/** @returns undefined for elements that are blocks and no more */
export function tagKind(element: Element): TagKind | undefined {
  const tag: unknown = element.localName;
  return typeof tag === 'string' ? kinds.get(tag) : 'form'; // only a form has a field of that name instead
}

/** As `Node` names them; it is asked so often that the names themselves cost time. */
export const ELEMENT = 1;
export const TEXT = 3;
