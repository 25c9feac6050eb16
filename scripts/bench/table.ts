/** Figures as a table that a person reads: one line each, its path and its value. */

const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function lines(value: unknown, path: string): [string, string][] {
  if (!isRow(value)) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => lines(inner, path ? `${path} ${key}` : key));
}

export function table(figures: object): string {
  const rows = lines(figures, '');
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
