/**
 * One step from an adopted allocation to participatory budgets: a draft for each region that is chosen, with its share as its budget. Once a region,
 * however often it is asked for.
 */
import { actInPublic } from '../../platform/act.ts';
import { inLanguage } from '../../platform/i18n/in-language.ts';
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { draftBudgetFor } from '../budgeting/index.ts';
import { processOf, type Allocation } from './allocation.ts';
import { insertOpened, openedBudgets } from './store/budgets.ts';
import { lockedAllocation } from './store/organise.ts';
import { findVersion } from './store/versions.ts';
import { organiseWords } from './words/organise.ts';

export type BudgetsProblem = 'reasonMissing' | 'reasonTooLong' | 'notAdopted' | 'noRegionChosen';

/**
 * `regions`: their ids, or all of them; those that have a budget already, or no share, are passed over. `at`: when it happened, now unless told; the
 * dates of the drafts are counted from now all the same. Gives how many were opened now.
 */
export const openBudgets = (
  platform: Platform,
  id: number,
  official: Official,
  reason: string,
  regions: readonly string[] | 'all',
  at?: Date,
): Promise<Result<number, BudgetsProblem>> =>
  actInPublic<number, BudgetsProblem>(platform, processOf(id), { official, reason }, async (tx, log) => {
    const { allocation, now } = await lockedAllocation(tx, id);
    const version = await findVersion(tx, id);
    if (allocation.adoptedAt === null || version === undefined) return err('notAdopted');
    const known = new Set((await openedBudgets(tx, id)).map(({ region }) => region));
    const names = new Map(version.snapshot.regions.map(({ region, name }) => [region, name]));
    const asked = version.found.shares.regions.filter(({ region }) => regions === 'all' || regions.includes(region));
    if (asked.length === 0) return err('noRegionChosen');
    const fresh = asked.filter(({ region, total }) => !known.has(region) && total > 0);
    for (const { region, total } of fresh) {
      const { id: budgetId } = await draftBudgetFor(
        platform,
        tx,
        {
          ...textsOf(allocation, names.get(region) ?? region),
          regionId: region,
          topic: allocation.topic,
          cents: total,
          from: processOf(id),
          hypothetical: allocation.hypothetical,
        },
        { official, now },
      );
      await insertOpened(tx, id, { region, budgetId, version: version.version, cents: total, at: at ?? now });
    }
    if (fresh.length > 0)
      await log('allocation.budgets-opened', allocation, { slug: allocation.slug, budgets: fresh.length });
    return ok(fresh.length);
  });

/** In both languages, each with the title that readers of it know. */
function textsOf(allocation: Allocation, region: string) {
  const language: Locale = allocation.language === 'es' ? 'es' : 'en';
  const texts = (locale: Locale) => {
    const title = inLanguage(allocation, 'title', locale).text;
    const t = organiseWords(locale);
    return { title: t('budgetTitle', { title, region }).slice(0, 120), summary: t('budgetSummary', { title, region }) };
  };
  return {
    ...texts(language),
    language,
    translations: Object.fromEntries(locales.filter((one) => one !== language).map((one) => [one, texts(one)])),
  };
}
