/** Applying to a fund, and changing or withdrawing what one applied for, until applications close. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Fund, type Milestone } from './fund.ts';
import { readDollars } from './money.ts';
import { applicationByKey, applicationsOf, contactsOf, findFund, insertApplication, lockFund } from './store/funds.ts';

export interface TypedApplication {
  readonly title: string;
  readonly what: string;
  readonly applicant: string;
  readonly contact: string;
  readonly milestones: string;
  readonly language: string;
}

export type ApplyField = 'title' | 'what' | 'applicant' | 'contact' | 'milestones';
export type ApplyProblem = 'missing' | 'tooLong' | 'milestonesWrong' | 'tooMuch';
export type ApplyProblems = Partial<Record<ApplyField, ApplyProblem>>;

export const longest: Readonly<Record<ApplyField, number>> = {
  title: 120,
  what: 4_000,
  applicant: 120,
  contact: 200,
  milestones: 2_000,
};

/** One a line: what, an upright bar, dollars. */
export function readMilestones(typed: string): readonly Milestone[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map((line) => {
    const at = line.lastIndexOf('|');
    const cents = at < 0 ? undefined : readDollars(line.slice(at + 1));
    return { title: line.slice(0, Math.max(0, at)).trim(), cents: cents ?? 0 };
  });
  return found.length > 0 && found.length <= 20 && found.every(({ title, cents }) => title !== '' && cents > 0)
    ? found
    : undefined;
}

export function problemsOf(fund: Fund, typed: TypedApplication): ApplyProblems {
  const problems: ApplyProblems = {};
  for (const field of ['title', 'what', 'applicant', 'contact', 'milestones'] as const) {
    if (typed[field] === '') problems[field] = 'missing';
    else if (typed[field].length > longest[field]) problems[field] = 'tooLong';
  }
  if (problems.milestones !== undefined) return problems;
  const milestones = readMilestones(typed.milestones);
  if (milestones === undefined) problems.milestones = 'milestonesWrong';
  else if (sumOf(milestones) > Math.min(fund.mostAsked, fund.pot)) problems.milestones = 'tooMuch';
  return problems;
}

const sumOf = (milestones: readonly Milestone[]): number => milestones.reduce((sum, { cents }) => sum + cents, 0);

/** `number`: of the account's own application that is changed; undefined for a new one. */
export async function apply(
  platform: Platform,
  fund: Fund,
  accountId: string,
  typed: TypedApplication,
  { number, key, withdraw }: { readonly number: number | undefined; readonly key: string; readonly withdraw: boolean },
): Promise<Result<'applied', 'closed' | 'not-yours' | ApplyProblems>> {
  const problems = withdraw ? {} : problemsOf(fund, typed);
  if (Object.keys(problems).length > 0) return err(problems);
  return platform.db.transaction().execute(async (tx) => {
    const { now } = await lockFund(tx, fund.id, 'update');
    // What was recorded is recorded, also where it is sent again after the close.
    if ((await applicationByKey(tx, fund.id, accountId, key)) !== undefined) return ok('applied');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || current.publishedAt === null || now < current.opensAt || now >= current.closesAt)
      return err('closed');
    const own = (await applicationsOf(tx, fund.id)).find((one) => one.number === number && one.account === accountId);
    if (own === undefined && (number !== undefined || withdraw)) return err('not-yours');
    const contact = (await contactsOf(tx, fund.id)).get(number ?? 0) ?? '';
    const milestones = readMilestones(typed.milestones) ?? own?.milestones ?? [];
    const sent =
      withdraw && own !== undefined ? { ...own, contact } : { ...typed, milestones, asked: sumOf(milestones) };
    const put = await insertApplication(tx, fund.id, {
      ...sent,
      withdrawn: withdraw,
      number,
      account: accountId,
      key,
    });
    if (put !== undefined)
      await platform.audit(tx, {
        act: withdraw ? 'fund.application-withdrawn' : 'fund.applied',
        regionId: fund.regionId,
        process: processOf(fund.id),
        public: true,
        detail: { application: put },
      });
    return ok('applied');
  });
}
