/** The visitor's network for rate limits: an IPv4 address, or the first 64 bits of an IPv6 one. */
import { isIPv6 } from 'node:net';

/**
 * Only as many X-Forwarded-For entries are believed as there are trusted proxies, counted from the right: a visitor can
 * write anything to the left of them.
 */
export function networkOf(peer: string | undefined, forwarded: string | undefined, proxies: number): string {
  let address = peer ?? 'unknown';
  if (proxies > 0 && forwarded !== undefined) {
    const entries = forwarded.split(',').map((entry) => entry.trim());
    address = entries.at(-proxies) ?? entries[0] ?? address;
  }
  if (address.startsWith('::ffff:')) return address.slice(7);
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((part) => part !== '');
  const right = tail.split(':').filter((part) => part !== '');
  const missing = address.includes('::') ? 8 - left.length - right.length : 0;
  const groups = [...left, ...Array<string>(Math.max(0, missing)).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
