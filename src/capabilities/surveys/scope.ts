/** Finds the survey that a path names, for rights and for pages. */
import { share } from '../../platform/db/gather.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { heldRole, role, type ScopeOf } from '../../platform/rights.ts';
import { scopeOf, type Survey } from './survey.ts';
import { findSurvey } from './store/surveys.ts';

const surveyScope: ScopeOf = async (platform, params) => {
  const found = await findSurvey(platform.db, params['slug'] ?? '');
  return found === undefined ? undefined : scopeOf(found);
};

export const organiser = role(['organiser'], surveyScope);

/** Organisers and auditors may read the answers by region and age, without knowing whose they are. */
export const reader = role(['organiser', 'auditor'], surveyScope);

const lookUp = share((database, slug) => findSurvey(database.db, slug));

/** The survey in `:slug` if this visitor may see it: drafts are there for those who run them only. */
export async function visibleSurvey(visit: Visit): Promise<Survey | undefined> {
  const found = await lookUp(visit.platform.database, visit.params['slug'] ?? '');
  if (found === undefined || found.publishedAt !== null) return found;
  return (await runs(visit, found)) ? found : undefined;
}

/** Whether the visitor organises or audits it. */
export async function runs({ platform, account }: Visit, survey: Survey): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, ['organiser', 'auditor'], scopeOf(survey))) !== undefined;
}

/** The survey that the path of a role's route names; the route's scope has found it before. */
export async function namedSurvey(visit: Visit): Promise<Survey> {
  const found = await findSurvey(visit.platform.db, visit.params['slug'] ?? '');
  if (found === undefined) throw new Error('a survey vanished between two looks');
  return found;
}
