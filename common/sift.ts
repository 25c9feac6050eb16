/** The text that the sieve sends: written in the page, read in the background. */

/** Closes a run of inline text. */
export const PARAGRAPH = '\u2029';
/** Stands where the page breaks a line; what breaks one in its source is white space. */
export const LINE = '\u2028';

/** @returns the runs of `text`, with lines parted as the engine knows them; undefined where no text was sent, for such a page is read */
export function runsOf(text: string | undefined): string[] | undefined {
  return text
    ?.replace(/[\t\n\r\f]/g, ' ')
    .replaceAll(LINE, '\n')
    .split(PARAGRAPH);
}
