/**
 * How applications stand while pledges come in: as much as may be told (`told-pledges.ts`), computed once for every step and not for every reader.
 */
import { LRUCache } from 'lru-cache';
import type { Platform } from '../../platform/platform.ts';
import { matchPledges, type Pledge } from '../../rules/matching/index.ts';
import { matchingOf, outcomeOf } from './decide-outcome.ts';
import { isOpen, type Application, type Fund } from './fund.ts';
import { pledgeCount, pledgeRowsOf } from './store/pledges.ts';
import { toldPledges, type ToldPledges } from './told-pledges.ts';

export interface Standing {
  readonly pledgers: number;
  /** In cents. */
  readonly pledged: number;
  /** What the pot would add as it stands, in cents. */
  readonly match: number;
  /** What one more resident's pledge of `EXAMPLE` would bring from the pot, in cents; undefined where working it out takes too long. */
  readonly brings: number | undefined;
}

/** In cents: the pledge of which is told what it would bring. */
export const EXAMPLE = 10_00;
export const exampleOf = ({ mostPledged }: Pick<Fund, 'mostPledged'>): number => Math.min(EXAMPLE, mostPledged);

/** Pairs of pledgers beyond which bounded by pairs is not computed once more for an example: 100,000 take about 0.1 s. */
const mostPairs = 100_000;

interface Kept {
  readonly rows: number;
  readonly told: ToldPledges;
  /** All that the figures depend on. */
  readonly key: string;
  /** Those of `told` that go to what is open. */
  readonly pledges: readonly Pledge[];
  readonly standing: ReadonlyMap<number, Standing>;
}
const kept = new WeakMap<Platform, LRUCache<number, Kept>>();

/** By application; none of those of which nothing may be told. Empty where a panel decides. */
export const standingOf = async (
  platform: Platform,
  fund: Fund,
  applications: readonly Application[],
): Promise<ReadonlyMap<number, Standing>> => (await keptOf(platform, fund, applications)).standing;

async function keptOf(
  platform: Platform,
  fund: Fund,
  applications: readonly Application[],
): Promise<Pick<Kept, 'pledges' | 'standing'>> {
  if (fund.deciding === 'panel') return { pledges: [], standing: new Map<number, Standing>() };
  let funds = kept.get(platform);
  if (funds === undefined) kept.set(platform, (funds = new LRUCache({ max: 200 })));
  const before = funds.get(fund.id);
  const rows = await pledgeCount(platform.db, fund.id);
  const told = before?.rows === rows ? before.told : toldPledges(await pledgeRowsOf(platform.db, fund.id));
  const open = applications.filter(isOpen);
  const asked = open.map((application) => [application.number, application.asked]);
  const key = JSON.stringify([fund.deciding, fund.measure, fund.pot, fund.mostPledged, asked, told.step]);
  if (before?.key === key) {
    funds.set(fund.id, { ...before, rows, told });
    return before;
  }
  const names = new Set(open.map(({ number }) => String(number)));
  const pledges = told.pledges.filter(({ project }) => names.has(project));
  const now = { rows, told, key, pledges, standing: computed(fund, applications, pledges) };
  funds.set(fund.id, now);
  return now;
}

function computed(
  fund: Fund,
  applications: readonly Application[],
  pledges: readonly Pledge[],
): ReadonlyMap<number, Standing> {
  const told = new Set(pledges.map(({ project }) => Number(project)));
  return new Map(
    outcomeOf(fund, applications, { pledges, votes: [] })
      .filter(({ application }) => told.has(application))
      .map(({ application, pledgers, pledged, cents }) => [
        application,
        {
          pledgers,
          pledged,
          match: cents,
          brings: withOneMore(fund, applications, pledges, { application, cents: exampleOf(fund), match: cents }),
        },
      ]),
  );
}

/** The same pot with one more resident in it, less what it adds now; 0 where the application has all it asks for. */
function withOneMore(
  fund: Fund,
  applications: readonly Application[],
  pledges: readonly Pledge[],
  { application, cents, match }: { readonly application: number; readonly cents: number; readonly match: number },
): number | undefined {
  if (fund.deciding === 'pairwise' && pairsOf(pledges) > mostPairs) return undefined;
  const more = [...pledges, { project: String(application), pledger: 'one more', cents }];
  const then = outcomeOf(fund, applications, { pledges: more, votes: [] });
  return Math.max(0, (then.find((one) => one.application === application)?.cents ?? 0) - match);
}

function pairsOf(pledges: readonly Pledge[]): number {
  const sizes = new Map<string, number>();
  for (const { project } of pledges) sizes.set(project, (sizes.get(project) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
}

/** What one more resident's pledge of this sum would bring as things stand, in cents; null where nothing may be told. */
export async function wouldBring(
  platform: Platform,
  fund: Fund,
  applications: readonly Application[],
  { application, cents }: { readonly application: number; readonly cents: number },
): Promise<number | null> {
  const { standing, pledges } = await keptOf(platform, fund, applications);
  const stands = standing.get(application);
  if (stands === undefined || cents === 0) return null;
  return withOneMore(fund, applications, pledges, { application, cents, match: stands.match }) ?? null;
}

/** An example of made-up figures: what the rule alone adds to a dozen small pledges, in whole cents. Undefined where a panel decides. */
export function madeUp(
  fund: Pick<Fund, 'deciding' | 'measure' | 'mostPledged'>,
): { readonly residents: number; readonly each: number; readonly match: number } | undefined {
  const matching = matchingOf(fund);
  if (matching === undefined) return undefined;
  const residents = 12;
  const each = Math.min(5_00, fund.mostPledged);
  const pledges = Array.from({ length: residents }, (_, at) => ({
    project: 'made up',
    pledger: String(at),
    cents: each,
  }));
  const found = matchPledges({ matching, pot: 0, asked: { 'made up': 0 } }, pledges);
  return { residents, each, match: found.ok ? Math.round(found.value[0]?.claim ?? 0) : 0 };
}
