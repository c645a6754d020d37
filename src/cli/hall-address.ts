/** Where a laptop is reached in the hall: its address in the network that it shares with the telephones there. */
import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Made by programs for their own use; no telephone is in such a network. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg|cni|flannel|podman|lxc|lxd|tailscale|zt)/;

/**
 * The best one, IPv4, as phones in a simple network have no names for IPv6 neighbours: private networks (RFC 1918) before others,
 * Wi-Fi before cable, link-local ones (169.254.0.0/16, where nobody gave out addresses) last. Undefined without any network.
 */
export function hallAddress(interfaces: Interfaces): string | undefined {
  const candidates = Object.entries(interfaces).flatMap(([name, addresses]) =>
    virtual.test(name)
      ? []
      : (addresses ?? [])
          .filter(({ family, internal }) => family === 'IPv4' && !internal)
          .map(({ address }) => ({ name, address })),
  );
  const rank = ({ name, address }: { name: string; address: string }): number =>
    (isLinkLocal(address) ? 4 : isPrivate(address) ? 0 : 2) + (name.startsWith('w') ? 0 : 1);
  return candidates.toSorted((a, b) => rank(a) - rank(b))[0]?.address;
}

const isPrivate = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
const isLinkLocal = (address: string): boolean => address.startsWith('169.254.');
