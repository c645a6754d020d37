/**
 * A text in sentences, each with a name that stays while the sentence stays: so that readers can mark one as unfair, and the mark is still right
 * after another sentence was changed.
 */
import { sha256 } from '../sha256.ts';

export interface Sentence {
  /** The first 16 hex digits of the SHA-256 of its words; the same sentence twice in a text has one name. */
  readonly key: string;
  readonly text: string;
}

/** Abbreviations after which a sentence goes on. */
const goesOn =
  /(?:^|\s)(?:[A-Z]\.|[Uu]\.S\.|EE\. ?UU\.|v\.|vs\.|No\.|Nos\.|St\.|Mr\.|Ms\.|Dr\.|e\.g\.|i\.e\.|art\.|Art\.|sec\.|Sec\.|p\.|pp\.|núm\.|Sr\.|Sra\.)$/;

export function sentencesOf(text: string): readonly Sentence[] {
  const found: string[] = [];
  for (const line of text.split(/\n+/)) {
    let current = '';
    for (const piece of line.trim().split(/(?<=[.!?…]["”’»)]?)\s+/)) {
      current = current === '' ? piece : `${current} ${piece}`;
      if (goesOn.test(current)) continue;
      if (current !== '') found.push(current);
      current = '';
    }
    if (current !== '') found.push(current);
  }
  return found.map((sentence) => ({ key: keyOf(sentence), text: sentence }));
}

/** Spaces and capitals make no other sentence. */
export const keyOf = (sentence: string): string =>
  sha256(sentence.toLowerCase().replace(/\s+/g, ' ').trim()).slice(0, 16);

export const wordsIn = (text: string): number => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? []).length;

/**
 * In whole minutes, at least 1, at 238 words a minute: the mean for silent reading of non-fiction in English over 190 studies (Brysbaert, "How many
 * words do we read per minute?", Journal of Memory and Language 109, 2019).
 */
export const readingMinutes = (words: number): number => Math.max(1, Math.ceil(words / 238));
