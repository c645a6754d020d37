/** A resident pledges to an application, changes it or takes it back, while pledges are open: the one place where it happens, for form and API. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { isOpen, phaseOf, processOf, type Application, type Fund } from './fund.ts';
import { wouldBring } from './standing.ts';
import { applicationsOf, findFund, lockFund } from './store/funds.ts';
import { insertPledge, livesIn, lockPledger, ownPledges, pledgeByKey } from './store/pledges.ts';

export type PledgeProblem = 'not-open' | 'not-eligible' | 'not-resident' | 'too-much' | 'by-panel' | 'key-used';

export interface Pledged {
  /** What this resident pledges to the application now: also where the same was sent before, and changed since. */
  readonly cents: number;
  /** What one more resident's pledge of this sum would bring as things stand, in cents; null where telling it would tell of single pledges. */
  readonly brings: number | null;
}

export const pledgerOf = (platform: Pick<Platform, 'secrets'>, fund: Fund, accountId: string): Buffer =>
  platform.secrets.pseudonym(processOf(fund.id), accountId);

/** What counts against the most that one resident may pledge: what goes to applications that are open. */
export const givenIn = (applications: readonly Application[], own: ReadonlyMap<number, number>): number =>
  applications.filter(isOpen).reduce((sum, { number }) => sum + (own.get(number) ?? 0), 0);

export async function pledge(
  platform: Platform,
  fund: Fund,
  account: { readonly id: string; readonly region_id: string | null },
  { application, cents, key }: { readonly application: number; readonly cents: number; readonly key: string },
): Promise<Result<Pledged, PledgeProblem>> {
  if (fund.deciding === 'panel') return err('by-panel');
  const pledger = pledgerOf(platform, fund, account.id);
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<number, PledgeProblem>> => {
    // Shared: many pledge at once, and nobody moves the close or decides meanwhile.
    const { now } = await lockFund(tx, fund.id, 'share');
    await lockPledger(tx, fund.id, pledger);
    const own = await ownPledges(tx, fund.id, pledger);
    // First of all: what was recorded stays recorded, whatever has become of the fund or the pledge since.
    const before = await pledgeByKey(tx, fund.id, pledger, key);
    if (before !== undefined)
      return before.application === application ? ok(own.get(application) ?? 0) : err('key-used');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || phaseOf(current, now) !== 'pledging') return err('not-open');
    // A pledge can be taken back by whoever made it, wherever they live now and whatever became of the application.
    const takesBack = cents === 0 && own.has(application);
    if (!takesBack) {
      if (!(await livesIn(tx, fund.regionId, account.region_id))) return err('not-resident');
      const applications = await applicationsOf(tx, fund.id);
      const found = applications.find(({ number }) => number === application);
      if (found === undefined || !isOpen(found)) return err('not-eligible');
      const others = givenIn(applications, own) - (own.get(application) ?? 0);
      if (others + cents > current.mostPledged) return err('too-much');
    }
    // Also where it is the same sum: its key is kept, so that sent again later it undoes nothing that came between.
    await insertPledge(tx, fund.id, { application, pledger, cents, key });
    await platform.audit(tx, {
      act: 'fund.pledged',
      regionId: fund.regionId,
      process: processOf(fund.id),
      public: false,
    });
    return ok(cents);
  });
  if (!done.ok) return done;
  platform.live.announce(processOf(fund.id));
  const applications = await applicationsOf(platform.db, fund.id);
  return ok({
    cents: done.value,
    brings: await wouldBring(platform, fund, applications, { application, cents: done.value }),
  });
}
