/** How a statement is tidied and its length counted: the same on the server and beside the field in the browser. */

/** The longest statement that residents may submit, as on the peers; imports keep longer ones. */
export const longestStatement = 280;

/** White space drawn together: a line break says nothing on a card. */
export const tidied = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

/** In Unicode characters, so that an emoji is not two. */
export const lengthOf = (typed: string): number => Array.from(tidied(typed)).length;
