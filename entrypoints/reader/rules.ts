/** Which elements a reader's eye goes to, and which it skips. */
import { bridge } from '../../common/bridge';
import type { Landmarks } from './landmarks';
import { type NameKind, nameKind } from './names';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that stand within a line of text. All others, unknown ones included, begin a block of their own. */
export const INLINE = words(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RP RT RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

const SKIPPED = words(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg MATH math CODE PRE TEXTAREA INPUT SELECT OPTION BUTTON IFRAME OBJECT EMBED VIDEO AUDIO CANVAS IMG PICTURE METER PROGRESS NAV MENU HEAD LINK META TITLE RP AREA MAP',
);

/** No story stands in these. */
const APART = words(
  'navigation contentinfo search dialog alertdialog alert menu menubar toolbar button tooltip doc-endnotes complementary banner status tablist form',
);
/** Of those, the ones that publishers also put around a whole story. */
const AROUND = words('complementary banner status tablist form');

/** Elements that hold the story keep it, whatever else their names say ("article has-sidebar"). */
const STORY = words(
  'HTML BODY MAIN ARTICLE H1 H2 H3 H4 H5 H6 P BLOCKQUOTE A SPAN STRONG B EM I LI DT DD TR TD TH FIGURE FIGCAPTION',
);

/** From this much running text on (UTF-16 units in paragraphs, links left out) an element is no tool, whatever its names say. */
const TOO_MUCH = 1500;
/** From this much on what stands aside is a box of facts, not of links. */
const BOX = 250;

/** A form answers by the names of its fields first ("id", "getAttribute"), so it is asked behind its back. */
const attribute = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);

/** Asks class and id one by one: both together would be a new string for each element. */
function kindOf(element: Element): NameKind {
  const [name, id] = [attribute(element, 'class'), attribute(element, 'id')];
  const kind = (name ? nameKind(name) : undefined) ?? (id ? nameKind(id) : undefined);
  return kind === 'story' ? undefined : kind;
}

function isFurniture(element: Element, marks: Landmarks): boolean {
  const kind = kindOf(element);
  if (!kind || (kind !== 'unseen' && STORY.has(element.tagName))) return false;
  if (kind === 'unseen' || kind === 'foreign') return !marks.holdsHeadline(element);
  if (kind === 'leads' && !element.querySelector('a,button,input')) return false;
  return !marks.holdsStory(element) && marks.textIn(element) < TOO_MUCH;
}

/** A quotation pulled out of the story, or a box of facts, stands aside too. */
const isSideshow = (element: Element, marks: Landmarks): boolean =>
  !/quote|fact|summary|infobox/i.test(attribute(element, 'class') ?? '') &&
  (kindOf(element) !== undefined || marks.textIn(element) < BOX);

function isEdge(element: Element, marks: Landmarks): boolean {
  const tag = element.tagName;
  if (tag === 'ASIDE') return isSideshow(element, marks);
  if (tag === 'DIALOG') return !marks.holdsStory(element);
  if (tag === 'FOOTER') return true;
  return tag === 'HEADER' && !element.querySelector('h1') && !element.closest('article,main');
}

function isApart(element: Element, marks: Landmarks): boolean {
  const role = attribute(element, 'role') ?? '';
  return APART.has(role) && !marks.holdsStory(element) && !(AROUND.has(role) && marks.textIn(element) >= BOX);
}

/** From this much on (UTF-16 units) a paragraph is running text. */
const RUNNING = 80;

/** Icons, menus and copies are kept from screen readers. A running paragraph may be by mistake: the eye sees it none the less. */
const isHushed = (element: Element): boolean =>
  attribute(element, 'aria-hidden') === 'true' && !(element.tagName === 'P' && (element.textContent?.length ?? 0) >= RUNNING);

function isEditable(element: Element): boolean {
  const editable = attribute(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

/** What is asked of an element that may not be a field's name. */
const ASKED =
  'tagName nodeType lastChild parentElement shadowRoot textContent querySelector querySelectorAll closest checkVisibility scrollIntoView'.split(
    ' ',
  );

/** A form answers with its fields where they are named like its members: it may lead in a circle, and is left alone. */
const isClobbered = (element: Element): boolean =>
  element instanceof HTMLFormElement && ASKED.some((name) => Object.hasOwn(element, name));

/**
 * @param marks of this reading of the page
 * @returns whether nothing below `element` is read. What cannot be seen is asked elsewhere, where there is text
 */
export function isSkipped(element: Element, marks: Landmarks): boolean {
  if (isClobbered(element) || bridge().ours.has(element) || SKIPPED.has(element.tagName)) return true;
  if (!Element.prototype.hasAttributes.call(element)) return isEdge(element, marks);
  if (attribute(element, 'hidden') !== null || isHushed(element) || isEditable(element)) return true;
  return isApart(element, marks) || isEdge(element, marks) || isFurniture(element, marks);
}
