/** What makes two polls the same, and two descriptions of a poll the same: digests over their canonical form. */
import { createHash } from 'node:crypto';
import { sameWording } from './wordings.ts';
import { factFields, type GroupedFacts, type PollFacts } from './poll.ts';

const sha256 = (parts: readonly unknown[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

/** One house asks one thing once in the same days: who it was, where, when, and in which words. */
export const identityOf = (
  regionId: string,
  facts: Pick<PollFacts, 'pollster' | 'askedFrom' | 'askedUntil' | 'wording'>,
  questionId: number,
): Buffer =>
  sha256([
    regionId,
    facts.pollster.toLowerCase().replace(/\s+/g, ' '),
    facts.askedFrom,
    facts.askedUntil,
    // Two unknown wordings of one survey are told apart by what they measured.
    facts.wording === null ? questionId : sameWording(facts.wording),
  ]);

/** `withdrawn` is part of it: a withdrawn poll is not the same as one that stands. */
export const digestOf = (facts: GroupedFacts, withdrawn: boolean): Buffer =>
  sha256([
    withdrawn,
    ...factFields.map((field) =>
      field === 'answers' ? facts.answers.map(({ label, kind, share }) => [label, kind, share]) : facts[field],
    ),
  ]);
