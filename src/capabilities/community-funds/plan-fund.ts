/** A fund begins as a draft that only those who run it see, and its terms change until it is published. */
import type { Db } from '../../platform/db/db.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { takeSlug } from '../../platform/slug.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Fund } from './fund.ts';
import type { FundTerms } from './read-terms.ts';
import { findFund, findSameFund, insertFund, lockFund, updateFund } from './store/funds.ts';

const slugs = { kind: 'fund', reserved: ['new', 'export'] };

export async function planFund(
  platform: Platform,
  accountId: string,
  terms: FundTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, 'regionNotYours'>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err('regionNotYours');
  return platform.db.transaction().execute(async (tx) => {
    const same = await findSameFund(tx, official.id, key);
    if (same !== undefined) return ok({ slug: same });
    const { slug, id } = await putFund(
      tx,
      { ...terms, publishedAt: null, hypothetical: false },
      { key, createdBy: official.id },
    );
    await platform.audit(tx, {
      act: 'fund.created',
      actorId: official.id,
      actorRole: official.role,
      regionId: terms.regionId,
      process: processOf(id),
      public: false,
      detail: { slug },
    });
    return ok({ slug });
  });
}

export async function putFund(
  tx: Db,
  fund: FundTerms & Pick<Fund, 'publishedAt' | 'hypothetical'>,
  by: { readonly key: string; readonly createdBy: string | null },
): Promise<{ readonly slug: string; readonly id: number }> {
  const { slug, taken: id } = await takeSlug(fund.title, slugs, (free) => insertFund(tx, free, { ...fund, ...by }));
  return { slug, id };
}

/** What was published meanwhile stays as it is. */
export const changeDraft = (platform: Platform, fund: Fund, terms: FundTerms): Promise<Result<'changed', 'moved-on'>> =>
  platform.db.transaction().execute(async (tx) => {
    await lockFund(tx, fund.id, 'update');
    const current = await findFund(tx, fund.slug);
    if (current === undefined || current.publishedAt !== null) return err('moved-on');
    await updateFund(tx, fund.id, terms);
    return ok('changed');
  });
