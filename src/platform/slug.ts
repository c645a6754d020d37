/** The name of a process in its address: its title in plain letters, with a number when another has it already. */

export interface SlugRules {
  /** Stands before a name that is a page of the room, and in place of one without plain letters: 'budget'. */
  readonly kind: string;
  /** Paths of the room's own pages, which no process may take. */
  readonly reserved: readonly string[];
}

const longest = 70;

/** Letters that do not come apart into a plain one and an accent. */
const plainLetters: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

export function slugOf(title: string, { kind, reserved }: SlugRules): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđıßæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return plain === '' || reserved.includes(plain) ? `${kind}${plain === '' ? '' : `-${plain}`}` : plain;
}

/** Tries the plain name, then -2, -3 and so on; `take` says whether a name was free. */
export async function takeSlug<T>(
  title: string,
  rules: SlugRules,
  take: (slug: string) => Promise<T | undefined>,
): Promise<{ slug: string; taken: T }> {
  const base = slugOf(title, rules);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const taken = await take(slug);
    if (taken !== undefined) return { slug, taken };
  }
}
