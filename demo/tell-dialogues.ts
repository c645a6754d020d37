/** The dialogues' maps with their pictures of the past, and what the log tells of them. */
import { sql } from 'kysely';
import type { PastAct } from '../src/capabilities/budgeting/index.ts';
import { keepMaps, putPastPictures } from '../src/capabilities/dialogues/index.ts';
import type { Db } from '../src/platform/db/db.ts';
import type { Platform } from '../src/platform/platform.ts';
import { dialogues } from './content/dialogues.ts';

interface LoadedDialogue {
  readonly id: number;
  readonly slug: string;
  readonly regionId: string;
  readonly publishedAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** So many pictures of the past, from a little after the opening to now or to the close. */
const pictures = 7;

async function loadedDialogues(db: Db): Promise<readonly LoadedDialogue[]> {
  const found = await sql<LoadedDialogue>`
    select id, slug, region_id as "regionId", published_at as "publishedAt", opens_at as "opensAt", closes_at as "closesAt"
    from conversation where hypothetical and slug = any(${dialogues.map(({ slug }) => slug)}) order by id`.execute(db);
  return found.rows;
}

export async function drawDialogues(platform: Platform): Promise<void> {
  const now = platform.now().getTime();
  await keepMaps(platform);
  for (const { id, opensAt, closesAt } of await loadedDialogues(platform.db)) {
    const [from, until] = [opensAt.getTime(), Math.min(closesAt.getTime(), now)];
    const moments = Array.from(
      { length: pictures },
      (_, at) => new Date(from + ((at + 1) / (pictures + 1)) * (until - from)),
    );
    await putPastPictures(platform, id, moments);
  }
}

export async function dialogueActs(tx: Db): Promise<readonly PastAct[]> {
  const acts: PastAct[] = [];
  for (const { id, slug, regionId, publishedAt, closesAt } of await loadedDialogues(tx)) {
    const content = dialogues.find((one) => one.slug === slug)!;
    const shared = { regionId, process: `conversation:${id}`, public: true };
    acts.push({
      ...shared,
      act: 'conversation.published',
      actorRole: 'facilitator',
      reason: content.published,
      at: publishedAt,
    });
    const decided = await sql<{ act: string; reason: string; statement: number; into: number | null; at: Date }>`
      select act, reason, statement, merged_into as into, at from statement_act
      where conversation_id = ${id} order by at`.execute(tx);
    for (const { act, reason, statement, into, at } of decided.rows) {
      acts.push({
        ...shared,
        act: `statement.${act}`,
        actorRole: 'moderator',
        ...(reason === '' ? {} : { reason }),
        at,
        detail: { statement, ...(into === null ? {} : { into }) },
      });
    }
    if (content.closing !== undefined) {
      acts.push({
        ...shared,
        act: 'conversation.report-published',
        actorRole: 'facilitator',
        reason: 'The dialogue is over.',
        at: new Date(closesAt.getTime() + 3 * 86_400_000),
      });
    }
  }
  return acts;
}
