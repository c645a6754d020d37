/** The texts of initiatives, in versions that are never changed, and who answers for them. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/db/db.ts';

/** measure: the proponents' text. title, summary: the neutral ones. for, against: arguments, given the same space. */
export const textKinds = ['title', 'summary', 'measure', 'fiscal-note', 'for', 'against'] as const;
export type TextKind = (typeof textKinds)[number];

export interface InitiativeText {
  readonly kind: TextKind;
  readonly version: number;
  readonly language: string;
  /** Markdown; a title is one line. */
  readonly body: string;
  readonly translations: Readonly<
    Record<string, { readonly body?: string; readonly author?: string; readonly machine?: boolean }>
  >;
  /** An office or a role, so it may be translated; a name stays as it is. */
  readonly author: string;
  readonly source: string;
  /** Why this version came after the one before. */
  readonly reason: string;
  readonly at: Date;
}

const columns = sql`kind, version, language, body, translations, author, source, reason, at`;

/** The version of each kind that counts. */
export async function textsOf(db: Db, initiativeId: number): Promise<ReadonlyMap<TextKind, InitiativeText>> {
  const found = await sql<InitiativeText>`
    select distinct on (kind) ${columns} from initiative_text where initiative_id = ${initiativeId}
    order by kind, version desc`.execute(db);
  return new Map(found.rows.map((text) => [text.kind, text]));
}

export type TextVersion = Pick<InitiativeText, 'kind' | 'version' | 'author' | 'source' | 'reason' | 'at'>;

/** All versions without their bodies, the newest first within each kind. */
export async function textVersions(db: Db, initiativeId: number): Promise<readonly TextVersion[]> {
  const found = await sql<TextVersion>`
    select kind, version, author, source, reason, at from initiative_text where initiative_id = ${initiativeId}
    order by array_position(${textKinds}::text[], kind), version desc`.execute(db);
  return found.rows;
}

export async function textVersion(
  db: Db,
  initiativeId: number,
  kind: TextKind,
  version: number,
): Promise<InitiativeText | undefined> {
  const found = await sql<InitiativeText>`
    select ${columns} from initiative_text
    where initiative_id = ${initiativeId} and kind = ${kind} and version = ${version}`.execute(db);
  return found.rows[0];
}

export type NewText = Omit<InitiativeText, 'version' | 'at'> & { readonly by: string | null };

/** Call it with the initiative locked (`lockInitiative`), so that versions have no gaps. Gives the version. */
export async function insertText(tx: Db, initiativeId: number, text: NewText): Promise<number> {
  const put = await sql<{ version: number }>`
    insert into initiative_text (initiative_id, kind, version, language, body, translations, author, source, reason, by_account)
    select ${initiativeId}, ${text.kind}, coalesce(max(version), 0) + 1, ${text.language}, ${text.body},
      ${JSON.stringify(text.translations)}::jsonb, ${text.author}, ${text.source}, ${text.reason}, ${text.by}
    from initiative_text where initiative_id = ${initiativeId} and kind = ${text.kind}
    returning version`.execute(tx);
  const version = put.rows[0]?.version;
  if (version === undefined) throw new Error('the text was not written');
  return version;
}
