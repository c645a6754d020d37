/** How a short text that people write is tidied and its length counted: the same on the server and beside the field in the browser. */

/**
 * White space drawn together: a line break says nothing on a card. Without what only disturbs other texts: control characters,
 * marks that turn the direction of writing, and more than four accents on one letter. Nothing visible at all is nothing.
 */
export function tidied(typed: string): string {
  const text = typed
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) ? text : '';
}

/** In Unicode characters, so that an emoji is not two. */
export const lengthOf = (typed: string): number => Array.from(tidied(typed)).length;
