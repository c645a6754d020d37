/** The door of the room: surveys that a public body puts to the residents of a region. */
import type { Room } from '../../platform/room.ts';
import { describeSurveys } from './describe-surveys.ts';
import { surveysApi } from './api/surveys.ts';
import { answerRoutes } from './routes/answer.ts';
import { exportRoutes } from './routes/export.ts';
import { feedRoutes } from './routes/feeds.ts';
import { organiseConsoleRoutes } from './routes/organise-console.ts';
import { peopleRoutes } from './routes/organise-people.ts';
import { organiseQuestionRoutes } from './routes/organise-questions.ts';
import { organiseSurveyRoutes } from './routes/organise-survey.ts';
import { publicRoutes } from './routes/public.ts';
import { common } from './words/common.ts';

export { surveyCards } from './cards.ts';
export { californiaAges } from './age-groups.ts';
export { surveyAsPoll } from './poll-description.ts';
export type { SurveyAsPoll } from './poll-description.ts';
export { putPastAnswers, putWholeSurvey } from './store/seed.ts';
export type { PastAnswer } from './store/seed.ts';
export type { Answer, Answers } from './question.ts';
export type { NewQuestion } from './store/questions.ts';

export const surveys: Room = {
  name: 'surveys',
  routes: [
    // Fixed paths such as /surveys/new come before /surveys/:slug.
    ...feedRoutes,
    ...organiseSurveyRoutes,
    ...organiseConsoleRoutes,
    ...organiseQuestionRoutes,
    ...peopleRoutes,
    ...exportRoutes,
    ...answerRoutes,
    ...publicRoutes,
    ...surveysApi,
  ],
  processes: { kind: 'survey', describe: describeSurveys },
  menu: { verb: 'understand', href: '/surveys', label: (locale) => common(locale)('surveys') },
};
