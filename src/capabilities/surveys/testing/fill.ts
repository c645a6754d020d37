/** Many made-up answers to a survey, the same for the same seed. */
import { createHash } from 'node:crypto';
import type { Db } from '../../../platform/db/db.ts';
import { randomFor } from '../../../rules/random.ts';
import { ageGroups } from '../age-groups.ts';
import type { Answers } from '../question.ts';
import { putPastAnswers, type PastAnswer } from '../store/seed.ts';

export interface Filling {
  readonly people: number;
  readonly regions: readonly string[];
  readonly at: Date;
  /** What somebody says; `draw` gives whole numbers below its argument. */
  readonly say: (draw: (below: number) => number, person: { readonly region: number; readonly age: number }) => Answers;
  /** One in so many is beyond a quota. */
  readonly overEvery?: number;
  /** Every age answers as often as another; else late ages answer more often. */
  readonly anyAge?: boolean;
}

export async function fill(db: Db, surveyId: number, filling: Filling): Promise<readonly PastAnswer[]> {
  const answers = pastAnswers(surveyId, filling);
  await putPastAnswers(db, surveyId, answers);
  return answers;
}

export function pastAnswers(surveyId: number, filling: Filling): readonly PastAnswer[] {
  const random = randomFor(`fill ${surveyId}`, 'answers');
  const draw = (below: number): number => random.below(below);
  return Array.from({ length: filling.people }, (_, at): PastAnswer => {
    // Early regions answer more often than others.
    const region = Math.min(draw(filling.regions.length), draw(filling.regions.length));
    const age = filling.anyAge ? draw(ageGroups.length) : Math.max(draw(ageGroups.length), draw(ageGroups.length));
    return {
      respondent: createHash('sha256').update(`${surveyId} ${at}`).digest(),
      regionId: filling.regions[region]!,
      ageGroup: ageGroups[age]!,
      overQuota: filling.overEvery !== undefined && at % filling.overEvery === 0,
      answers: filling.say(draw, { region, age }),
      at: new Date(filling.at.getTime() + at),
    };
  });
}
