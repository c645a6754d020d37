/**
 * A version is signed off by reviewers who declared different views, and only then published: at least one who is for and one who is against found
 * this very version fair, nobody's last word on it is an objection, and the balance meter finds no side far ahead.
 */
import { actInPublic } from '../../platform/act.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { balanceOf, isTooUneven, type BriefContent } from '../../rules/brief/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Brief, type SignOff, type View } from './brief.ts';
import { findBrief, findVersion, insertPublication, insertSignOff, lockBrief, signOffsOf } from './store/briefs.ts';

export type Obstacle = 'nothing-new' | 'empty' | 'too-uneven' | 'nobody-for' | 'nobody-against' | 'objection';

/** Of each reviewer the last sign-off counts; what an account signed that is gone counts as it stands. */
export function signOffsThatCount<S extends SignOff & { readonly account: string | null }>(
  all: readonly S[],
): readonly S[] {
  const last = new Map<string, S>();
  all.forEach((signOff, at) => last.set(signOff.account ?? `gone ${at}`, signOff));
  return [...last.values()];
}

export function obstaclesTo(
  content: BriefContent,
  signOffs: readonly SignOff[],
  isPublished: boolean,
): readonly Obstacle[] {
  const found = (view: View): boolean => signOffs.some((one) => one.view === view && one.fair);
  return [
    ...(isPublished ? (['nothing-new'] as const) : []),
    ...(content.claims.length === 0 || content.summary.text === '' ? (['empty'] as const) : []),
    ...(isTooUneven(balanceOf(content)) ? (['too-uneven'] as const) : []),
    ...(found('for') ? [] : (['nobody-for'] as const)),
    ...(found('against') ? [] : (['nobody-against'] as const)),
    ...(signOffs.some(({ fair }) => !fair) ? (['objection'] as const) : []),
  ];
}

/** Of the newest version only: what was changed since is another text. */
export async function signOff(
  platform: Platform,
  brief: Brief,
  official: Official,
  signed: { readonly version: number; readonly view: View; readonly fair: boolean; readonly remarks: string },
): Promise<Result<'signed', 'changed-meanwhile' | 'remarksMissing'>> {
  if (!signed.fair && signed.remarks.trim() === '') return err('remarksMissing');
  return platform.db.transaction().execute(async (tx) => {
    await lockBrief(tx, brief.id);
    const now = await findBrief(tx, brief.slug);
    if (now?.newest !== signed.version) return err('changed-meanwhile');
    await insertSignOff(tx, brief.id, { ...signed, account: official.id });
    // Public by view, never by person: the log does not even say which role, as a brief may have two reviewers.
    await platform.audit(tx, {
      act: signed.fair ? 'brief.signed-off' : 'brief.objected',
      actorRole: official.role,
      regionId: brief.regionId,
      process: processOf(brief.id),
      reason: signed.remarks,
      public: brief.published !== null,
      detail: { version: signed.version, view: signed.view },
    });
    return ok('signed');
  });
}

type NotPublished = 'changed-meanwhile' | { readonly obstacles: readonly Obstacle[] };

export const publishBrief = (
  platform: Platform,
  brief: Brief,
  official: Official,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Result<'published', NotPublished | 'reasonMissing' | 'reasonTooLong'>> =>
  actInPublic(
    platform,
    processOf(brief.id),
    { official, reason },
    async (tx, log): Promise<Result<'published', NotPublished>> => {
      await lockBrief(tx, brief.id);
      const now = await findBrief(tx, brief.slug);
      if (now?.newest !== version) return err('changed-meanwhile');
      const found = await findVersion(tx, brief.id, version);
      if (found === undefined) return err('changed-meanwhile');
      // The same form sent again finds it done.
      if (found.publishedAt !== null) return ok('published');
      const obstacles = obstaclesTo(found.content, signOffsThatCount(await signOffsOf(tx, brief.id, version)), false);
      if (obstacles.length > 0) return err({ obstacles });
      await insertPublication(tx, brief.id, { version, reason, account: official.id, role: official.role });
      await log('brief.published', brief, { version, title: found.content.title.text });
      return ok('published');
    },
  );
