/** What the documents promise is what the manifest asks: a permission without a paragraph, a file that is gone. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

test('each permission that the config asks for has a heading in docs/permissions.md, and an answer for the store', () => {
  const asked = [...(/\bpermissions: \[([^\]]+)\]/.exec(read('wxt.config.ts'))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
    ([, name]) => name,
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const name of asked) {
    expect(read('docs/permissions.md')).toMatch(new RegExp(`^## \`${name}\``, 'm'));
    expect(read('store/privacy-answers.md')).toContain(`Why \`${name}\``);
  }
});

test.each(['docs/security.md', 'docs/permissions.md', 'docs/browsers.md', 'SECURITY.md', 'store/README.md'])(
  '%s links to files that are there',
  (file) => {
    const links = [...read(file).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
  },
);

test('each attack of the threat model has its page', () => {
  const named = /custom-element|globals|clobber|remove|flood|many|long|json-ld|invisible|markup|ranges|probe|style|events/g;
  const model = read('docs/security.md');
  for (const slug of new Set([...model.matchAll(named)].map(([slug]) => slug)))
    expect(existsSync(join(ROOT, `tests/pages/hostile-${slug}/index.html`)), slug).toBe(true);
});
