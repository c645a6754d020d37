/**
 * Whether an application meets the rules of the fund: a clerk ticks off the fund's checks and gives a public reason. A finding is of one revision;
 * what is rewritten waits again. Against "not eligible" the applicant writes one appeal, answered once, both in public.
 */
import { actInPublic, actOn } from '../../platform/act.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { phaseOf, processOf, type Application, type Check, type Fund, type Phase } from './fund.ts';
import { tellAnswer, tellFinding } from './letters.ts';
import type { By, Refusal } from './run-fund.ts';
import { insertAnswer, insertAppeal } from './store/appeals.ts';
import { applicationsOf, findFund, insertEligibility, lockFund } from './store/funds.ts';

/** Until pledges close: what was overlooked can still be put right. */
export const mayJudge = (phase: Phase): boolean => ['applying', 'reviewing', 'pledging'].includes(phase);

export interface Finding {
  readonly application: number;
  /** As it stood on the page on which it was looked at. */
  readonly revision: number;
  readonly eligible: boolean;
  /** Places of the fund's checks that are met, from 0. */
  readonly met: readonly number[];
}

export type JudgeProblem = Refusal | 'rewritten' | 'checks-unmet';

export const judge = (
  platform: Platform,
  fund: Fund,
  by: By,
  { application, revision, eligible, met }: Finding,
): Promise<Result<'done', JudgeProblem>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', JudgeProblem>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || !mayJudge(phaseOf(current, now))) return err('not-now');
    const found = (await applicationsOf(tx, fund.id)).find(({ number }) => number === application);
    if (found === undefined || found.withdrawn) return err('not-there');
    // Another text than the one that was read.
    if (found.revision !== revision) return err('rewritten');
    const checks = current.checks.map((check, at): Check => ({ check, met: met.includes(at) }));
    if (eligible && checks.some((check) => !check.met)) return err('checks-unmet');
    const same =
      found.checks.length === checks.length &&
      checks.every(({ check, met: is }, at) => found.checks[at]?.check === check && found.checks[at].met === is);
    if (found.eligible === eligible && found.reason === by.reason && same) return ok('done');
    const { id: account, role } = by.official;
    await insertEligibility(tx, fund.id, {
      application,
      revision,
      eligible,
      checks,
      reason: by.reason,
      account,
      role,
    });
    await tellFinding(platform, tx, current, found, { eligible, reason: by.reason });
    await log(eligible ? 'fund.found-eligible' : 'fund.found-not-eligible', fund, { application });
    return ok('done');
  });

export const longestAppeal = 2_000;

/** Whether this account may write an appeal now. */
export const mayAppeal = (application: Application, phase: Phase, accountId: string): boolean =>
  application.account === accountId &&
  !application.withdrawn &&
  application.eligible === false &&
  application.appeal === null &&
  mayJudge(phase);

export type AppealProblem = 'missing' | 'tooLong' | 'not-now' | 'not-yours';

export async function appeal(
  platform: Platform,
  fund: Fund,
  accountId: string,
  { application, words }: { readonly application: number; readonly words: string },
): Promise<Result<'done', AppealProblem>> {
  if (words === '') return err('missing');
  if (words.length > longestAppeal) return err('tooLong');
  return actOn(platform, processOf(fund.id), async (tx): Promise<Result<'done', AppealProblem>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    const found = (await applicationsOf(tx, fund.id)).find(({ number }) => number === application);
    if (current === undefined || found === undefined || found.account !== accountId) return err('not-yours');
    // Sent twice it is one.
    if (found.appeal === words) return ok('done');
    if (!mayAppeal(found, phaseOf(current, now), accountId)) return err('not-now');
    await insertAppeal(tx, fund.id, { application, words, account: accountId });
    await platform.audit(tx, {
      act: 'fund.appealed',
      regionId: fund.regionId,
      process: processOf(fund.id),
      public: true,
      detail: { application },
    });
    return ok('done');
  });
}

/** The answer is the public reason. A finding is changed by a finding, which can come before or after it. */
export const answerAppeal = (
  platform: Platform,
  fund: Fund,
  by: By,
  { application }: { readonly application: number },
): Promise<Result<'done', Refusal>> =>
  actInPublic(platform, processOf(fund.id), by, async (tx, log): Promise<Result<'done', Refusal>> => {
    const { now } = await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    const found = (await applicationsOf(tx, fund.id)).find(({ number }) => number === application);
    if (current === undefined || found === undefined || found.appeal === null) return err('not-there');
    if (found.appealAnswer === by.reason) return ok('done');
    if (found.appealAnswer !== null || phaseOf(current, now) === 'decided') return err('not-now');
    const { id: account, role } = by.official;
    await insertAnswer(tx, fund.id, { application, words: by.reason, account, role });
    await tellAnswer(platform, tx, current, found, by.reason);
    await log('fund.appeal-answered', fund, { application });
    return ok('done');
  });
