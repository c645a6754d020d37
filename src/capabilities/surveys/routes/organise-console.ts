/** The list of surveys that somebody runs, the console of one, and what is done from it. */
import { returnedAct, type ReturnedAct } from '../../../platform/console-acts.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { latestActs } from '../../../platform/process-acts.ts';
import { heldRole, role } from '../../../platform/rights.ts';
import { cardGrid, emptyState, linkButton, pageHeader } from '../../../platform/ui/index.ts';
import { surveyCard } from '../cards.ts';
import { consolePage, type ConsoleAct } from '../pages/console.ts';
import { hypotheticalBadge, stateBadge, titleOf } from '../pages/survey-words.ts';
import { closeSurvey, publishSurvey, type ActProblem } from '../publish-survey.ts';
import { quotaStandings } from '../quota-standings.ts';
import { namedSurvey, organiser, reader } from '../scope.ts';
import { countRespondents, placesTaken } from '../store/answers.ts';
import { listQuestions } from '../store/questions.ts';
import { organisedSurveys } from '../store/surveys.ts';
import { pathOf, processOf, scopeOf, stateOf } from '../survey.ts';
import { organiseWords } from '../words/organise.ts';
import { crumbs, titleUnder } from './crumbs.ts';

const shownActs = 20;

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = organiseWords(locale);
  const surveys = await organisedSurveys(platform.db, visit.requireAccount().id);
  const makes = (await heldRole(platform.db, visit.requireAccount().id, ['organiser'], 'anywhere')) !== undefined;
  const button = makes && linkButton({ href: '/surveys/new', label: t('newSurvey'), icon: 'plus' });
  return visit.page({
    title: t('listTitle'),
    heading: pageHeader({ title: t('listTitle'), lead: t('listLead'), actions: button }),
    breadcrumbs: crumbs(locale),
    wide: true,
    body:
      surveys.length === 0
        ? emptyState({ title: t('none'), body: t('noneBody') })
        : cardGrid(
            surveys.map((survey) =>
              surveyCard(locale, survey, now, platform.config.timeZone, {
                href: `${pathOf(survey)}/organise`,
                headingLevel: 2,
              }),
            ),
          ),
  });
}

async function showConsole(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ReturnedAct<ConsoleAct>,
): Promise<Response> {
  const { platform, locale, now } = visit;
  const { db } = platform;
  const survey = await namedSurvey(visit);
  const t = organiseWords(locale);
  const state = stateOf(survey, now);
  const mayOrganise = (await heldRole(db, visit.requireAccount().id, ['organiser'], scopeOf(survey))) !== undefined;
  const [respondents, taken] = [await countRespondents(db, survey.id), await placesTaken(db, survey.id)];
  return visit.page({
    title: titleUnder(locale, survey, t('console')),
    heading: pageHeader({
      title: titleOf(locale, survey),
      kicker: t('kicker'),
      facts: [stateBadge(locale, state), survey.regionName, survey.hypothetical && hypotheticalBadge(locale)],
      actions: [
        mayOrganise &&
          linkButton({
            href: `${pathOf(survey)}/edit`,
            label: t(state === 'draft' ? 'edit' : 'change'),
            kind: 'secondary',
          }),
        linkButton({ href: pathOf(survey), label: t('publicPage'), kind: 'quiet' }),
      ],
    }),
    breadcrumbs: crumbs(locale, survey),
    status: problem === undefined ? 200 : 422,
    body: consolePage(locale, {
      survey,
      state,
      questions: await listQuestions(db, survey.id),
      standing: await quotaStandings(platform, survey.id),
      respondents,
      overQuota: Math.max(0, respondents - taken.length),
      mayOrganise,
      acts: await latestActs(db, processOf(survey.id), shownActs),
      timeZone: platform.config.timeZone,
      typed,
      problem,
    }),
  });
}

const act =
  (name: ConsoleAct) =>
  async (visit: Visit): Promise<Response> => {
    const [survey, form] = [await namedSurvey(visit), await visit.form()];
    const t = organiseWords(visit.locale);
    const does = name === 'publish' ? publishSurvey : closeSurvey;
    const done = await does(visit.platform, survey.id, actingOfficial(visit), form.text(`${name}Reason`).trim());
    if (done.ok)
      return visit.seeOther(`${pathOf(survey)}/organise`, t(name === 'publish' ? 'publishedNow' : 'closedNow'));
    const problem: ActProblem = done.error;
    return showConsole(visit, form.fields, returnedAct(name, problem, t(problem)));
  };

export const organiseConsoleRoutes: readonly Route[] = [
  get('/surveys/organise', role(['organiser', 'auditor'], 'anywhere'), showList),
  get('/surveys/:slug/organise', reader, (visit) => showConsole(visit)),
  post('/surveys/:slug/publish', organiser, act('publish')),
  post('/surveys/:slug/close', organiser, act('close')),
];
