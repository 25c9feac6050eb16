/** What must agree before a version goes out. Pure: the files and git are read elsewhere. */

export interface Stated {
  /** of package.json and package-lock.json */
  version: string;
  lockVersion: string;
  /** the text of CHANGELOG.md */
  changelog: string;
  /** git's tags on the commit that is checked out */
  tags: readonly string[];
  /** files that differ from that commit */
  changed: readonly string[];
}

const HEADING = /^## (\S+)(?: \(([^)]*)\))?/m;
const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

/** @returns the version at the top of the changelog and its date (ISO); undefined where there is none, or it isn't released */
export function newestIn(changelog: string): { version: string | undefined; date: string | undefined } {
  const [, version, note] = HEADING.exec(changelog) ?? [];
  return { version, date: /^\d{4}-\d{2}-\d{2}$/.test(note ?? '') ? note : undefined };
}

/** @returns what does not agree, each with what to do; empty when the release may go out */
export function disagreements({ version, lockVersion, changelog, tags, changed }: Stated): string[] {
  const newest = newestIn(changelog);
  const faults = [
    !VERSION.test(version) &&
      `package.json: version "${version}" must be three numbers, such as 1.2.0: the stores take no other.`,
    lockVersion !== version && `package-lock.json: version ${lockVersion}, but package.json says ${version}: run "npm install".`,
    newest.version !== version &&
      `CHANGELOG.md: the first heading is for ${newest.version ?? 'no version'}, but package.json says ${version}: write "## ${version} (YYYY-MM-DD)".`,
    !newest.date && 'CHANGELOG.md: the first heading has no date: write "(YYYY-MM-DD)" in place of "(unreleased)".',
    !tags.includes(`v${version}`) &&
      `git: this commit has no tag v${version} (tags: ${tags.join(', ') || 'none'}): run "git tag v${version}" when all else agrees.`,
    changed.length > 0 &&
      `git: ${changed.length} changed ${changed.length === 1 ? 'file' : 'files'} (${changed.slice(0, 3).join(', ')}): commit or undo.`,
  ];
  return faults.filter((fault) => fault !== false);
}
