/**
 * An organiser corrects a poll, puts it under another question, withdraws it or takes it back in: a new revision with its public
 * reason. What stood before stays to be read.
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { digestOf } from './digest.ts';
import { factFields, processOf, type GroupedFacts, type Poll } from './poll.ts';
import type { PollProblems } from './read-poll.ts';
import { insertRevision, lockPoll } from './store/organise.ts';
import { listRevisions } from './store/polls.ts';
import { questionOf } from './store/questions.ts';

export type CorrectionProblem =
  | { readonly type: 'fields'; readonly fields: PollProblems }
  /** Somebody else made a revision while this one was being written. */
  | { readonly type: 'moved-on' };

export interface Correction {
  readonly facts: GroupedFacts;
  readonly withdrawn: boolean;
  readonly reason: string;
  /** The revision that was on the form. */
  readonly from: number;
}

export async function correctPoll(
  platform: Platform,
  poll: Poll,
  official: Official,
  { facts, withdrawn, reason, from }: Correction,
): Promise<Result<'corrected', CorrectionProblem>> {
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) return err({ type: 'fields', fields: { reason: wrong } });
  return platform.db.transaction().execute(async (tx): Promise<Result<'corrected', CorrectionProblem>> => {
    await lockPoll(tx, poll.id);
    const [latest] = await listRevisions(tx, poll.id);
    if (latest === undefined) throw new Error('a poll without revisions');
    const question = await questionOf(tx, facts.questionId);
    if (question === undefined) return err({ type: 'fields', fields: { question: 'questionUnknown' } });
    if (question.regionId !== poll.regionId) return err({ type: 'fields', fields: { question: 'questionElsewhere' } });
    const digest = digestOf(facts, withdrawn);
    const unchanged = digest.equals(digestOf(latest, latest.withdrawn));
    // The same correction sent twice is one.
    if (unchanged && latest.reason === reason && latest.revision === from + 1) return ok('corrected');
    if (latest.revision !== from) return err({ type: 'moved-on' });
    if (unchanged) return err({ type: 'fields', fields: { reason: 'nothingChanged' } });
    const put = await insertRevision(tx, poll.id, facts, {
      revision: from + 1,
      withdrawn,
      reason,
      digest,
      byAccount: official.id,
      byRole: official.role,
      at: platform.now(),
    });
    if (!put) return err({ type: 'moved-on' });
    await platform.audit(tx, {
      act: actOf(latest, facts, withdrawn),
      actorId: official.id,
      actorRole: official.role,
      regionId: poll.regionId,
      process: processOf(poll.id),
      reason,
      public: true,
      detail: { slug: poll.slug, revision: from + 1, question: question.title },
    });
    return ok('corrected');
  });
}

function actOf(before: Poll, facts: GroupedFacts, withdrawn: boolean): string {
  if (withdrawn !== before.withdrawn) return withdrawn ? 'poll.withdrawn' : 'poll.restored';
  return facts.questionId === before.questionId ? 'poll.corrected' : 'poll.regrouped';
}

/** The fields in which two revisions differ, by their names in the open data. */
export const changedFields = (before: GroupedFacts, after: GroupedFacts): readonly (typeof factFields)[number][] =>
  factFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
