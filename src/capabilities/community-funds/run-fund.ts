/** Those who run a fund: publish it, look at applications, decide, and record stages. Each act with its public reason. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { makeCommitments } from '../commitments/index.ts';
import { outcomeOf } from './decide-outcome.ts';
import { phaseOf, processOf, type Decided, type Entry, type Fund, type Milestone } from './fund.ts';
import {
  applicationsOf,
  decisionOf,
  entriesOf,
  findFund,
  insertDecision,
  insertEligibility,
  insertEntry,
  lockFund,
  publishFund,
} from './store/funds.ts';
import { insertPanelVote, panelVotesOf, pledgesOf } from './store/pledges.ts';

interface By {
  readonly official: Official;
  readonly reason: string;
}

type Refusal = 'reasonMissing' | 'reasonTooLong' | 'not-now' | 'not-there';

export const publish = (platform: Platform, fund: Fund, by: By): Promise<Result<'done', Refusal>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', 'not-now' | 'not-there'>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined) return err('not-there');
    if (current.publishedAt !== null) return ok('done');
    // What opened in the past would let nobody apply in time.
    if (now >= current.closesAt) return err('not-now');
    await publishFund(tx, fund.id);
    await log('fund.published', fund, { title: fund.title });
    return ok('done');
  });

/** Until pledges close: what was overlooked can still be put right. */
export const judge = (
  platform: Platform,
  fund: Fund,
  by: By,
  { application, eligible }: { readonly application: number; readonly eligible: boolean },
): Promise<Result<'done', Refusal>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', 'not-now' | 'not-there'>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || !['applying', 'reviewing', 'pledging'].includes(phaseOf(current, now)))
      return err('not-now');
    const found = (await applicationsOf(tx, fund.id)).find(({ number }) => number === application);
    if (found === undefined || found.withdrawn) return err('not-there');
    if (found.eligible === eligible && found.reason === by.reason) return ok('done');
    const { id: account, role } = by.official;
    await insertEligibility(tx, fund.id, { application, eligible, reason: by.reason, account, role });
    await log(eligible ? 'fund.found-eligible' : 'fund.found-not-eligible', fund, { application });
    return ok('done');
  });

/** Once, after the close: computes what pledges or votes come to, and makes a commitment of every grant. */
export const decide = (platform: Platform, fund: Fund, by: By): Promise<Result<'done', Refusal>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', 'not-now' | 'not-there'>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined) return err('not-there');
    if (current.decidedAt !== null) return ok('done');
    if (phaseOf(current, now) !== 'deciding') return err('not-now');
    const applications = await applicationsOf(tx, fund.id);
    const pledges = await pledgesOf(tx, fund.id);
    const votes = await panelVotesOf(tx, fund.id);
    const outcome = outcomeOf(current, applications, { pledges, votes });
    await insertDecision(tx, fund.id, {
      outcome,
      reason: by.reason,
      account: by.official.id,
      role: by.official.role,
    });
    const granted = outcome.filter(({ cents }) => cents > 0);
    await makeCommitments(platform, tx, {
      process: processOf(fund.id),
      regionId: fund.regionId,
      items: granted.map(({ application, cents }) => {
        const found = applications.find(({ number }) => number === application);
        return {
          id: String(application),
          title: found?.title ?? '',
          language: found?.language ?? 'en',
          translations: {},
          amount: cents,
          unitsPerCurrency: 100,
          currency: 'USD',
          owner: found?.applicant ?? '',
        };
      }),
    });
    await log('fund.decided', fund, {
      granted: granted.length,
      cents: granted.reduce((sum, { cents }) => sum + cents, 0),
    });
    return ok('done');
  });

/**
 * The stages of a grant: its milestones, cut to what was granted where that is less than was asked, the last ones first. Adds up to the grant.
 */
