/** Those who run a fund publish and decide it, each with its public reason; members of the panel vote. */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { makeCommitments } from '../commitments/index.ts';
import { outcomeOf } from './decide-outcome.ts';
import { phaseOf, processOf, type Fund } from './fund.ts';
import { tellDecision } from './letters.ts';
import { typedTerms } from './read-terms.ts';
import { applicationsOf, findFund, insertDecision, lockFund, publishFund } from './store/funds.ts';
import { insertVersion } from './store/versions.ts';
import { insertPanelVote, panelVotesOf, pledgesOf } from './store/pledges.ts';

export interface By {
  readonly official: Official;
  readonly reason: string;
}

export type Refusal = 'reasonMissing' | 'reasonTooLong' | 'not-now' | 'not-there';

export const publish = (platform: Platform, fund: Fund, by: By): Promise<Result<'done', Refusal>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', 'not-now' | 'not-there'>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined) return err('not-there');
    if (current.publishedAt !== null) return ok('done');
    // What opened in the past would let nobody apply in time.
    if (now >= current.closesAt) return err('not-now');
    await publishFund(tx, fund.id);
    await insertVersion(tx, fund.id, {
      terms: typedTerms(current, platform.config.timeZone),
      reason: by.reason,
      account: by.official.id,
      role: by.official.role,
    });
    await log('fund.published', fund, { title: fund.title });
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
    await tellDecision(platform, tx, current, applications, outcome);
    await log('fund.decided', fund, {
      granted: granted.length,
      cents: granted.reduce((sum, { cents }) => sum + cents, 0),
    });
    return ok('done');
  });

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
