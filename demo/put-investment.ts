/**
 * Shares out the demo's made-up sums over the real counties, opens budgets of some shares and records a programme, all by the room's own door. The
 * log is told of it later, with the days on which it would have happened.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import {
  measureSensitivity,
  openBudgets,
  putAllocation,
  recordEntry,
  recordProgramme,
  type Plan,
} from '../src/capabilities/investment/index.ts';
import type { Db, Tx } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { california as regions } from '../src/platform/regions/california.ts';
import { allocations, lowIncome, tableSource, type DemoAllocation } from './content/investment.ts';
import { leaving } from './content/topic.ts';
import { california, crewOf } from './people.ts';

const dayMs = 86_400_000;
const countyId = (county: string): string => `${california}/county:${county}`;
const silent = { audit: async () => 0 };

const planOf = ({ terms, prior, profile }: DemoAllocation): Plan => ({
  terms,
  profile,
  gap: 'median-household-income',
  table: {
    source: tableSource,
    rows: regions
      .filter(({ kind }) => kind === 'county')
      .map(({ id }) => ({ id, county: id.slice(id.lastIndexOf(':') + 1) }))
      .filter(({ county }) => lowIncome.includes(county) || prior[county] !== undefined)
      .map(({ id, county }) => ({
        region: id,
        people: null,
        prior: prior[county] ?? 0,
        groups: lowIncome.includes(county) ? ['low-income'] : [],
        values: {},
      })),
  },
});

/** Call it in the transaction that loads everything, once regions and indicators are there. */
export async function putInvestment(tx: Tx, now: Date): Promise<void> {
  for (const content of allocations) {
    const { published, adopted } = content;
    const act = ({ day, reason }: { readonly day: number; readonly reason: string }) => ({
      reason,
      at: new Date(now.getTime() + day * dayMs),
    });
    await putAllocation({ ...silent, now: () => now }, tx, {
      regionId: california,
      topic: leaving.id,
      title: content.title.en,
      why: content.why.en,
      language: 'en',
      translations: { es: { title: content.title.es, why: content.why.es } },
      level: 'county',
      plan: planOf(content),
      hypothetical: true,
      published: act(published),
      ...(adopted === undefined ? {} : { adopted: act(adopted) }),
    });
  }
}

/** After that transaction: what came of the sums. Done again after a kill it adds nothing twice. */
export async function followInvestment(platform: Platform): Promise<void> {
  const crew = await crewOf(platform.db);
  if (crew === undefined) throw new Error('the demo has no people yet');
  const quiet: Platform = { ...platform, ...silent };
  for (const { id, content, base } of await listPut(platform.db)) {
    const { budgets, programmes = [] } = content;
    const organiser = { id: crew.organiser, role: 'organiser' } as const;
    const clerk = { id: crew.clerk, role: 'clerk' } as const;
    await measureSensitivity(platform, id, 1);
    if (budgets !== undefined) {
      const counties = budgets.counties.map(countyId);
      mustBeOk(await openBudgets(quiet, id, organiser, budgets.reason, counties, timeOf(base, budgets.day)));
    }
    for (const {
      title,
      about,
      counties,
      comparison,
      comparisonWhy,
      watched,
      day: begins,
      reason,
      entries,
    } of programmes) {
      const begun = {
        title: title.en,
        about: about.en,
        language: 'en',
        translations: { es: { title: title.es, about: about.es, comparisonWhy: comparisonWhy.es } },
        regions: counties.map(countyId),
        comparison: comparison.map(countyId),
        comparisonWhy: comparisonWhy.en,
        watched,
      };
      const number = mustBeOk(
        await recordProgramme(quiet, id, clerk, { ...begun, reason }, keyOf(title.en), timeOf(base, begins)),
      );
      const programme = { allocationId: id, number };
      for (const [place, { kind, county, dollars, day, note }] of entries.entries())
        mustBeOk(
          await recordEntry(
            quiet,
            programme,
            clerk,
            { kind, region: countyId(county), cents: dollars * 100, day: dayOf(base, day), note, sourceUrl: null },
            keyOf(`${title.en} ${place}`),
            timeOf(base, day, place + 1),
          ),
        );
    }
  }
}

/** For the log, which is told in the order of time once everything is there. */
export async function investmentActs(tx: Db): Promise<readonly PastAct[]> {
  const put = await listPut(tx);
  return put.flatMap(({ id, slug, content, base, digest }) => {
    const { published, adopted, budgets, programmes = [] } = content;
    const shared = { regionId: california, public: true, process: `allocation:${id}` };
    const version = { slug, version: 1, digest };
    const acts: PastAct[] = [
      {
        ...shared,
        act: 'allocation.published',
        reason: published.reason,
        at: timeOf(base, published.day),
        detail: version,
      },
    ];
    if (adopted !== undefined)
      acts.push({
        ...shared,
        act: 'allocation.adopted',
        reason: adopted.reason,
        at: timeOf(base, adopted.day),
        detail: version,
      });
    if (budgets !== undefined)
      acts.push({
        ...shared,
        act: 'allocation.budgets-opened',
        reason: budgets.reason,
        at: timeOf(base, budgets.day),
        detail: { slug, budgets: budgets.counties.length },
      });
    for (const [place, { title, reason, day, entries }] of programmes.entries()) {
      const detail = { slug, programme: place + 1, title: title.en };
      acts.push({ ...shared, act: 'programme.begun', reason, at: timeOf(base, day), detail });
      for (const [index, one] of entries.entries())
        acts.push({
          ...shared,
          act: 'programme.entered',
          regionId: countyId(one.county),
          reason: one.note,
          at: timeOf(base, one.day, index + 1),
          detail: { programme: place + 1, entry: index + 1, kind: one.kind, cents: one.dollars * 100 },
        });
    }
    return acts;
  });
}

interface Put {
  readonly id: number;
  readonly slug: string;
  readonly content: DemoAllocation;
  /** When the demo was loaded: days are counted from then. */
  readonly base: Date;
  readonly digest: string;
}

async function listPut(db: Db): Promise<readonly Put[]> {
  const found = await sql<{ id: number; slug: string; title: string; at: Date; digest: string }>`
    select a.id, a.slug, a.title, a.published_at as at, encode(v.digest, 'hex') as digest
    from allocation a join allocation_version v on v.allocation_id = a.id and v.version = 1
    where a.hypothetical and a.title = any(${allocations.map(({ title }) => title.en)}) order by a.id`.execute(db);
  return found.rows.map(({ id, slug, title, at, digest }) => {
    const content = allocations.find((one) => one.title.en === title)!;
    return { id, slug, content, digest, base: new Date(at.getTime() - content.published.day * dayMs) };
  });
}

const timeOf = (base: Date, day: number, minutes = 0): Date =>
  new Date(base.getTime() + day * dayMs + minutes * 60_000);

const dayOf = (base: Date, day: number): string => timeOf(base, day).toISOString().slice(0, 10);

/** The same for the same thing, so that a second try is known for what it is. */
const keyOf = (text: string): string =>
  createHash('sha256')
    .update(`demo investment ${text}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');

function mustBeOk<T, E>(done: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }): T {
  if (!done.ok) throw new Error(`the demo's investment: ${JSON.stringify(done.error)}`);
  return done.value;
}