export function stagesOf(milestones: readonly Milestone[], grant: number): readonly Milestone[] {
  const asked = milestones.reduce((sum, { cents }) => sum + cents, 0);
  let given = 0;
  let reached = 0;
  return milestones.map(({ title, cents }) => {
    // In proportion, in whole cents that add up: each stage ends where its part of what was asked ends.
    reached += cents;
    const until = asked === 0 ? 0 : Math.floor((Math.min(grant, asked) * reached) / asked);
    const own = until - given;
    given = until;
    return { title, cents: own };
  });
}

export type StageProblem = Refusal | 'not-accepted' | 'too-much';

/** What of a stage is paid: payments less what was paid back. */
export const paidOf = (entries: readonly Entry[], application: number, milestone: number): number =>
  entries
    .filter((entry) => entry.application === application && entry.milestone === milestone)
    .reduce(
      (sum, { kind, cents }) => sum + (kind === 'paid' ? (cents ?? 0) : kind === 'paid-back' ? -(cents ?? 0) : 0),
      0,
    );

export const record = (
  platform: Platform,
  fund: Fund,
  by: By,
  entry: Pick<Entry, 'application' | 'milestone' | 'kind' | 'cents' | 'reference'> & { readonly key: string },
): Promise<Result<'done', StageProblem>> =>
  actInPublic(
    platform,
    processOf(fund.id),
    by,
    async (tx, log): Promise<Result<'done', 'not-there' | 'not-accepted' | 'too-much'>> => {
      await lockFund(tx, fund.id, 'update');
      const decision = await decisionOf(tx, fund.id);
      const granted = decision?.outcome.find(({ application }: Decided) => application === entry.application);
      const application = (await applicationsOf(tx, fund.id)).find(({ number }) => number === entry.application);
      const stage = stagesOf(application?.milestones ?? [], granted?.cents ?? 0)[entry.milestone - 1];
      if (granted === undefined || granted.cents === 0 || stage === undefined) return err('not-there');
      const entries = await entriesOf(tx, fund.id);
      const isAccepted = entries.some(
        ({ application: of, milestone, kind }) =>
          of === entry.application && milestone === entry.milestone && kind === 'accepted',
      );
      const paid = paidOf(entries, entry.application, entry.milestone);
      if (entry.kind === 'accepted' && isAccepted) return ok('done');
      if (entry.kind === 'paid') {
        if (!isAccepted) return err('not-accepted');
        // Sent again with the same key it is there already, and the database says so below.
        if (paid + (entry.cents ?? 0) > stage.cents) return err('too-much');
      }
      if (entry.kind === 'paid-back' && (entry.cents ?? 0) > paid) return err('too-much');
      const { id: account, role } = by.official;
      if (await insertEntry(tx, fund.id, { ...entry, reason: by.reason, account, role }))
        await log(`fund.stage-${entry.kind}`, fund, {
          application: entry.application,
          milestone: entry.milestone,
          ...(entry.cents !== null && { cents: entry.cents }),
        });
      return ok('done');
    },
  );

/** A member of the panel, while the vote is open. */
export async function voteInPanel(
  platform: Platform,
  fund: Fund,
  member: string,
  { application, approves }: { readonly application: number; readonly approves: boolean },
): Promise<Result<'done', 'not-now' | 'not-there'>> {
  return platform.db.transaction().execute(async (tx) => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || current.deciding !== 'panel' || phaseOf(current, now) !== 'pledging')
      return err('not-now');
    const found = (await applicationsOf(tx, fund.id)).find(({ number }) => number === application);
    if (found === undefined || found.withdrawn || found.eligible !== true) return err('not-there');
    const name = platform.secrets.pseudonym(processOf(fund.id), member);
    await insertPanelVote(tx, fund.id, { application, member: name, approves });
    await platform.audit(tx, {
      act: 'fund.panel-voted',
      regionId: fund.regionId,
      process: processOf(fund.id),
      public: false,
    });
    return ok('done');
  });
}
