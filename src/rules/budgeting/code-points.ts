/**
 * Order of texts by code point, the order Pabulib's reference outcomes use ("10" < "2" < "a").
 *
 * JavaScript's `<` compares UTF-16 units instead, which puts the characters from U+10000 on before those from U+E000 to
 * U+FFFF.
 */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return orderOf(x) - orderOf(y);
  }
  return a.length - b.length;
}

/** Halves of a surrogate pair stand for code points above all others. */
function orderOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
