/** The lines that the survey prints and the score reads. */
import { z } from 'zod';

/** One page. Times in ms, to 0.1; `null` where that part did not run, because the gate stopped before it. */
export const SurveyRow = z.object({
  /** path below the folder that was surveyed */
  page: z.string(),
  gate: z.enum(['news', 'other']),
  /** what decided: see `Decision` in common/news.ts */
  why: z.string(),
  /** news, but no claim may stand there: its blocks are then what would have been read */
  sifted: z.boolean(),
  lang: z.string().nullable(),
  date: z.string().nullable(),
  /** number of blocks that were read, and of UTF-16 units in them */
  blocks: z.number(),
  chars: z.number(),
  marks: z.array(z.object({ claim: z.string(), text: z.string() })),
  /** no mutation seen from the page's side between the parser's end and the last mark, and the same markup before and after */
  domUntouched: z.boolean(),
  ms: z.object({
    gate: z.number().nullable(),
    read: z.number().nullable(),
    detect: z.number().nullable(),
    paint: z.number().nullable(),
  }),
  errors: z.array(z.string()),
  /** with --text: the blocks */
  text: z.array(z.string()).optional(),
});
export type SurveyRow = z.infer<typeof SurveyRow>;

/** The truth about a page, as `bodies.jsonl` has it: its date, its title, and its paragraphs as a person would read them. */
export const Body = z.object({
  page: z.string(),
  date: z.string().nullable(),
  title: z.string().nullable(),
  blocks: z.array(z.string()),
});
export type Body = z.infer<typeof Body>;

/**
 * Reads JSON lines.
 * @param name names the file in errors
 * @throws when a line is no JSON or lacks a field: the error says which line and which field
 */
export function readLines<T>(text: string, schema: z.ZodType<T>, name: string): T[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new Error(`${name}, line ${index + 1}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`);
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
