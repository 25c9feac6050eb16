/** Saved pages, served on loopback: their styles as they are, their scripts and all that is elsewhere shut out. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../lib/drive';

export interface SavedPage {
  name: string;
  path: string;
}

/** `cross-origin-*`: only an isolated page is given a clock of 5 µs. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The demo's newspapers, and small pages of the tests that run no script. */
const BUNDLED = [
  'demo/nl',
  'demo/en',
  'tests/pages/backgrounds',
  'tests/pages/inline',
  'tests/pages/lines',
  'tests/pages/overlap',
];

/** @param folder pages are looked for below it; without it, those bundled with the project are taken */
export function savedPages(folder: string | undefined): SavedPage[] {
  if (!folder) return BUNDLED.map((name) => ({ name, path: join(ROOT, name, 'index.html') }));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile() && /\.html(\.gz)?$/.test(file.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  if (paths.length === 0) throw new Error(`No *.html or *.html.gz below ${folder}: name a folder with saved pages.`);
  return paths.sort().map((path) => ({ name: relative(folder, path), path }));
}

const textOf = (path: string): Buffer => (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path));

export interface Served {
  /** @returns the address of a page */
  address(page: SavedPage): string;
  close(): void;
}

export async function serveSaved(pages: readonly SavedPage[]): Promise<Served> {
  const server = createServer((request, response) => {
    const page = pages[Number(/^\/(\d+)\.html/.exec(request.url ?? '')?.[1])];
    if (page) response.writeHead(200, HEADERS).end(textOf(page.path));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (page) => `http://127.0.0.1:${port}/${pages.indexOf(page)}.html`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
