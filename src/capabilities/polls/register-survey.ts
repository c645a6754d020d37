/**
 * An organiser registers one question of a finished survey of this site as a poll. Who, where, when and in which words come from
 * the survey alone, so the same question of a survey is registered once, whoever sends it and however often.
 */
import type { Db } from '../../platform/db/db.ts';
import { officialIn, reasonProblem } from '../../platform/official.ts';
import type { Platform } from '../../platform/platform.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import type { SurveyAsPoll } from '../surveys/index.ts';
import { identityOf } from './digest.ts';
import type { SurveyFacts } from './own-survey.ts';
import { answerKinds, stakes } from './poll.ts';
import { longestText, mostAnswers, type PollProblems } from './read-poll.ts';
import { registerPoll, type Registered } from './register-poll.ts';
import { findSamePoll } from './store/organise.ts';

/** As typed. */
export interface SurveyChoices {
  readonly questionId: number | undefined;
  readonly questionReason: string;
  readonly stake: string;
  readonly stakeNote: string;
  /** What each answer counts as, in the order of the answers. */
  readonly kinds: readonly string[];
}

/** The poll that this question of the survey was registered as. */
export async function registeredAs(
  db: Db,
  { regionId }: SurveyAsPoll,
  facts: SurveyFacts,
): Promise<string | undefined> {
  // Its wording is known, so no question of the registry is part of the identity.
  return (await findSamePoll(db, identityOf(regionId, facts, 0)))?.slug;
}

export async function registerSurvey(
  platform: Platform,
  accountId: string,
  { found, facts }: { readonly found: SurveyAsPoll; readonly facts: SurveyFacts },
  choices: SurveyChoices,
): Promise<Result<Registered, PollProblems>> {
  const { regionId, hypothetical } = found;
  if ((await officialIn(platform, accountId, ['organiser'], regionId)) === undefined)
    return err({ region: 'regionNotYours' });
  const before = await registeredAs(platform.db, found, facts);
  if (before !== undefined) return ok({ slug: before, fresh: false });
  const { questionId, questionReason, stakeNote } = choices;
  const stake = stakes.find((name) => name === choices.stake);
  const answers = facts.answers.flatMap((answer, at) => {
    const kind = answerKinds.find((name) => name === choices.kinds[at]);
    return kind === undefined ? [] : [{ ...answer, kind }];
  });
  const problems: PollProblems = {};
  if (questionId === undefined) problems.question = 'questionMissing';
  const wrongReason = reasonProblem(questionReason);
  if (wrongReason !== undefined) problems.questionReason = wrongReason;
  if (facts.answers.length > mostAnswers) problems.answers = 'answersTooMany';
  else if (answers.length < facts.answers.length) problems.answers = 'answerKindMissing';
  if (stake === undefined) problems.stake = 'choiceMissing';
  else if (stake === 'has-stake' && stakeNote === '') problems.stakeNote = 'stakeNoteMissing';
  else if (stakeNote.length > longestText) problems.stakeNote = 'tooLong';
  if (questionId === undefined || stake === undefined || Object.keys(problems).length > 0) return err(problems);
  const done = await registerPoll(platform, accountId, {
    regionId,
    hypothetical,
    facts: { ...facts, answers, stake, stakeNote, questionId, questionReason },
  });
  if (done.ok || done.error.pollster !== 'registeredOtherwise') return done;
  // Somebody else was faster, and said something else of it: it is registered all the same.
  const faster = await registeredAs(platform.db, found, facts);
  return faster === undefined ? done : ok({ slug: faster, fresh: false });
}
