/**
 * An organiser changes a referendum. A draft may change in everything but its region. Once published, question, keys and region stay
 * (the database refuses their change); before voting opens title, summary, arguments and dates may change, and while it is open only its
 * close, each time with a public reason.
 */
import { actOn } from '../../platform/act.ts';
import {
  dateProblems,
  logChange,
  movedDates,
  sameTranslations,
  type ChangeProblem as Problem,
} from '../../platform/changed-terms.ts';
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { placeProblems } from './create-referendum.ts';
import { processOf, type Referendum } from './referendum.ts';
import {
  hasProblems,
  translationsOf,
  type ChangeableTerms,
  type ReferendumTerms,
  type TermsProblems,
} from './referendum-terms.ts';
import { lockedReferendum, updateChangeable, updateDraft } from './store/organise.ts';

export type ChangeProblem = Problem<TermsProblems>;

const act = 'referendum.changed';
const dates = ['opensAt', 'closesAt'] as const;

export async function changeDraft(
  platform: Platform,
  id: number,
  official: Official,
  terms: ReferendumTerms,
): Promise<Result<'changed', ChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { referendum } = await lockedReferendum(tx, id);
    if (referendum.publishedAt !== null) return err({ type: 'moved-on' });
    const wrong = await placeProblems(tx, { ...terms, regionId: referendum.regionId });
    if (hasProblems(wrong)) return err({ type: 'fields', fields: wrong });
    await updateDraft(tx, referendum, terms);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: referendum, changed: ['terms'] });
    return ok('changed');
  });
}

export async function changePublished(
  platform: Platform,
  id: number,
  official: Official,
  to: ChangeableTerms,
  reason: string,
): Promise<Result<'changed', ChangeProblem>> {
  const wrongReason = reasonProblem(reason);
  if (wrongReason !== undefined) return err({ type: 'fields', fields: { reason: wrongReason } });
  return actOn<'changed', ChangeProblem>(platform, processOf(id), async (tx) => {
    const { referendum, now } = await lockedReferendum(tx, id);
    if (referendum.publishedAt === null || referendum.closesAt <= now) return err({ type: 'moved-on' });
    const moved = movedDates(dates, referendum, to);
    const fields = dateProblems(moved, referendum, to, now);
    if (hasProblems(fields)) return err({ type: 'fields', fields });
    const rewritten = textsDiffer(referendum, to);
    if (rewritten && referendum.opensAt <= now) return err({ type: 'moved-on' });
    const changed = [...(rewritten ? ['texts'] : []), ...moved];
    if (changed.length === 0) return ok('changed');
    await updateChangeable(tx, referendum, to);
    await logChange(platform, tx, { act, process: processOf(id), by: official, of: referendum, changed, reason });
    return ok('changed');
  });
}

const textsDiffer = (referendum: Referendum, to: ChangeableTerms): boolean =>
  (['title', 'summary', 'argumentFor', 'argumentAgainst'] as const).some((text) => referendum[text] !== to[text]) ||
  !sameTranslations(
    ['title', 'summary', 'question', 'argumentFor', 'argumentAgainst'],
    referendum.translations,
    translationsOf(to),
  );
