/**
 * What the name of an address tells about how it was made: whether a person would be called so, and its stem without digits, which
 * names made in sequence have in common.
 */

/** "voter#####" for voter00017: every digit counts, so that names of one sequence meet and birth years do not. Null without digits. */
export const nameStem = (name: string): string | null => (/\d/.test(name) ? name.replace(/\d/g, '#') : null);

const vowels = /[aeiouy]/g;

/**
 * Whether a name looks drawn at random: letters and digits change places again and again, or hardly a vowel, or more consonants in a row
 * than words have, or hexadecimal digits. People are called such things too (initials, number plates), one in twenty or so:
 * it says something of many names only, never of one.
 */
export function looksRandom(name: string): boolean {
  const parts = name.split(/[._+-]/).filter((part) => part !== '');
  const bare = parts.join('');
  if (bare.length < 6) return false;
  const letters = bare.replace(/[^a-z]/g, '');
  const turns = (bare.match(/[a-z](?=\d)|\d(?=[a-z])/g) ?? []).length;
  if (turns >= 3) return true;
  if (bare.length >= 12 && /^[0-9a-f]+$/.test(bare) && /[a-f]/.test(bare) && turns > 0) return true;
  if (letters.length < 6) return false;
  const share = (letters.match(vowels) ?? []).length / letters.length;
  if (share < (letters.length < 8 ? 0.15 : 0.18) || (share > 0.75 && letters.length >= 8)) return true;
  if (parts.some((part) => /[bcdfghjklmnpqrstvwxz]{6}/.test(part))) return true;
  return rarePairs(parts) >= Math.max(2, letters.length / 5);
}

/** Pairs of letters that hardly occur in names of people, in English, Spanish, Chinese, Vietnamese or Tagalog. */
const rare =
  /q[^u]|[^aeiouc]q|j[^aeiouoy]|[bcdfgjkmpqvwxz]x|x[bdfgjkmnqrvwz]|v[^aeiouyr]|[^aeiouylnr]v|z[bcdfgjkmnpqrstvx]|[bcfgjkmpqvwx]z|w[bcdfgjkmpqtvxz]|[bcfgjkmpqvxz]w|[bcdfgjmpqvxz]k|k[bcdfgjmpqvxz]|[bdfgkmpqvwxz]j|h[bcdfghjkpqvxz]|[bfjkmqvwxz]h|g[bcfjkpqvxz]|[bcfjkmpqvxz]g|[cfgjkpqvxz]b|[bgjkqvwxz]f|f[bcdghjkmnpqvwxz]|p[bcdfgjkmqvwxz]|[cfgjkqvxz]p|[bfgjkmpqvwxz]d|d[bcfkpqtxz]|[bdfgjmpqvwxz]c|c[bdfgjmnpvwx]|[bcfjpqvxz]m|[bcfjmpqvwxz]n/;

const rarePairsOfAll: ReadonlySet<string> = (() => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return new Set(letters.flatMap((a) => letters.map((b) => a + b)).filter((pair) => rare.test(pair)));
})();

function rarePairs(parts: readonly string[]): number {
  let found = 0;
  for (const part of parts)
    for (let at = 0; at + 2 <= part.length; at += 1) if (rarePairsOfAll.has(part.slice(at, at + 2))) found += 1;
  return found;
}
