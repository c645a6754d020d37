/** An organiser makes an initiative: a draft that only those who run it see until it is published. */
import type { Db } from '../../platform/db/db.ts';
import { makeDraft } from '../../platform/make-draft.ts';
import { officialIn } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { topicExists } from '../../platform/topics.ts';
import { profileName, type RulesProfile } from '../../rules/petition/profile.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { initiativeSlugs, processOf } from './initiative.ts';
import {
  checkRules,
  hasProblems,
  translationsOf,
  type InitiativeTerms,
  type TermsProblems,
} from './initiative-terms.ts';
import { insertInitiative } from './store/initiatives.ts';
import { findSameDraft } from './store/organise.ts';
import { allProfiles, profilesFor } from './store/profiles.ts';
import { insertProponents } from './store/proponents.ts';

/** Gives the slug. The same form, by its key, sent twice by one account is one initiative. */
export async function createInitiative(
  platform: Platform,
  accountId: string,
  terms: InitiativeTerms,
  key: string,
): Promise<Result<{ readonly slug: string }, TermsProblems>> {
  const official = await officialIn(platform, accountId, ['organiser'], terms.regionId);
  if (official === undefined) return err({ region: 'regionNotYours' });
  const rules = await fittingRules(platform.db, terms);
  if (!rules.ok) return rules;
  return makeDraft(platform, official, {
    act: 'initiative.created',
    terms,
    slugs: initiativeSlugs,
    processOf,
    findSame: (tx) => findSameDraft(tx, accountId, key),
    insert: async (tx, slug) => {
      const { otherTitle: _, proponents, ...kept } = terms;
      const id = await insertInitiative(tx, {
        ...kept,
        slug,
        rules: rules.value,
        translations: translationsOf(terms),
        hypothetical: false,
        publishedAt: null,
        createdBy: accountId,
        key,
      });
      const named = proponents.map((name) => ({ name, accountId: null }));
      if (id !== undefined) await insertProponents(tx, id, named);
      return id;
    },
    detail: { rules: terms.rules },
  });
}

/** The profile by its name and version, if it is made for such a region and such terms. */
export async function fittingRules(db: Db, terms: InitiativeTerms): Promise<Result<RulesProfile, TermsProblems>> {
  const region = await findRegion(db, terms.regionId);
  if (region === undefined) return err({ region: 'regionMissing' });
  const rules = (await allProfiles(db)).find((profile) => profileName(profile) === terms.rules);
  if (rules === undefined) return err({ rules: 'rulesUnknown' });
  const offered = await profilesFor(db, [region.id]);
  if (!offered.some((profile) => profileName(profile) === terms.rules)) return err({ rules: 'rulesElsewhere' });
  const unfit = checkRules(terms, rules, region.kind);
  if (hasProblems(unfit)) return err(unfit);
  if (terms.topic !== null && !(await topicExists(db, terms.topic))) return err({ topic: 'topicUnknown' });
  return ok(rules);
}
