/**
 * An organiser adds a rules profile, or the next version of one, for the region where they hold the role and all below it.
 *
 * Versions are never changed, so none can be given an end later. A version without an end is closed by the next one: that must begin
 * later, and the earlier then holds until the day before (`closedByLater`). A version with an end is followed only after it. So on every
 * day one version of an id holds at most. Ids that come with the program cannot be taken, nor can those of another region.
 */
import { officialIn, reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { profileName, type RulesProfile } from '../../rules/petition/profile.ts';
import { shippedProfiles } from '../../rules/petition/profiles/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { ProfileProblems, ProfileTerms } from './read-profile-form.ts';
import { insertProfile, lockedVersions } from './store/profiles.ts';

export async function addProfile(
  platform: Platform,
  accountId: string,
  terms: ProfileTerms,
  where: { readonly regionId: string; readonly reason: string },
): Promise<Result<RulesProfile, ProfileProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], where.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  const reason = reasonProblem(where.reason);
  if (reason !== undefined)
    return err({ reason: reason === 'reasonMissing' ? 'profileReasonMissing' : 'profileReasonTooLong' });
  if (isShipped(terms.id)) return err({ id: 'idShipped' });
  return platform.db.transaction().execute(async (tx): Promise<Result<RulesProfile, ProfileProblems>> => {
    const versions = await lockedVersions(tx, terms.id);
    const last = versions.at(-1);
    if (last !== undefined && last.regionId !== where.regionId) return err({ id: 'idElsewhere' });
    // A form sent twice adds one version.
    if (last !== undefined && same(last.terms, terms)) return ok(last.terms);
    if (versions.some(({ terms: { holds } }) => terms.holds.from <= (holds.until ?? holds.from)))
      return err({ holdsFrom: 'datesOverlap' });
    const profile: RulesProfile = { ...terms, version: (last?.terms.version ?? 0) + 1 };
    await insertProfile(tx, profile, { ...where, by: official.id });
    await platform.audit(tx, {
      act: 'rules.added',
      actorId: official.id,
      actorRole: official.role,
      regionId: where.regionId,
      reason: where.reason,
      public: true,
      detail: { rules: profileName(profile) },
    });
    return ok(profile);
  });
}

export const isShipped = (id: string): boolean => shippedProfiles.some((each) => each.id === id);

/** Field by field: the database keeps keys in an order of its own. */
const same = (kept: RulesProfile, terms: ProfileTerms): boolean =>
  sorted(kept) === sorted({ ...terms, version: kept.version });

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
