/**
 * Screening before counting: new pledges are shown to the rule (rules/petition/pledge-screen.ts) in the order of time, and what it holds is
 * set aside by an act of the machine. Every node that runs the chore reads all pledges itself, so its state is that of all nodes' pledges;
 * it lives in memory and is made again from the last day's pledges when a node begins.
 */
import type { Platform } from '../../platform/platform.ts';
import {
  newScreen,
  screenLimits,
  screenPledge,
  type ScreenState,
  type StandingOrders,
  type Verdict,
} from '../../rules/petition/pledge-screen.ts';
import { domainKind } from '../../rules/petition/mail-domains.ts';
import type { FoldSpan } from './store/pledge-folds.ts';
import {
  pledgesBefore,
  pledgesWritten,
  quarantineSifted,
  siftRegions,
  standingOrders,
  type SiftedPledge,
} from './store/pledge-sifts.ts';

interface Screening {
  readonly state: ScreenState;
  readonly people: ReadonlyMap<string, number | null>;
}

interface Sieve {
  /** Transactions before this one have been read; undefined before the first run. */
  readTo: string | undefined;
  readonly screenings: Map<number, Screening>;
}

const sieves = new WeakMap<Platform, Sieve>();

/** All that is before `until` has been screened after it. Call it under the chore's lock. */
export async function siftPledges(platform: Platform, span: FoldSpan): Promise<void> {
  const sieve = sieves.get(platform) ?? { readTo: undefined, screenings: new Map() };
  // Where something fails half-way, the sieve has seen what was not set aside: the next run begins with a new one.
  sieves.delete(platform);
  await siftInto(platform, sieve, span);
  sieves.set(platform, sieve);
}

async function siftInto(platform: Platform, sieve: Sieve, { from, until }: FoldSpan): Promise<void> {
  const fresh = await pledgesWritten(platform.db, sieve.readTo ?? from, until);
  const byInitiative = Map.groupBy(fresh, ({ initiativeId }) => initiativeId);
  const orders = await ordersOf(platform, [...byInitiative.keys()]);
  for (const [initiativeId, pledges] of byInitiative) {
    const known = sieve.screenings.get(initiativeId);
    // A node that begins shows the rule the day before the oldest of the new ones, and them.
    const since = (pledges[0]?.at ?? 0) - screenLimits.window;
    const screening = known ?? (await openScreening(platform, initiativeId, since));
    sieve.screenings.set(initiativeId, screening);
    const shown = known === undefined ? await pledgesBefore(platform.db, initiativeId, until, since) : pledges;
    const verdicts = shown.flatMap((pledge) => screen(screening, pledge, orders.get(initiativeId)));
    await setAside(platform, initiativeId, verdicts);
  }
  sieve.readTo = until;
}

const screen = ({ state, people }: Screening, pledge: SiftedPledge, orders: StandingOrders | undefined) =>
  screenPledge(
    state,
    {
      id: pledge.token.toString('latin1'),
      at: pledge.at,
      network: pledge.network,
      domain: pledge.domain,
      kind: kindOf(pledge.domain),
      stem: pledge.stem,
      odd: pledge.odd,
      region: pledge.regionId,
      held: pledge.held,
    },
    people.get(pledge.regionId) ?? null,
    orders,
  );

/** Only domains of many people stand under their own name. */
function kindOf(domain: string): 'provider' | 'institution' | 'other' {
  const kind = domain.startsWith('~') ? 'other' : domainKind(domain);
  return kind === 'disposable' ? 'other' : kind;
}

async function openScreening({ db }: Platform, initiativeId: number, since: number): Promise<Screening> {
  const regions = await siftRegions(db, initiativeId, since);
  const state = newScreen();
  for (const { id, earlier } of regions) state.regions.set(id, earlier);
  return { state, people: new Map(regions.map(({ id, people }) => [id, people])) };
}

async function ordersOf(
  { db }: Platform,
  initiativeIds: readonly number[],
): Promise<ReadonlyMap<number, StandingOrders>> {
  if (initiativeIds.length === 0) return new Map();
  const all = Map.groupBy(await standingOrders(db, initiativeIds), ({ initiativeId }) => initiativeId);
  return new Map(
    [...all].map(([id, given]) => {
      const named = (by: 'domain' | 'network') =>
        new Map(
          given
            .filter((order) => order.by === by)
            .map(({ value, letIn }) => [value, letIn ? 'let-in' : 'hold'] as const),
        );
      return [id, { domains: named('domain'), networks: named('network') }];
    }),
  );
}

/** The machine's own acts are kept, and are not in the public log: a flood is not told that it was seen. */
async function setAside(platform: Platform, initiativeId: number, verdicts: readonly Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  const sifted = [...Map.groupBy(verdicts, ({ why }) => why)].map(([why, all]) => ({
    why,
    tokens: all.map(({ id }) => Buffer.from(id, 'latin1')),
  }));
  await platform.db.transaction().execute((tx) => quarantineSifted(tx, initiativeId, sifted));
}
