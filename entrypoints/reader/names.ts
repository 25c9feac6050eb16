/** What publishers' names for their elements (class and id) say of them. A name counts as a whole word of the class or id. */

/**
 * `story`: the story's own text. `unseen`: clipped away for the eye. `foreign`: other people's words or other stories. `leads`: leads to other stories, or to the till. `tool`: all the rest that
 * is no text of the story.
 */
export type NameKind = 'unseen' | 'foreign' | 'leads' | 'tool' | 'story' | undefined;

const named = (...lists: string[]): RegExp => new RegExp(`(?:^|[\\s_-])(?:${lists.join('|')})(?=$|[\\s_-])`, 'i');

const UNSEEN = named('sr-?only|visually-?hidden|screen-?reader(?:-text)?|clip-?text|a11y-?hidden');

/** "hidden" alone, unless it is so on some screens only ("hidden lg:block"). */
const HIDDEN = /(?:^|\s)(?:is-)?hidden(?=\s|$)/;
const SHOWN = /:(?:block|flex|grid|inline|table|contents)/;

const FOREIGN = named(
  'comments?|disqus|respond|replies|reactions?|coral|spot-?im',
  'related|recommended|recommendations?|recirc|outbrain|taboola',
  'cookies?|consent|gdpr|onetrust|didomi|cmp|privacy',
);

/** In some newsrooms a "teaser" is the standfirst, and "paywall" is the text behind the wall, not its gate: then they lead nowhere. */
const LEADS = named(
  'read-?(?:more|next|also)|more-?(?:news|stories|articles|on|from|like)|also-?(?:read|see|like)',
  'most-?(?:read|viewed|popular)|popular|trending|latest|must-?read|top-?stories|teasers?|promos?',
  'paywall|regwall',
);

const TOOL = named(
  'newsletters?|subscribe|subscription|signup|sign-?up|login|donate|donation|upsell',
  'ads?|advert|advertisement|advertising|sponsored|sponsor|banner|commercial',
  'share|sharing|social|follow|breadcrumbs?|pagination|pager|toolbar|navigation|navbar|nav|menu|masthead|sidebar|sidenav|footer|skip',
  'widget|author-?(?:bio|box|card|info)|bio|tags|tag-?list|topics|keywords|copyright|credits?|disclaimer|toc|legal',
  'print-?only|noprint|modal|overlay|popup|tooltip|lightbox|offcanvas',
  'audio|player|video-?(?:list|playlist)|playlist|weather|stocks?|ticker|quiz|poll|gallery-?(?:nav|thumbs)|carousel|slider',
);

/** A whole name of the story's own text wins over a word in another name: "sidebar-grid__content article__content". */
const STORY = /(?:^|\s)(?:\w-)?(?:article|story|post|entry|news)[-_]*(?:body|content|text|copy)(?=\s|$)/i;

/** What a story is about and where it is filed says nothing of what the element is: "category-weather", "tag-stocks". */
const FILED = /(?:^|\s)(?:category|tag|section|topic)-[\w-]+/gi;

function read(names: string): NameKind {
  if (UNSEEN.test(names) || (HIDDEN.test(names) && !SHOWN.test(names))) return 'unseen';
  if (STORY.test(names)) return 'story';
  const own = names.replace(FILED, ' ');
  if (FOREIGN.test(own)) return 'foreign';
  if (LEADS.test(own)) return 'leads';
  return TOOL.test(own) ? 'tool' : undefined;
}

/** Pages use the same few hundred names over and over. Beyond this many (a page that makes them up) none is remembered. */
const MOST = 4_000;
const known = new Map<string, NameKind>();

/** @param names an element's class, or its id @returns what they say; undefined when they say nothing */
export function nameKind(names: string): NameKind {
  if (known.has(names)) return known.get(names);
  const kind = read(names);
  if (known.size < MOST) known.set(names, kind);
  return kind;
}

export const isStoryName = (names: string): boolean => nameKind(names) === 'story';
