/** An organiser changes the terms of a meeting: all of them in a draft, most of them after publication, with a public reason. */
import type { Official } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { topicExists } from '../../platform/topics.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { replan, type ReplanProblem, type Why } from './replan.ts';
import { translationsOf, type TownHallTerms } from './town-hall-terms.ts';

export async function changeTerms(
  platform: Platform,
  id: number,
  official: Official,
  { other, ...terms }: TownHallTerms,
  why: Why,
): Promise<Result<'changed' | 'same', ReplanProblem | 'topicUnknown'>> {
  return replan(platform, id, official, why, async (hall) =>
    terms.topic !== null && terms.topic !== hall.topic && !(await topicExists(platform.db, terms.topic))
      ? err('topicUnknown' as const)
      : ok({ ...hall, ...terms, translations: translationsOf({ language: terms.language, other }, hall.translations) }),
  );
}
