/** What an element is by its tag. One question for all: it is asked of every element. */
const TAGS = {
  /** within a line of text; what is not named here, unknown elements included, begins a block of its own */
  inline:
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RT RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
  skipped:
    'SCRIPT STYLE TEMPLATE NOSCRIPT svg math CODE PRE TEXTAREA INPUT SELECT BUTTON IFRAME OBJECT EMBED VIDEO AUDIO CANVAS IMG PICTURE METER PROGRESS NAV MENU HEAD LINK META RP AREA MAP FOOTER',
  edge: 'ASIDE DIALOG HEADER',
  break: 'BR',
  form: 'FORM',
};
export type TagKind = keyof typeof TAGS;
const kinds = new Map(Object.entries(TAGS).flatMap(([kind, tags]) => tags.split(' ').map((tag) => [tag, kind as TagKind])));

/** @returns undefined for elements that are blocks and no more */
export function tagKind(element: Element): TagKind | undefined {
  const tag: unknown = element.tagName;
  return typeof tag === 'string' ? kinds.get(tag) : 'form'; // only a form has a field of that name instead
}

/** As `Node` names them; it is asked so often that the names themselves cost time. */
export const ELEMENT = 1;
export const TEXT = 3;
