/**
 * Answering a survey: the one place where it happens, for the form and for the API alike. The row carries a pseudonym made
 * for this survey only, never a person.
 *
 * Quotas: an answer beyond a full quota is kept and counted apart. Firms that pay for interviews refuse it; a public body that
 * asked its residents does not send them away, and still keeps what its result is made of as planned.
 */
import type { Platform } from '../../platform/platform.ts';
import { isWithin } from '../../platform/regions.ts';
import type { Account } from '../../platform/sessions/session.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { ordersShown } from './option-order.ts';
import type { Question } from './question.ts';
import { readAnswers, type AnswerProblems, type Sent } from './read-answers.ts';
import {
  answerWithKey,
  currentAnswer,
  findPlace,
  insertAnswer,
  lockDoor,
  respondentRegion,
  type StoredAnswer,
} from './store/answers.ts';
import { processOf, type Survey } from './survey.ts';

export type RespondentProblem =
  | { readonly type: 'not-a-resident' }
  /** They live in the survey's region, but their account does not say in which county, city or district. */
  | { readonly type: 'region-too-wide' };

export type SubmitProblem =
  | RespondentProblem
  | { readonly type: 'no-such-survey' }
  | { readonly type: 'not-a-key' }
  | { readonly type: 'malformed'; readonly problems: AnswerProblems }
  | { readonly type: 'not-open-yet'; readonly opensAt: Date }
  | { readonly type: 'closed'; readonly closedAt: Date };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const respondentIn = (platform: Platform, survey: Survey, account: Account): Buffer =>
  platform.secrets.pseudonym(processOf(survey.id), account.id);

/** Where a respondent of this account is counted, or why they cannot answer. */
export async function placeOf(
  platform: Platform,
  survey: Survey,
  account: Account,
): Promise<Result<string, RespondentProblem>> {
  if (account.region_id === null) return err({ type: 'not-a-resident' });
  const region = await respondentRegion(platform.db, survey, account.region_id);
  if (region !== undefined) return ok(region);
  const [lives, above] = [
    await isWithin(platform.db, account.region_id, survey.regionId),
    await isWithin(platform.db, survey.regionId, account.region_id),
  ];
  return err({ type: lives || above ? 'region-too-wide' : 'not-a-resident' });
}

export interface Submission {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly account: Account;
  readonly key: string;
  readonly sent: Sent;
}

/** A retry with the same key is the same answer: what was recorded first stands. */
export async function submitAnswer(
  platform: Platform,
  { survey, questions, account, key, sent }: Submission,
): Promise<Result<StoredAnswer, SubmitProblem>> {
  if (survey.publishedAt === null) return err({ type: 'no-such-survey' });
  if (!uuid.test(key)) return err({ type: 'not-a-key' });
  const place = await placeOf(platform, survey, account);
  if (!place.ok) return place;
  const read = readAnswers({ questions, asksAge: survey.ageTargets !== null }, sent);
  const respondent = respondentIn(platform, survey, account);
  return platform.db.transaction().execute(async (tx): Promise<Result<StoredAnswer, SubmitProblem>> => {
    const door = await lockDoor(tx, survey.id, respondent);
    const same = await answerWithKey(tx, survey.id, respondent, key.toLowerCase());
    if (same !== undefined) return ok(same);
    // Somebody too late is told so, whatever the answers say.
    if (!door.published) return err({ type: 'no-such-survey' });
    if (door.at < door.opensAt) return err({ type: 'not-open-yet', opensAt: door.opensAt });
    if (door.at >= door.closesAt) return err({ type: 'closed', closedAt: door.closesAt });
    if (!read.ok) return err({ type: 'malformed', problems: read.error });
    const before = await currentAnswer(tx, survey.id, respondent);
    const person = { regionId: place.value, ageGroup: read.value.ageGroup };
    const kept = before !== undefined && before.regionId === person.regionId && before.ageGroup === person.ageGroup;
    // Who has a place keeps it, and who came too late stays apart, however often they change their answers.
    const overQuota = kept ? before.overQuota : !(await findPlace(tx, survey.id, respondent, person));
    const answer = {
      revision: (before?.revision ?? 0) + 1,
      key: key.toLowerCase(),
      ...person,
      overQuota,
      answers: read.value.answers,
    };
    await insertAnswer(tx, {
      ...answer,
      surveyId: survey.id,
      respondent,
      shown: ordersShown(questions, respondent),
      at: door.at,
    });
    await platform.audit(tx, {
      act: 'survey.answered',
      regionId: survey.regionId,
      process: processOf(survey.id),
      public: false,
    });
    return ok({ ...answer, answeredAt: door.at });
  });
}
