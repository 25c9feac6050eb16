/** Reads an article file: its schema, and what a schema cannot see (ids that must exist, ratios that must be named). */
import type { z } from 'zod';
import { Article, type Claim, type Discrepancy, type LocalText } from './schema';

export { ratioOf } from './ratio';

/** Something wrong in the file. `path` leads to the field; `message` says what is wrong and what to do. */
interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Path = readonly PropertyKey[];

/** `['claims', 3, 'figures', 0, 'value']` as `claims[3].figures[0].value`. */
const written = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'the file';

const childOf = (value: unknown, step: PropertyKey): unknown =>
  (value as Record<PropertyKey, unknown> | null | undefined)?.[step];

/** The ids of the things that the path leads through, so that a person finds the place without counting. */
function idsAlong(json: unknown, path: Path): string[] {
  const things = path.slice(0, -1).map((_, at) => path.slice(0, at + 1).reduce(childOf, json));
  return things.map((thing) => childOf(thing, 'id')).filter((id) => typeof id === 'string');
}

function line(json: unknown, { path, message }: Problem): string {
  const ids = idsAlong(json, path);
  const names = ids.length ? ` (of ${ids.map((id) => `"${id}"`).join(' › ')})` : '';
  return `- ${written(path)}${names}: ${message}`;
}

/** What to do about an issue that Zod words itself; the schema's own messages already say it. */
function remedyOf(issue: z.core.$ZodIssue, json: unknown): string {
  const missing = issue.path.reduce(childOf, json) === undefined;
  if (issue.code === 'invalid_type') return missing ? ' — add this field' : ' — write a value of that kind';
  if (issue.code === 'unrecognized_keys') return ' — remove it or correct its spelling';
  if (issue.code === 'invalid_value') return missing ? ' — add this field' : ' — choose one of these';
  if (issue.code === 'too_small' && issue.origin === 'array') return ' — add what belongs here';
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return issue.origin === 'string' ? '' : ' — write a value within this limit';
  return '';
}

const issueProblem = (issue: z.core.$ZodIssue, json: unknown): Problem => ({
  path: issue.path,
  message: issue.message + remedyOf(issue, json),
});

/** A problem for each id that stood earlier in the list. */
function repeated(ids: readonly { id: string; path: Path }[], what: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, message: `the ${what} id "${id}" is there already — give each its own id` }];
    seen.add(id);
    return [];
  });
}

const listed = (things: readonly { id: string }[], path: Path): { id: string; path: Path }[] =>
  things.map(({ id }, at) => ({ id, path: [...path, at, 'id'] }));

/** Figures and statements share one set of ids over the whole article: ratios name a figure by its id alone. */
function repeatedIds({ sources, claims, discrepancies }: Article): Problem[] {
  const parts = claims.flatMap((claim, at) => [
    ...listed(claim.figures, ['claims', at, 'figures']),
    ...listed(claim.statements, ['claims', at, 'statements']),
  ]);
  return [
    ...repeated(listed(sources, ['sources']), 'source'),
    ...repeated(listed(claims, ['claims']), 'claim'),
    ...repeated(parts, 'figure or statement'),
    ...repeated(listed(discrepancies, ['discrepancies']), 'discrepancy'),
  ];
}

/** A problem if `known` lacks `id`. */
const unknown = (known: ReadonlySet<string>, id: string | undefined, what: string, path: Path): Problem[] =>
  id === undefined || known.has(id)
    ? []
    : [{ path, message: `there is no ${what} "${id}" — use one of ${[...known].join(', ') || '(none yet)'}, or add it` }];

const idSet = (things: readonly { id: string }[]): Set<string> => new Set(things.map(({ id }) => id));

/** `Date.parse` reads 2022-02-31 as 3 March, so the date must also come back as it was written. */
const isDate = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

function dateProblems(date: string, path: Path): Problem[] {
  return isDate(date)
    ? []
    : [{ path, message: `"${date}" is no day of the calendar — write an existing date, such as "2022-03-25"` }];
}

function claimProblems(claim: Claim, path: Path, sources: ReadonlySet<string>): Problem[] {
  const partsOf = (field: 'figures' | 'statements'): Problem[] =>
    claim[field].flatMap((part, at) => [
      ...part.sources.flatMap((id, nth) => unknown(sources, id, 'source', [...path, field, at, 'sources', nth])),
      ...dateProblems(part.asOf, [...path, field, at, 'asOf']),
    ]);
  const bare = claim.figures.length + claim.statements.length === 0;
  const empty = {
    path: [...path, 'statements'],
    message: 'the claim has no figure and no statement — add what the article says',
  };
  return [...partsOf('figures'), ...partsOf('statements'), ...(bare ? [empty] : [])];
}

