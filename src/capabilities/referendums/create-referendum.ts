/** An organiser makes a referendum: a draft that only those who run it see until it is published. */
import type { Db } from '../../platform/db/db.ts';
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, type Result } from '../../rules/result.ts';
import { processOf, referendumSlugs } from './referendum.ts';
import {
  checkLevel,
  hasProblems,
  translationsOf,
  type ReferendumTerms,
  type TermsProblems,
} from './referendum-terms.ts';
import { findSameDraft } from './store/organise.ts';
import { insertReferendum } from './store/referendums.ts';
import { toldRegions } from './store/returns.ts';

/** Gives the slug. The same form, by its key, sent twice by one account is one referendum. */
export async function createReferendum(
  platform: Platform,
  accountId: string,
  terms: ReferendumTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  const wrong = await placeProblems(platform.db, terms);
  if (hasProblems(wrong)) return err(wrong);
  const { other: _, ...kept } = terms;
  return makeDraft(platform, official, {
    act: 'referendum.created',
    terms,
    slugs: referendumSlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, key),
    insert: (tx, slug) =>
      insertReferendum(tx, {
        ...kept,
        slug,
        translations: translationsOf(terms),
        initiative: null,
        publishedAt: null,
        createdBy: accountId,
        key,
      }),
  });
}

/** What only the regions and topics of this installation can tell. */
export async function placeProblems(
  db: Db,
  { regionId, regionKind, topic }: Pick<ReferendumTerms, 'regionId' | 'regionKind' | 'topic'>,
): Promise<TermsProblems> {
  const region = await findRegion(db, regionId);
  if (region === undefined) return { region: 'regionNotYours' };
  const level = checkLevel(region.kind, regionKind);
  if (hasProblems(level)) return level;
  if ((await toldRegions(db, { regionId, regionKind })).length === 0) return { regionKind: 'noSuchRegions' };
  return topic !== null && !(await topicExists(db, topic)) ? { topic: 'topicUnknown' } : {};
}
