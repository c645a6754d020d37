/**
 * The id of the account of an address. It is derived with the installation's secret and not drawn at random, so that
 * whoever deletes an account and comes back is the same voter again: a vote knows residents by a pseudonym of this id,
 * and a new id would be a second ballot. Without the secret nobody can tell an address from an id.
 */
import type { Secrets } from '../../platform/secrets.ts';

/** A UUID of version 8 (RFC 9562): 122 bits of the digest, with version and variant in their places. */
export function accountId(secrets: Secrets, email: string): string {
  const bytes = Buffer.from(secrets.pseudonym('account', email.toLowerCase()).subarray(0, 16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