function sideProblems(discrepancy: Discrepancy, path: Path, article: Article): Problem[] {
  const own = new Set(discrepancy.claims);
  return discrepancy.sides.flatMap((side, at) => {
    const here = [...path, 'sides', at];
    const claim = article.claims.find(({ id }) => id === side.claim);
    if (!own.has(side.claim)) return unknown(own, side.claim, 'claim of this discrepancy', [...here, 'claim']);
    return [
      ...unknown(idSet(claim?.figures ?? []), side.figure, `figure of "${side.claim}"`, [...here, 'figure']),
      ...unknown(idSet(claim?.statements ?? []), side.statement, `statement of "${side.claim}"`, [...here, 'statement']),
    ];
  });
}

function ratioProblems(discrepancy: Discrepancy, path: Path, article: Article): Problem[] {
  const figures = new Map(article.claims.flatMap((claim) => claim.figures).map((figure) => [figure.id, figure]));
  const known = new Set(figures.keys());
  return discrepancy.ratios.flatMap(({ numerator, denominator }, at) => {
    const here = [...path, 'ratios', at];
    const below = [...here, 'denominator'];
    const [upper, lower] = [figures.get(numerator), figures.get(denominator)];
    return [
      ...unknown(known, numerator, 'figure', [...here, 'numerator']),
      ...unknown(known, denominator, 'figure', below),
      ...(lower?.value === 0
        ? [{ path: below, message: `"${denominator}" is 0, nothing can be divided by it — choose another figure` }]
        : []),
      ...(upper && lower && upper.unit !== lower.unit
        ? [
            {
              path: below,
              message: `"${denominator}" counts ${lower.unit}, "${numerator}" ${upper.unit} — compare like with like`,
            },
          ]
        : []),
    ];
  });
}

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** In every language, each `{name}` must have its ratio and each ratio its `{name}`. */
function placeholderProblems({ text, ratios }: Discrepancy, path: Path): Problem[] {
  const names = new Set(ratios.map(({ name }) => name));
  return (Object.entries(text) as [keyof LocalText, string][]).flatMap(([locale, words]) => {
    const used = [...words.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
    const here = [...path, 'text', locale];
    const unnamed = used.filter((name) => !names.has(name));
    const unused = [...names].filter((name) => !used.includes(name));
    return [
      ...unnamed.map((name) => ({ path: here, message: `{${name}} has no ratio — add one of that name to "ratios"` })),
      ...unused.map((name) => ({
        path: here,
        message: `the ratio "${name}" is not used — write {${name}} in the text or remove the ratio`,
      })),
    ];
  });
}

function discrepancyProblems(discrepancy: Discrepancy, path: Path, article: Article): Problem[] {
  const known = idSet(article.claims);
  const names = discrepancy.ratios.map(({ name }, at) => ({ id: name, path: [...path, 'ratios', at, 'name'] }));
  return [
    ...discrepancy.claims.flatMap((id, at) => unknown(known, id, 'claim', [...path, 'claims', at])),
    ...sideProblems(discrepancy, path, article),
    ...repeated(names, 'ratio'),
    ...ratioProblems(discrepancy, path, article),
    ...placeholderProblems(discrepancy, path),
  ];
}

function crossProblems(article: Article): Problem[] {
  const sources = idSet(article.sources);
  return [
    ...dateProblems(article.date, ['date']),
    ...repeatedIds(article),
    ...article.claims.flatMap((claim, at) => claimProblems(claim, ['claims', at], sources)),
    ...article.discrepancies.flatMap((discrepancy, at) => discrepancyProblems(discrepancy, ['discrepancies', at], article)),
  ];
}

function failure(file: string, json: unknown, problems: readonly Problem[]): Error {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return new Error(`${file} has ${count}:\n${problems.map((problem) => line(json, problem)).join('\n')}`);
}

/**
 * Checks an article file and returns the article.
 * @param json the file's parsed content
 * @param file the file's name, for the message
 * @throws Error that lists every problem, each with its field's path, the ids on the way there and what to do. What a schema can't see is
 * only looked at once the shape is right.
 */
export function parseArticle(json: unknown, file: string): Article {
  const result = Article.safeParse(json);
  const problems = result.success ? crossProblems(result.data) : result.error.issues.map((issue) => issueProblem(issue, json));
  if (problems.length || !result.data) throw failure(file, json, problems);
  return result.data;
}
