/**
 * An organiser changes a referendum. A draft may change in everything but its region. Once published, question, keys and region stay
 * (the database refuses their change); before voting opens title, summary, arguments and dates may change, and while it is open only its
 * close, each time with a public reason.
 */
import { reasonProblem, type Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { findRegion } from '../../platform/regions.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { processOf, type Referendum } from './referendum.ts';
import {
  checkLevel,
  hasProblems,
  translationsOf,
  type ChangeableTerms,
  type ReferendumTerms,
  type TermsProblems,
} from './referendum-terms.ts';
import { lockedReferendum, updateChangeable, updateDraft } from './store/organise.ts';
import { toldRegions } from './store/returns.ts';

export type ChangeProblem =
  | { readonly type: 'fields'; readonly fields: TermsProblems }
  /** It was published, opened or closed while the form was being filled in. */
  | { readonly type: 'moved-on' };

export async function changeDraft(
  platform: Platform,
  id: number,
  official: Official,
  terms: ReferendumTerms,
): Promise<Result<'changed', ChangeProblem>> {
  return platform.db.transaction().execute(async (tx) => {
    const { referendum } = await lockedReferendum(tx, id);
    if (referendum.publishedAt !== null) return err({ type: 'moved-on' });
    const region = await findRegion(tx, referendum.regionId);
    const level = region === undefined ? {} : checkLevel(region.kind, terms.regionKind);
    if (hasProblems(level)) return err({ type: 'fields', fields: level });
    const told = await toldRegions(tx, { regionId: referendum.regionId, regionKind: terms.regionKind });
    if (told.length === 0) return err({ type: 'fields', fields: { regionKind: 'noSuchRegions' } });
    if (terms.topic !== null && !(await topicExists(tx, terms.topic)))
      return err({ type: 'fields', fields: { topic: 'topicUnknown' } });
    await updateDraft(tx, referendum, terms);
    await record(platform, tx, referendum, official, undefined, ['terms']);
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
  const done = await platform.db.transaction().execute(async (tx): Promise<Result<'changed', ChangeProblem>> => {
    const { referendum, now } = await lockedReferendum(tx, id);
    if (referendum.publishedAt === null || referendum.closesAt <= now) return err({ type: 'moved-on' });
    const fields = movedProblems(referendum, to, now);
    if (hasProblems(fields)) return err({ type: 'fields', fields });
    const changed = changesOf(referendum, to);
    if (changed.includes('texts') && referendum.opensAt <= now) return err({ type: 'moved-on' });
    if (changed.length === 0) return ok('changed');
    await updateChangeable(tx, referendum, to);
    await record(platform, tx, referendum, official, reason, changed);
    return ok('changed');
  });
  if (done.ok) platform.live.announce(processOf(id));
  return done;
}

/** What has passed stays; what has not may only move to a time that has not. */
function movedProblems(referendum: Referendum, to: ChangeableTerms, now: Date): TermsProblems {
  const problems: TermsProblems = {};
  for (const name of ['opensAt', 'closesAt'] as const) {
    if (referendum[name].getTime() === to[name].getTime()) continue;
    if (referendum[name] <= now) problems[name] = 'dateOver';
    else if (to[name] <= now) problems[name] = 'datePast';
  }
  return problems;
}

/** As the public log names them. */
function changesOf(referendum: Referendum, to: ChangeableTerms): readonly string[] {
  const own = (['title', 'summary', 'argumentFor', 'argumentAgainst'] as const).some(
    (text) => referendum[text] !== to[text],
  );
  const translated = !sameTranslations(referendum.translations, translationsOf(to));
  return [
    ...(own || translated ? ['texts'] : []),
    ...(['opensAt', 'closesAt'] as const).filter((name) => referendum[name].getTime() !== to[name].getTime()),
  ];
}

const sameTranslations = (one: Referendum['translations'], two: Referendum['translations']): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].every((language) =>
    (['title', 'summary', 'question', 'argumentFor', 'argumentAgainst'] as const).every(
      (text) => (one[language]?.[text] ?? '') === (two[language]?.[text] ?? ''),
    ),
  );

const record = (
  platform: Platform,
  tx: Parameters<Platform['audit']>[0],
  referendum: Referendum,
  official: Official,
  reason: string | undefined,
  changed: readonly string[],
): Promise<number> =>
  platform.audit(tx, {
    act: 'referendum.changed',
    actorId: official.id,
    actorRole: official.role,
    regionId: referendum.regionId,
    process: processOf(referendum.id),
    reason,
    public: referendum.publishedAt !== null,
    detail: { changed },
  });
