/** Site: the registrable domain by the public suffix list, private suffixes (github.io, blogspot.com) included. */
import { getDomain } from 'tldts';

/**
 * @param url of a page
 * @returns the site by which it is switched on and off; for loopback, an IP address or a single label the host name itself;
 * undefined for pages that are not on the web (browser pages, files, extensions)
 */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const host = hostname.replace(/\.$/, '');
  return getDomain(host, { allowPrivateDomains: true }) ?? (host || undefined);
}
