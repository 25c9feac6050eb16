/** The pages of a survey: found in a folder, served on loopback as they were saved, with everything else shut off. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The page's own scripts do not run, and nothing is loaded; its own style elements and attributes count. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-src 'none'";

/** @returns the paths below `folder` of all `*.html` and `*.html.gz`, with `/` between their parts, in order */
export function pagesIn(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all
    .filter((path) => /\.html?(\.gz)?$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** @returns the bytes of a saved page, unpacked */
export function pageBytes(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Saved pages often were turned into UTF-8 without their `<meta charset>` being told; where the bytes are UTF-8 that is what they are. */
function typeOf(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

export interface SurveyServer {
  /** @returns the address of the page with this path */
  address(path: string): string;
  close(): void;
}

/** Serves the pages of `folder` on a free port of 127.0.0.1, each at its number: no path can lead out of the folder. */
export async function serveSurvey(folder: string, paths: readonly string[]): Promise<SurveyServer> {
  const server = createServer((request, response) => {
    const path = paths[Number(/^\/(\d+)\.html$/.exec(request.url ?? '')?.[1] ?? -1)];
    if (path === undefined) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    const bytes = pageBytes(join(folder, path));
    response.writeHead(200, { 'content-type': typeOf(bytes), 'content-security-policy': POLICY, 'cache-control': 'no-store' });
    response.end(bytes);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: (path) => `http://127.0.0.1:${port}/${paths.indexOf(path)}.html`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
