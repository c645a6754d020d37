/**
 * The network that an address belongs to when floods are looked for: the /24 of an IPv4 address, the /48 of an IPv6 one.
 *
 * A /24 is the smallest block that is routed on the Internet, and what somebody rents who rents "a few addresses"; a /48 is what one
 * customer gets (RFC 6177 and before it RFC 3177), so that counting by /64 would give one machine 65,536 networks to come from. Carriers,
 * schools and offices put thousands of people behind one such block: a network is therefore never held for being large alone, but
 * for what comes from it looking alike (pledge-screen.ts).
 */

/** `network`: an IPv4 address or the first four groups of an IPv6 one, such as "2001:db8:1:2::/64". What is neither stays as it is. */
export function networkBlock(network: string): string {
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(network);
  if (four !== null) return `${four[1]}.0/24`;
  const six = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}):[0-9a-f]{1,4}::\/64$/i.exec(network);
  if (six === null) return network;
  const groups = (six[1] ?? '').split(':').map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/48`;
}
