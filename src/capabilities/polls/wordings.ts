/**
 * Wordings of one question: polls that asked the same kind of people in the same words are one variant, whatever blanks, case and
 * quotation marks. Adults and likely voters answer differently, so that what was put to them counts as two.
 */
import type { Poll, Population } from './poll.ts';

/** Equal for two texts that read the same aloud. */
export const sameWording = (wording: string): string =>
  wording
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’“”"'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Variant {
  /** A, B, C and so on, in the order in which they were first asked. */
  readonly letter: string;
  /** Null: no source gives the words. Such polls of one house count as asked in the same ones. */
  readonly wording: string | null;
  readonly language: string;
  /** Who was asked; null where no source says. */
  readonly population: Population | null;
  readonly polls: readonly Poll[];
}

/** After Z come AA, AB and so on. */
const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

export function variantsOf(polls: readonly Poll[]): readonly Variant[] {
  const found = new Map<string, Poll[]>();
  const oldestFirst = polls.toSorted((a, b) => a.askedUntil.localeCompare(b.askedUntil) || a.id - b.id);
  for (const poll of oldestFirst) {
    const words = poll.wording === null ? `unknown ${poll.pollster.toLowerCase()}` : `in ${sameWording(poll.wording)}`;
    const key = `${poll.population ?? ''} ${words}`;
    found.set(key, [...(found.get(key) ?? []), poll]);
  }
  return [...found.values()].map((own, at) => ({
    letter: letterOf(at),
    wording: own[0]?.wording ?? null,
    language: own[0]?.wordingLanguage ?? 'en',
    population: own[0]?.population ?? null,
    polls: own,
  }));
}
