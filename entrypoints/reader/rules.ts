/** Which elements a reader's eye goes to, and which it skips. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that stand within a line of text. All others, unknown ones included, begin a block of their own. */
export const INLINE = words(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RB RP RT RUBY S SAMP SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR',
);

const SKIPPED = words(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg MATH math CODE PRE TEXTAREA INPUT SELECT OPTION BUTTON IFRAME OBJECT EMBED VIDEO AUDIO CANVAS IMG PICTURE METER PROGRESS NAV MENU DIALOG HEAD LINK META TITLE RP AREA MAP KANTTEKENING-CARD',
);

const ROLES = words(
  'navigation complementary contentinfo banner search dialog alertdialog alert status menu menubar toolbar button tablist tooltip form doc-endnotes',
);

/** Furniture by the names that publishers give it; a name counts as a whole word of the class or id. */
const FURNITURE = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'comments?|disqus|respond|replies|reactions?|coral|spot-?im',
    'cookies?|consent|gdpr|onetrust|didomi|cmp|privacy',
    'related|recommended|recommendations?|recirc|read-?(?:more|next|also)|more-?(?:news|stories|articles|on|from|like)|also-?(?:read|see|like)',
    'most-?(?:read|viewed|popular)|popular|trending|latest|must-?read|top-?stories|teasers?|outbrain|taboola|promos?|upsell',
    'newsletters?|subscribe|subscription|paywall|regwall|signup|sign-?up|login|donate|donation',
    'ads?|advert|advertisement|advertising|sponsored|sponsor|banner|commercial',
    'share|sharing|social|follow|breadcrumbs?|pagination|pager|toolbar|navigation|navbar|nav|menu|masthead|sidebar|sidenav|footer|skip',
    'widget|author-?(?:bio|box|card|info)|bio|tags|tag-?list|topics|keywords|copyright|credits?|disclaimer|toc|legal|corrections?',
    'sr-?only|visually-?hidden|screen-?reader(?:-text)?|hidden|print-?only|noprint|modal|overlay|popup|tooltip|lightbox|offcanvas',
    'audio|player|video-?(?:list|playlist)|playlist|weather|stocks?|ticker|quiz|poll|gallery-?(?:nav|thumbs)|carousel|slider',
  ].join('|')})(?=$|[\\s_-])`,
  'i',
);

/** Elements that hold the story keep it, whatever else their names say ("article has-sidebar"). */
const STORY = words('HTML BODY MAIN ARTICLE H1 P A SPAN STRONG B EM I LI TD TH FIGURE FIGCAPTION');

/** From this much running text on (UTF-16 units in paragraphs) an element is no furniture, whatever its names say. */
const TOO_MUCH = 1500;

const holdsStory = (element: Element): boolean => element.querySelector('h1,article,main,[itemprop="articleBody"]') !== null;

function muchText(element: Element): boolean {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    length += paragraph.textContent?.length ?? 0;
    if (length > TOO_MUCH) return true;
  }
  return false;
}

function isFurniture(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 2 || STORY.has(element.tagName) || !FURNITURE.test(names)) return false;
  return !holdsStory(element) && !(muchText(element) && !/comment|related|recommend|disqus/i.test(names));
}

function isEdge(element: Element): boolean {
  const tag = element.tagName;
  if (tag === 'ASIDE') return !/quote|fact|summary|infobox/i.test(element.getAttribute('class') ?? '');
  if (tag === 'FOOTER') return true;
  return tag === 'HEADER' && !element.querySelector('h1') && !element.closest('article,main');
}

/** @returns whether nothing below `element` is read. What cannot be seen is asked elsewhere, where there is text. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  if (!element.hasAttributes()) return isEdge(element);
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role) && !holdsStory(element)) return true;
  return isEdge(element) || isFurniture(element);
}
