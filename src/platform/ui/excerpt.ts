/** For cards and descriptions: the start of a longer text without its markdown, cut between words and never within a letter. */
export function excerpt(text: string, letters: number): string {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#+|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > letters
    ? `${plain
        .slice(0, letters)
        .replace(/\s+\S*$/, '')
        .toWellFormed()} …`
    : plain;
}
