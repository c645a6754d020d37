/** Budgets in the database. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { Budget } from '../budget.ts';
import { readLimits, readOptions } from '../rule-shapes.ts';

const columns = sql`
  b.id, b.slug, b.region_id as "regionId", r.name as "regionName", b.topic, b.title, b.summary, b.language, b.translations,
  b.amount, b.units_per_currency as "unitsPerCurrency", b.currency, b.ballot_type as "ballotType",
  b.max_choices as "maxChoices", b.points, b.rule, b.satisfaction, b.completion, b.ties, b.seed, b.options, b.limits, b.voters,
  b.ideas_open_at as "ideasOpenAt", b.ideas_close_at as "ideasCloseAt", b.voting_open_at as "votingOpenAt",
  b.voting_close_at as "votingCloseAt", b.published_at as "publishedAt", b.imported_file is not null as imported,
  b.imported_from as "importedFrom", b.hypothetical, b.funded_from as "fundedFrom",
  exists (select from count_run c where c.budget_id = b.id and c.state = 'done') as counted`;

type Row = Omit<Budget, 'options' | 'limits'> & { readonly options: unknown; readonly limits: unknown };
const readRow = (row: Row): Budget => ({
  ...row,
  options: readOptions(row.options),
  limits: readLimits(row.limits),
});

export async function findBudget(db: Db, slug: string): Promise<Budget | undefined> {
  const found = await sql<Row>`
    select ${columns} from budget b join region r on r.id = b.region_id where b.slug = ${slug}`.execute(db);
  return found.rows.map(readRow)[0];
}

export async function findBudgetById(db: Db, id: number): Promise<Budget | undefined> {
  const found = await sql<Row>`
    select ${columns} from budget b join region r on r.id = b.region_id where b.id = ${id}`.execute(db);
  return found.rows.map(readRow)[0];
}

/** Published budgets, the ones with the nearest voting first; drafts only for those who organise them. */
export async function listBudgets(
  db: Db,
  filter: { readonly within?: string; readonly topic?: string; readonly draftsOf?: string } = {},
): Promise<readonly Budget[]> {
  const found = await sql<Row>`
    select ${columns} from budget b join region r on r.id = b.region_id
    where (b.published_at is not null or b.created_by = ${filter.draftsOf ?? null})
      and (${filter.topic ?? null}::text is null or b.topic = ${filter.topic ?? null})
      and (${filter.within ?? null}::text is null
        or b.region_id in (select region_id from region_within where ancestor_id = ${filter.within ?? null}))
    order by b.imported_file is not null, b.voting_close_at desc, b.id desc`.execute(db);
  return found.rows.map(readRow);
}

export interface NewBudget {
  readonly slug: string;
  readonly regionId: string;
  readonly topic?: string | null;
  readonly title: string;
  readonly summary: string;
  readonly language: string;
  readonly translations?: Budget['translations'];
  readonly amount: number;
  readonly unitsPerCurrency: number;
  readonly currency: string;
  readonly ballotType: Budget['ballotType'];
  readonly maxChoices?: number | null;
  readonly points?: number | null;
  readonly rule: Budget['rule'];
  readonly satisfaction: Budget['satisfaction'];
  readonly completion: Budget['completion'];
  readonly ties: Budget['ties'];
  readonly seed: string;
  readonly options?: Budget['options'];
  readonly limits?: Budget['limits'];
  readonly voters: Budget['voters'];
  readonly ideasOpenAt?: Date | null;
  readonly ideasCloseAt?: Date | null;
  readonly votingOpenAt?: Date | null;
  readonly votingCloseAt?: Date | null;
  readonly publishedAt?: Date | null;
  readonly importedFile?: Uint8Array | null;
  readonly importedFrom?: string | null;
  readonly hypothetical?: boolean;
  readonly fundedFrom?: string | null;
  readonly createdBy: string | null;
}

/** Undefined when the slug is taken. */
export async function insertBudget(db: Db, b: NewBudget): Promise<number | undefined> {
  const put = await sql<{ id: number }>`
    insert into budget (slug, region_id, topic, title, summary, language, translations, amount, units_per_currency, currency,
      ballot_type, max_choices, points, rule, satisfaction, completion, ties, seed, options, limits, voters, ideas_open_at, ideas_close_at,
      voting_open_at, voting_close_at, published_at, imported_file, imported_from, hypothetical, created_by, funded_from)
    values (${b.slug}, ${b.regionId}, ${b.topic ?? null}, ${b.title}, ${b.summary}, ${b.language},
      ${JSON.stringify(b.translations ?? {})}::jsonb, ${b.amount}, ${b.unitsPerCurrency}, ${b.currency}, ${b.ballotType},
      ${b.maxChoices ?? null}, ${b.points ?? null}, ${b.rule}, ${b.satisfaction}, ${b.completion}, ${b.ties}, ${b.seed},
      ${JSON.stringify(readOptions(b.options ?? {}))}::jsonb, ${JSON.stringify(readLimits(b.limits ?? {}))}::jsonb, ${b.voters}, ${b.ideasOpenAt ?? null}, ${b.ideasCloseAt ?? null}, ${b.votingOpenAt ?? null}, ${b.votingCloseAt ?? null},
      ${b.publishedAt ?? null}, ${b.importedFile ?? null}, ${b.importedFrom ?? null}, ${b.hypothetical ?? false}, ${b.createdBy},
      ${b.fundedFrom ?? null})
    on conflict (slug) do nothing returning id`.execute(db);
  return put.rows[0]?.id;
}
