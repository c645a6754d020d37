/**
 * One name for one mailbox: the form of an address under which a person can pledge once.
 *
 * Lower case; the domain in ASCII (WHATWG URL, "domain to ASCII"); what follows a plus sign left out where the provider delivers such
 * mail to the same box; dots left out at Gmail, and googlemail.com read as gmail.com (both per Google's help page "Dots don't matter in
 * Gmail addresses"). Lower case and the ASCII domain are what Portier's "Email Normalization" asks for too. Dots and tags go only where
 * the provider says so: elsewhere two such addresses may be two people, and a real pledge must not be lost.
 *
 * Never mail to this form: it is for comparing.
 */

/** Domains that are one provider under several names, by the name that stands for all. */
const sameProvider: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'protonmail.com': 'proton.me',
  'protonmail.ch': 'proton.me',
  'pm.me': 'proton.me',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
};

/** Providers that deliver name+tag@ to name@. */
const dropsPlusTags: ReadonlySet<string> = new Set([
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'icloud.com',
  'proton.me',
  'fastmail.com',
  'fastmail.fm',
  'hey.com',
  'zoho.com',
  'yandex.ru',
  'mailbox.org',
  'posteo.de',
  'posteo.net',
]);

/** Providers that deliver name-tag@ to name@. */
const dropsHyphenTags: ReadonlySet<string> = new Set(['yahoo.com', 'ymail.com', 'rocketmail.com']);

/** Providers to which dots in the name mean nothing. Proton ignores hyphens and underscores as well. */
const dropsInName: Readonly<Record<string, RegExp>> = { 'gmail.com': /\./g, 'proton.me': /[._-]/g };

/**
 * An unquoted name (RFC 5322, "dot-atom", and letters of any script), of at most 64 characters. A comma or a semicolon would make a list of
 * it, which is mailed to all on it: one mailbox could pledge and be written to under any number of names.
 */
const isName = /^[^@,;:<>()[\]"\\]{1,64}$/;

export interface CanonicalEmail {
  /** `name@domain`. */
  readonly address: string;
  readonly name: string;
  /** In ASCII. */
  readonly domain: string;
}

/** Undefined for what has no mailbox: no single @, an empty name, or a domain that is none. Idempotent. */
export function canonicalEmail(address: string): CanonicalEmail | undefined {
  const trimmed = address.trim().normalize('NFKC').toLowerCase();
  const at = trimmed.lastIndexOf('@');
  if (/[\s\p{C}]/u.test(trimmed) || !isName.test(trimmed.slice(0, Math.max(0, at)))) return undefined;
  const ascii = domainToAscii(trimmed.slice(at + 1));
  if (ascii === undefined) return undefined;
  const domain = sameProvider[ascii] ?? ascii;
  const whole = trimmed.slice(0, at);
  const mark = dropsPlusTags.has(domain) ? '+' : dropsHyphenTags.has(domain) ? '-' : undefined;
  const untagged = mark === undefined || whole.indexOf(mark) <= 0 ? whole : whole.slice(0, whole.indexOf(mark));
  const silent = dropsInName[domain];
  const bare = silent === undefined ? untagged : untagged.replace(silent, '');
  // A name of dots alone names nobody there; it stays what it is.
  const name = bare === '' ? untagged : bare;
  return { address: `${name}@${domain}`, name, domain };
}

function domainToAscii(domain: string): string | undefined {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/.test(domain) && !domain.includes('xn--')) return domain;
  if (!/^[^/?#:@\\[\]%]+$/.test(domain)) return undefined;
  try {
    const host = new URL(`http://${domain}`).hostname.replace(/\.$/, '');
    return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && !/^[\d.]+$/.test(host) ? host : undefined;
  } catch {
    return undefined;
  }
}
