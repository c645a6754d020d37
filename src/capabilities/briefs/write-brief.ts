/** A brief begins as a draft, and every edit of it is a new version. */
import { isDeepStrictEqual } from 'node:util';
import type { Db } from '../../platform/db/db.ts';
import { officialIn, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { worded, type BriefContent } from '../../rules/brief/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Brief } from './brief.ts';
import {
  findBrief,
  findSameBrief,
  findVersion,
  insertBrief,
  insertPublication,
  insertVersion,
  lockBrief,
} from './store/briefs.ts';

export interface NewBrief {
  readonly regionId: string;
  readonly topic: string | null;
  readonly hypothetical: boolean;
  readonly title: string;
  readonly language: string;
}

export const reservedSlugs = ['new', 'export', 'claimed'];

export async function createBrief(
  platform: Platform,
  accountId: string,
  made: NewBrief,
  key: string,
): Promise<Result<{ readonly slug: string }, 'regionNotYours'>> {
  const official = await officialIn(platform, accountId, ['organiser'], made.regionId);
  if (official === undefined) return err('regionNotYours');
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameBrief(tx, official.id, key);
    if (same !== undefined) return ok({ slug: same });
    const empty = worded('', made.language);
    const content = { title: worded(made.title, made.language), summary: empty, claims: [], figures: [] };
    const { slug, id } = await putVersionOne(tx, made, content, { account: official.id, role: official.role, key });
    await platform.audit(tx, {
      act: 'brief.created',
      actorId: official.id,
      actorRole: official.role,
      regionId: made.regionId,
      process: processOf(id),
      public: false,
      detail: { slug },
    });
    return ok({ slug });
  });
}

async function putVersionOne(
  tx: Db,
  made: Omit<NewBrief, 'language'>,
  content: BriefContent,
  by: { readonly account: string | null; readonly role: string | null; readonly key: string },
): Promise<{ readonly slug: string; readonly id: number }> {
  const row = { ...made, createdBy: by.account, key: by.key };
  const { slug, taken: id } = await takeSlug(made.title, { kind: 'brief', reserved: reservedSlugs }, (free) =>
    insertBrief(tx, free, row),
  );
  await insertVersion(tx, id, { number: 1, content, note: '' }, by);
  return { slug, id };
}

/**
 * Writes a version if the one it was made from is still the newest: who edits an older one is told, and loses nothing of what
 * the other wrote.
 */
export async function saveVersion(
  platform: Platform,
  brief: Brief,
  official: Official,
  {
    from,
    note,
    change,
  }: {
    readonly from: number;
    readonly note: string;
    readonly change: (content: BriefContent) => BriefContent | undefined;
  },
): Promise<Result<number, 'changed-meanwhile' | 'gone'>> {
  return platform.db.transaction().execute(async (tx) => {
    await lockBrief(tx, brief.id);
    const now = await findBrief(tx, brief.slug);
    if (now === undefined || now.newest !== from) return err('changed-meanwhile');
    const version = await findVersion(tx, brief.id, from);
    const content = version === undefined ? undefined : change(version.content);
    if (version === undefined || content === undefined) return err('gone');
    // What is sent again unchanged, or saved without a change, makes no version.
    if (isDeepStrictEqual(content, version.content)) return ok(from);
    const by = { account: official.id, role: official.role };
    await insertVersion(tx, brief.id, { number: from + 1, content, note }, by);
    await platform.audit(tx, {
      act: 'brief.edited',
      actorId: official.id,
      actorRole: official.role,
      regionId: brief.regionId,
      process: processOf(brief.id),
      public: false,
      detail: { version: from + 1 },
    });
    return ok(from + 1);
  });
}

export interface PastVersion {
  readonly content: BriefContent;
  readonly note: string;
  readonly reason: string;
  readonly at: Date;
}

/** For the demo: a brief with the versions that were published at some time, the first one first, reviewed elsewhere. */
export async function putBrief(
  tx: Db,
  made: Omit<NewBrief, 'language' | 'title'>,
  [first, ...later]: readonly [PastVersion, ...PastVersion[]],
  key: string,
): Promise<{ readonly slug: string; readonly id: number }> {
  const nobody = { account: null, role: null };
  const put = await putVersionOne(tx, { ...made, title: first.content.title.text }, first.content, { ...nobody, key });
  await insertPublication(tx, put.id, { version: 1, reason: first.reason, ...nobody, at: first.at });
  for (const [at, version] of later.entries()) {
    await insertVersion(tx, put.id, { number: at + 2, content: version.content, note: version.note }, nobody);
    await insertPublication(tx, put.id, { version: at + 2, reason: version.reason, ...nobody, at: version.at });
  }
  return put;
}
