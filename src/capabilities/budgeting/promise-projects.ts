/** Every funded project becomes a commitment, in the transaction that publishes the result. */
import type { Db } from '../../platform/db/db.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Outcome } from '../../rules/budgeting/index.ts';
import { makeCommitments } from '../commitments/index.ts';
import { processOf, type Budget } from './budget.ts';
import { listProjects } from './store/projects.ts';

/** `outcome` is the JSON text of an Outcome. An election that happened elsewhere makes no promises here. */
export async function promiseProjects(platform: Platform, tx: Db, budget: Budget, outcome: string): Promise<void> {
  if (budget.imported) return;
  const funded = new Set((JSON.parse(outcome) as Outcome).winners);
  const projects = (await listProjects(tx, budget.id)).filter(({ id }) => funded.has(id));
  if (projects.length === 0) return;
  await makeCommitments(platform, tx, {
    process: processOf(budget.id),
    regionId: budget.regionId,
    items: projects.map(({ id, name, language, translations, cost }) => ({
      id,
      title: name,
      language,
      translations: Object.fromEntries(
        Object.entries(translations).map(([locale, { name: translated }]) => [locale, { title: translated ?? name }]),
      ),
      amount: cost,
      unitsPerCurrency: budget.unitsPerCurrency,
      currency: budget.currency,
      owner: budget.regionName,
    })),
  });
}
