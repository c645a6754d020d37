/**
 * Which short texts are much alike, for hints to authors and moderators: by the words they share.
 *
 * Words are compared without accents, case and endings, and rare words weigh more than common ones: the cosine of
 * tf-idf vectors (Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988). It knows nothing of
 * meaning: two ways to say one thing with other words are not found, and people decide.
 */

import { LRUCache } from 'lru-cache';

export interface Similar {
  readonly number: number;
  readonly text: string;
  readonly language: string;
  /** 0 to 1. */
  readonly likeness: number;
}

const enough = 0.55;
const mostSimilar = 3;

interface Comparable {
  readonly number: number;
  readonly text: string;
  readonly language: string;
}

/** The closest first; of equals the older one. */
export const similarTexts = (text: string, others: readonly Comparable[]): readonly Similar[] =>
  likenessTo(others)(text);

/** The same for many texts against the same others, which are read once; `except`: the number that the text has itself. */
export function likenessTo(others: readonly Comparable[]): (text: string, except?: number) => readonly Similar[] {
  const all = others.map((other) => ({ other, terms: termsOf(other.text) }));
  const inHowMany = new Map<string, number>();
  for (const { terms } of all) for (const term of terms) inHowMany.set(term, (inHowMany.get(term) ?? 0) + 1);
  const weight = (term: string): number => Math.log(1 + (all.length + 1) / (1 + (inHowMany.get(term) ?? 0)));
  const length = (terms: ReadonlySet<string>): number =>
    Math.sqrt([...terms].reduce((sum, term) => sum + weight(term) ** 2, 0));
  const measured = all.map(({ other, terms }) => ({ other, terms, length: length(terms) }));
  return (text, except) => {
    const wanted = termsOf(text);
    if (wanted.size === 0) return [];
    const own = length(wanted);
    return measured
      .filter(({ other }) => other.number !== except)
      .map(({ other, terms, length: theirs }) => {
        let shared = 0;
        for (const term of wanted) if (terms.has(term)) shared += weight(term) ** 2;
        return { other, likeness: shared === 0 ? 0 : shared / (own * theirs) };
      })
      .filter(({ likeness }) => likeness >= enough)
      .sort((a, b) => b.likeness - a.likeness || a.other.number - b.other.number)
      .slice(0, mostSimilar)
      .map(({ other: { number, text: body, language }, likeness }) => ({ number, text: body, language, likeness }));
  };
}

/** Words that carry no topic in the languages of the interface. */
const common = new Set(
  `the and for are was were not but with that this from they have has had will would should could can our your their its
  who what when where first which more than into all any only also be to of in is it on as at by or we an if do does than there then
  los las una uno unos unas del por para con que como más pero sin sobre este esta estos estas son fue ser debe deben
  debería deberían todo todos toda todas nuestro nuestra sus muy hay cada donde dónde cuando antes primero`.split(
    /\s+/,
  ),
);

/** Most of the work, and the same for every submission: a node keeps it for as many statements as a large conversation has. */
const kept = new LRUCache<string, ReadonlySet<string>>({ max: 20_000 });

function termsOf(text: string): ReadonlySet<string> {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const terms = new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !common.has(word))
      .map((word) => stem(word.normalize('NFD').replace(/\p{M}/gu, ''))),
  );
  kept.set(text, terms);
  return terms;
}

/** The ends that number, person and tense put on words, the longest first. */
const ends =
  'andose arse erse irse ando iendo adas ados idas idos ada ado ida ido ing an en ar er ir as es os ed s a e o'.split(
    ' ',
  );

/** Crude, and the same for both sides of a comparison: what it cuts too short, it cuts too short on both. */
function stem(word: string): string {
  const end = ends.find((one) => word.endsWith(one) && word.length - one.length >= (one.length > 2 ? 4 : 3));
  return end === undefined ? word : word.slice(0, -end.length);
}
