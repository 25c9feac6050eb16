/** Serves a folder of pages on loopback, for the demo and the end-to-end tests. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};

/** The demo pages live under a policy as strict as the strictest news sites': nothing but their own style sheet and pictures. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

export interface PageServer {
  /** such as "http://127.0.0.1:40123" */
  origin: string;
  /** what was asked of it, in order: method, path and query */
  asked: string[];
  close(): void;
}

export interface Serving {
  /** absolute */
  folder: string;
  /** the content security policy of every answer; by default the strictest, '' for none */
  policy?: string;
  /** files from elsewhere (absolute), by the path under which they are asked for */
  also?: Readonly<Record<string, string>>;
}

/** @returns the file that a request path names, or undefined when it leads out of the folder */
function fileOf(folder: string, url: string): string | undefined {
  const path = decodeURIComponent(new URL(url, 'http://local').pathname);
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : undefined;
}

async function answer({ folder, policy = POLICY, also = {} }: Serving, url: string, response: ServerResponse): Promise<void> {
  const file = also[new URL(url, 'http://local').pathname] ?? fileOf(folder, url);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!file || !body) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  // `no-store` would keep pages out of the back/forward cache
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response
    .writeHead(200, {
      'content-type': type,
      ...(policy ? { 'content-security-policy': policy } : {}),
      'cache-control': 'no-cache',
    })
    .end(body);
}

/**
 * Serves a folder on a free port of 127.0.0.1 until closed.
 * @throws when no port can be had
 */
export async function servePages(serving: Serving): Promise<PageServer> {
  const given = { ...serving, folder: normalize(serving.folder).replace(/[\\/]$/, '') };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    void answer(given, request.url ?? '/', response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
