/** Puts a whole initiative with its past, for demos: what the use cases would have written, at the times they would have. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';
import type { LifeEvent } from '../../../rules/petition/life.ts';
import type { NewInitiative } from './initiatives.ts';
import { insertInitiative } from './initiatives.ts';
import { insertProponents } from './proponents.ts';
import type { InitiativeText } from './texts.ts';

export interface PastEntry {
  readonly event: LifeEvent;
  readonly reason: string;
  readonly at: Date;
}

export interface WholeInitiative {
  readonly initiative: NewInitiative;
  readonly proponents: readonly string[];
  readonly texts: readonly Omit<InitiativeText, 'version'>[];
  readonly entries: readonly PastEntry[];
  /** Who wrote and recorded all of it. */
  readonly organiser: string | null;
}

/** Gives its number. Call it in the transaction that loads everything. */
export async function putWholeInitiative(tx: Db, whole: WholeInitiative): Promise<number> {
  const id = await insertInitiative(tx, whole.initiative);
  if (id === undefined) throw new Error(`the slug ${whole.initiative.slug} is taken`);
  await insertProponents(
    tx,
    id,
    whole.proponents.map((name) => ({ name, accountId: null })),
  );
  const versions = new Map<string, number>();
  for (const text of whole.texts) {
    const version = (versions.get(text.kind) ?? 0) + 1;
    versions.set(text.kind, version);
    await sql`
      insert into initiative_text (initiative_id, kind, version, language, body, translations, author, source, reason,
        by_account, at)
      values (${id}, ${text.kind}, ${version}, ${text.language}, ${text.body}, ${JSON.stringify(text.translations)}::jsonb,
        ${text.author}, ${text.source}, ${text.reason}, ${whole.organiser}, ${text.at})`.execute(tx);
  }
  for (const [index, { event, reason, at }] of whole.entries.entries()) {
    const outcome = 'outcome' in event ? event.outcome : null;
    const pledges = 'pledges' in event ? event.pledges : null;
    await sql`
      insert into initiative_event (initiative_id, number, kind, on_day, outcome, pledges, reason, by_account, by_role, at)
      values (${id}, ${index + 1}, ${event.kind}, ${event.on}::date, ${outcome}, ${pledges}, ${reason}, ${whole.organiser},
        'organiser', ${at})`.execute(tx);
  }
  return id;
}

/** Notes the vote to which it was put: 'referendum:12'. */
export async function putPastVote(tx: Db, id: number, referendum: string): Promise<void> {
  await sql`update initiative set referendum = ${referendum} where id = ${id}`.execute(tx);
}
