/** A proxy that lets nothing through and writes down who was asked for. Loopback doesn't go through a proxy. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoggingProxy {
  /** such as "127.0.0.1:3128" */
  address: string;
  /** hosts that were asked for, in order */
  asked: string[];
  close(): void;
}

/** What the browsers themselves ask for, with or without the extension: updates, certificates, connectivity. */
const BROWSERS_OWN =
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com|googleusercontent\.com|dummy\.test)$/;

/** @returns the hosts that are no browser's own */
export const foreign = (asked: readonly string[]): string[] => asked.filter((host) => !BROWSERS_OWN.test(host));

export async function startProxy(): Promise<LoggingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push((request.url ?? '').replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => server.close() };
}
