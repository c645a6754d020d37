/** A grant is paid in stages, each after its milestone was accepted: entries that are only ever added, each with its public reason. */
import { actInPublic } from '../../platform/act.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Entry, type Fund, type Milestone } from './fund.ts';
import type { By, Refusal } from './run-fund.ts';
import { applicationsOf, decisionOf, entriesOf, entryByKey, insertEntry, lockFund } from './store/funds.ts';

/**
 * The stages of a grant, in whole cents. Where less was granted than asked, every stage has the same part of what it asked: each ends at the part of
 * the grant, rounded down to the cent, at which it ends in what was asked. They add up to the grant; where more was granted, to what was asked.
 */
export function stagesOf(milestones: readonly Milestone[], grant: number): readonly Milestone[] {
  const asked = milestones.reduce((sum, { cents }) => sum + cents, 0);
  let given = 0;
  let reached = 0;
  return milestones.map(({ title, cents }) => {
    reached += cents;
    const until = asked === 0 ? 0 : Math.floor((Math.min(grant, asked) * reached) / asked);
    const own = until - given;
    given = until;
    return { title, cents: own };
  });
}

export type StageProblem = Refusal | 'not-accepted' | 'too-much' | 'paid-already' | 'key-used';

const entriesAt = (entries: readonly Entry[], application: number, milestone: number): readonly Entry[] =>
  entries.filter((entry) => entry.application === application && entry.milestone === milestone);

/** What of a stage is paid: payments less what was paid back. In cents. */
export const paidOf = (entries: readonly Entry[], application: number, milestone: number): number =>
  entriesAt(entries, application, milestone).reduce(
    (sum, { kind, cents }) => sum + (kind === 'paid' ? (cents ?? 0) : kind === 'paid-back' ? -(cents ?? 0) : 0),
    0,
  );

/** The last word on a milestone: accepted, or opened again. */
export const isAccepted = (entries: readonly Entry[], application: number, milestone: number): boolean =>
  entriesAt(entries, application, milestone).findLast(({ kind }) => kind === 'accepted' || kind === 'reopened')
    ?.kind === 'accepted';

type NewEntry = Pick<Entry, 'application' | 'milestone' | 'kind' | 'cents' | 'reference'>;

const isSame = (one: NewEntry, two: NewEntry): boolean =>
  one.application === two.application &&
  one.milestone === two.milestone &&
  one.kind === two.kind &&
  one.cents === two.cents;

/** `done` also where it was sent before with the same key. */
export const record = (
  platform: Platform,
  fund: Fund,
  by: By,
  entry: NewEntry & { readonly key: string },
): Promise<Result<'done', StageProblem>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', StageProblem>> => {
    await lockFund(tx, fund.id, 'update');
    // First of all: a payment that filled its stage is no reason to refuse it when it comes again.
    const before = await entryByKey(tx, fund.id, entry.key);
    if (before !== undefined) return isSame(before, entry) ? ok('done') : err('key-used');
    const decision = await decisionOf(tx, fund.id);
    const granted = decision?.outcome.find(({ application }) => application === entry.application);
    const application = (await applicationsOf(tx, fund.id)).find(({ number }) => number === entry.application);
    const stage = stagesOf(application?.milestones ?? [], granted?.cents ?? 0)[entry.milestone - 1];
    if (granted === undefined || granted.cents === 0 || stage === undefined) return err('not-there');
    const entries = await entriesOf(tx, fund.id);
    const { application: of, milestone, kind, cents } = entry;
    const problem = problemOf(kind, cents ?? 0, {
      accepted: isAccepted(entries, of, milestone),
      paid: paidOf(entries, of, milestone),
      stage: stage.cents,
    });
    if (problem === 'done') return ok('done');
    if (problem !== undefined) return err(problem);
    const { id: account, role } = by.official;
    await insertEntry(tx, fund.id, { ...entry, reason: by.reason, account, role });
    await log(`fund.stage-${kind}`, fund, { application: of, milestone, ...(cents !== null && { cents }) });
    return ok('done');
  });

/** `done`: there is nothing to record, as it is so already. */
function problemOf(
  kind: Entry['kind'],
  cents: number,
  { accepted, paid, stage }: { readonly accepted: boolean; readonly paid: number; readonly stage: number },
): 'done' | StageProblem | undefined {
  if (kind === 'accepted') return accepted ? 'done' : undefined;
  if (kind === 'reopened') return paid > 0 ? 'paid-already' : accepted ? undefined : 'done';
  if (kind === 'paid') return !accepted ? 'not-accepted' : paid + cents > stage ? 'too-much' : undefined;
  return cents > paid ? 'too-much' : undefined;
}
