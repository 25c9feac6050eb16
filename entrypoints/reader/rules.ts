/** Which elements a reader's eye goes to, and which it skips. */
import { holdsStory, holdsText, type Landmarks } from './landmarks';
import { type NameKind, nameKind } from './names';
import type { TagKind } from './tags';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** No story stands in what has these roles; but publishers also put some of them around a whole story. */
const AROUND = words('complementary banner status tablist form');
const APART = words('navigation contentinfo search dialog alertdialog alert menu menubar toolbar button tooltip doc-endnotes');

/** Elements that hold the story keep it, whatever else their names say ("article has-sidebar"). */
const STORY = words(
  'HTML BODY MAIN ARTICLE H1 H2 H3 H4 H5 H6 P BLOCKQUOTE A SPAN STRONG B EM I LI DT DD TR TD TH FIGURE FIGCAPTION',
);

/** From this much running text on (UTF-16 units in paragraphs, links left out) an element is no tool, whatever its names say. */
const TOO_MUCH = 1500;
/** From this much on what stands aside is a box of facts, not of links. */
const BOX = 250;

/** A form answers by the names of its fields first ("id", "getAttribute"), so it is asked behind its back. */
const { hasAttributes, getAttribute } = Element.prototype;
const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);

/** In forms a name may be a field's, and in drawings it is an object. */
const kindIn = (names: unknown): NameKind => (typeof names === 'string' && names ? nameKind(names) : undefined);

/** Asks class and id one by one: both together would be a new string for each element. */
function kindOf({ className, id }: Element): NameKind {
  const kind = kindIn(className) ?? kindIn(id);
  return kind === 'story' ? undefined : kind;
}

function isFurniture(element: Element, landmarks: Landmarks): boolean {
  const kind = kindOf(element);
  if (!kind || (kind !== 'unseen' && STORY.has(element.tagName))) return false;
  if (kind === 'unseen' || kind === 'foreign') return !landmarks.headline.has(element);
  if (kind === 'leads' && !element.querySelector('a,button,input')) return false;
  return !holdsStory(element, landmarks, TOO_MUCH);
}

/** A quotation pulled out of the story, or a box of facts, stands aside too. */
const isSideshow = (element: Element): boolean =>
  !/quote|fact|summary|infobox/i.test(attribute(element, 'class') ?? '') &&
  (kindOf(element) !== undefined || !holdsText(element, BOX));

function isEdge(element: Element, landmarks: Landmarks): boolean {
  if (element.tagName === 'ASIDE') return isSideshow(element);
  if (element.tagName === 'DIALOG') return !holdsStory(element, landmarks);
  return !element.querySelector('h1') && !element.closest('article,main');
}

function isApart(role: string, element: Element, landmarks: Landmarks): boolean {
  if (AROUND.has(role)) return !holdsStory(element, landmarks, BOX);
  return APART.has(role) && !holdsStory(element, landmarks);
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
  'nodeType lastChild parentElement shadowRoot textContent querySelector querySelectorAll closest checkVisibility scrollIntoView'.split(
    ' ',
  );

/** A form answers with its fields where they are named like its members: it may lead in a circle, and is left alone. */
const isClobbered = (form: Element): boolean => ASKED.some((name) => Object.hasOwn(form, name));

const isSetAside = (element: Element, landmarks: Landmarks): boolean =>
  isApart(attribute(element, 'role') ?? '', element, landmarks) || isHushed(element) || isEditable(element);

/**
 * @param kind of the element's tag
 * @param landmarks of the tree that `element` stands in
 * @returns whether nothing below `element` is read. What cannot be seen is asked elsewhere, where there is text
 */
export function isSkipped(element: Element, kind: TagKind | undefined, landmarks: Landmarks): boolean {
  if (kind === 'skipped') return true;
  if (kind === 'form' && isClobbered(element)) return true;
  if (kind === 'edge' && isEdge(element, landmarks)) return true;
  return hasAttributes.call(element) && (isFurniture(element, landmarks) || isSetAside(element, landmarks));
}
