/**
 * JSON in the one form that is signed: no blanks, members sorted by name in the order of UTF-16 code units, numbers and text as
 * ECMAScript writes them (RFC 8785, the JSON Canonicalization Scheme). What was parsed from JSON goes in; the same content gives the
 * same text whatever the file looked like. Throws on half a character (a lone surrogate), which has no UTF-8.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('half a character cannot be signed');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  // Without a comparison of its own, sort() goes by code units.
  const sorted = new Map(members);
  const names = members.map(([name]) => name).sort();
  return `{${names.map((name) => `${canonicalJson(name)}:${canonicalJson(sorted.get(name))}`).join(',')}}`;
}
