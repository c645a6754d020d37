/**
 * An organiser registers a poll: from then on it is public, and what is known of it changes by revisions only. The same poll sent
 * twice, by whatever way, is one: it is told by its identity, not by a key of the form.
 */
import type { Db } from '../../platform/db/db.ts';
import { officialIn, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { digestOf, identityOf } from './digest.ts';
import { pollSlugs, processOf, type GroupedFacts } from './poll.ts';
import type { PollProblems } from './read-poll.ts';
import { findSamePoll, insertPoll, insertRevision, lockRegistry } from './store/organise.ts';
import { questionOf } from './store/questions.ts';

export interface Registered {
  readonly slug: string;
  /** False when the very same had been registered before. */
  readonly fresh: boolean;
}

export interface Registration {
  readonly regionId: string;
  readonly facts: GroupedFacts;
  readonly hypothetical: boolean;
}

export async function registerPoll(
  platform: Platform,
  accountId: string,
  registration: Registration,
): Promise<Result<Registered, PollProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], registration.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  return platform.db.transaction().execute((tx) => registerIn(platform, tx, registration, official, platform.now()));
}

/** Inside a transaction, for imports and the demo. `official` null: the machine. */
export async function registerIn(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  { regionId, facts, hypothetical }: Registration,
  official: Official | null,
  at: Date,
): Promise<Result<Registered, PollProblems>> {
  await lockRegistry(tx);
  const question = await questionOf(tx, facts.questionId);
  if (question === undefined) return err({ question: 'questionUnknown' });
  // Readings of other people would move the line unseen.
  if (question.regionId !== regionId) return err({ question: 'questionElsewhere' });
  const [identity, digest] = [identityOf(regionId, facts, facts.questionId), digestOf(facts, false)];
  const same = await findSamePoll(tx, identity);
  if (same !== undefined) {
    if (same.digests.includes(digest.toString('hex'))) return ok({ slug: same.slug, fresh: false });
    return err({ pollster: 'registeredOtherwise' });
  }
  const createdBy = official?.id ?? null;
  const { slug, taken: id } = await takeSlug(
    `${facts.pollster} ${facts.askedUntil} ${question.title}`,
    pollSlugs,
    (free) => insertPoll(tx, free, { regionId, identity, hypothetical, createdBy, at }),
  );
  await insertRevision(tx, id, facts, {
    revision: 1,
    withdrawn: false,
    reason: '',
    digest,
    byAccount: createdBy,
    byRole: official?.role ?? null,
    at,
  });
  await platform.audit(tx, {
    act: 'poll.registered',
    actorId: official?.id,
    actorRole: official?.role,
    regionId,
    process: processOf(id),
    reason: facts.questionReason,
    public: true,
    detail: { slug, question: question.title },
  });
  return ok({ slug, fresh: true });
}
