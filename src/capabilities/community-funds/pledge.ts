/** A resident pledges to an application, changes it or takes it back, while pledges are open: the one place where it happens, for form and API. */
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { outcomeOf } from './decide-outcome.ts';
import { isOpen, phaseOf, processOf, type Fund } from './fund.ts';
import { applicationsOf, findFund, lockFund } from './store/funds.ts';
import { insertPledge, livesIn, lockPledger, ownPledges, pledgesOf } from './store/pledges.ts';

export type PledgeProblem = 'not-open' | 'not-eligible' | 'not-resident' | 'too-much' | 'by-panel';

export interface Pledged {
  readonly cents: number;
  /** What the pot would add for it as things stand: the match with it less the match without it, in cents. */
  readonly brings: number;
}

export const pledgerOf = (platform: Pick<Platform, 'secrets'>, fund: Fund, accountId: string): Buffer =>
  platform.secrets.pseudonym(processOf(fund.id), accountId);

export async function pledge(
  platform: Platform,
  fund: Fund,
  account: { readonly id: string; readonly region_id: string | null },
  { application, cents, key }: { readonly application: number; readonly cents: number; readonly key: string },
): Promise<Result<Pledged, PledgeProblem>> {
  if (fund.deciding === 'panel') return err('by-panel');
  const pledger = pledgerOf(platform, fund, account.id);
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'done', PledgeProblem>> => {
    // Shared: many pledge at once, and nobody moves the close or decides meanwhile.
    const { now } = await lockFund(tx, fund.id, 'share');
    await lockPledger(tx, fund.id, pledger);
    const current = await findFund(tx, fund.slug);
    if (current === undefined || phaseOf(current, now) !== 'pledging') return err('not-open');
    if (!(await livesIn(tx, fund.regionId, account.region_id))) return err('not-resident');
    const found = (await applicationsOf(tx, fund.id)).find(({ number }) => number === application);
    if (found === undefined || !isOpen(found)) return err('not-eligible');
    const own = await ownPledges(tx, fund.id, pledger);
    const others = [...own].reduce((sum, [number, amount]) => (number === application ? sum : sum + amount), 0);
    if (others + cents > current.mostPledged) return err('too-much');
    if ((own.get(application) ?? 0) === cents) return ok('done');
    if (await insertPledge(tx, fund.id, { application, pledger, cents, key }))
      await platform.audit(tx, {
        act: 'fund.pledged',
        regionId: fund.regionId,
        process: processOf(fund.id),
        public: false,
      });
    return ok('done');
  });
  if (!done.ok) return done;
  platform.live.announce(processOf(fund.id));
  return ok({ cents, brings: await broughtBy(platform, fund, application, pledger) });
}

async function broughtBy({ db }: Platform, fund: Fund, application: number, pledger: Buffer): Promise<number> {
  const [applications, pledges] = await Promise.all([applicationsOf(db, fund.id), pledgesOf(db, fund.id)]);
  const name = pledger.toString('hex');
  const match = (said: typeof pledges): number =>
    outcomeOf(fund, applications, { pledges: said, votes: [] }).find((one) => one.application === application)?.cents ??
    0;
  return match(pledges) - match(pledges.filter((one) => one.pledger !== name || one.project !== String(application)));
}
