/** An organiser changes a draft. What was published stays: signers relied on it. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { fittingRules } from './create-initiative.ts';
import { processOf, type Initiative } from './initiative.ts';
import type { InitiativeTerms, TermsProblems } from './initiative-terms.ts';
import { lockedInitiative, updateDraft } from './store/organise.ts';
import { replaceProponents } from './store/proponents.ts';

export type ChangeProblem =
  | { readonly type: 'fields'; readonly fields: TermsProblems }
  | { readonly type: 'published' };

/** The region stays the initiative's own: rights hang on it. */
export async function changeDraft(
  platform: Platform,
  initiative: Initiative,
  official: Official,
  terms: InitiativeTerms,
): Promise<Result<'changed', ChangeProblem>> {
  const rules = await fittingRules(platform.db, { ...terms, regionId: initiative.regionId });
  if (!rules.ok) return err({ type: 'fields', fields: rules.error });
  return platform.db.transaction().execute(async (tx) => {
    const now = await lockedInitiative(tx, initiative.id);
    if (now.publishedAt !== null) return err({ type: 'published' });
    await updateDraft(tx, initiative.id, terms, rules.value);
    await replaceProponents(
      tx,
      initiative.id,
      terms.proponents.map((name) => ({ name, accountId: null })),
    );
    await platform.audit(tx, {
      act: 'initiative.changed',
      actorId: official.id,
      actorRole: official.role,
      regionId: initiative.regionId,
      process: processOf(initiative.id),
      public: false,
    });
    return ok('changed');
  });
}
