/**
 * Puts a measure of another room to a vote: in the transaction of that room, published at once, so that there is no qualified
 * initiative without its referendum. The caller has checked who may do so, and gives its act the reason for the public log.
 */
import { randomUUID } from 'node:crypto';
import type { Db } from '../../platform/db/db.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { processOf, referendumSlugs, type Referendum } from './referendum.ts';
import { insertReferendum } from './store/referendums.ts';

export interface Measure
  extends
    Pick<
      Referendum,
      | 'title'
      | 'question'
      | 'regionId'
      | 'keys'
      | 'regionKind'
      | 'opensAt'
      | 'closesAt'
      | 'language'
      | 'translations'
      | 'topic'
      | 'kind'
      | 'hypothetical'
    >,
    Partial<Pick<Referendum, 'summary' | 'argumentFor' | 'argumentAgainst'>> {
  /** The process that it comes from, for example 'initiative:12'. */
  readonly initiative: string;
}

/** Gives the number of the referendum, its process and its path. `now`: when it is published. */
export async function createReferendumFor(
  platform: Pick<Platform, 'audit'>,
  tx: Db,
  measure: Measure,
  act: { readonly official: Official; readonly reason: string; readonly now: Date },
): Promise<{ readonly id: number; readonly process: string; readonly path: string }> {
  const { slug, taken: id } = await takeSlug(measure.title, referendumSlugs, (free) =>
    insertReferendum(tx, {
      summary: '',
      argumentFor: '',
      argumentAgainst: '',
      ...measure,
      slug: free,
      publishedAt: act.now,
      createdBy: act.official.id,
      key: randomUUID(),
    }),
  );
  const process = processOf(id);
  await platform.audit(tx, {
    act: 'referendum.published',
    actorId: act.official.id,
    actorRole: act.official.role,
    regionId: measure.regionId,
    process,
    reason: act.reason,
    public: true,
    detail: { slug, initiative: measure.initiative },
  });
  return { id, process, path: `/referendums/${slug}` };
}
