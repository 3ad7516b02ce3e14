import { hostPageOrigins, type Ports } from './identity/registration.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Host names of the pages that play Teams and Outlook; they ask at their own address. */
const hostPages = new Set(['teams.microsoft.com', 'outlook.office.com']);

/** Whether a request came to a name of this machine or of a host page, and from no other web page than ours. */
export function isFromOwnPage(url: string, origin: string | undefined, ports: Ports): boolean {
  const { hostname, protocol } = new URL(url);
  const isOurs = loopback.has(hostname) || (protocol === 'https:' && hostPages.has(hostname));
  return isOurs && (origin === undefined || hostPageOrigins(ports).includes(origin));
}
