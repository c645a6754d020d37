/** The door of the room: what polls found about public backing, and how sure one can be that it changed. */
import type { Room } from '../../platform/room.ts';
import { organiseApi } from './api/organise.ts';
import { readApi } from './api/read.ts';
import { describePolls, describeQuestions } from './describe-polls.ts';
import { forecastRoutes } from './routes/forecast.ts';
import { importRoutes } from './routes/import.ts';
import { openDataRoutes } from './routes/open-data.ts';
import { organiseRoutes } from './routes/organise.ts';
import { ownSurveyRoutes } from './routes/own-survey.ts';
import { publicRoutes } from './routes/public.ts';
import { questionRoutes } from './routes/question.ts';
import { questionFormRoutes } from './routes/questions.ts';
import { common } from './words/common.ts';

export { questionCards } from './cards.ts';
export { putQuestion } from './create-question.ts';
export { registerIn } from './register-poll.ts';
export type { PollFacts } from './poll.ts';

export const polls: Room = {
  name: 'polls',
  // Fixed paths such as /polls/new come before /polls/:slug.
  routes: [
    ...openDataRoutes,
    ...importRoutes,
    ...questionFormRoutes,
    ...questionRoutes,
    ...ownSurveyRoutes,
    ...forecastRoutes,
    ...organiseRoutes,
    ...publicRoutes,
    ...readApi,
    ...organiseApi,
  ],
  processes: [
    { kind: 'poll', describe: describePolls },
    { kind: 'poll-question', describe: describeQuestions },
  ],
  menu: { verb: 'understand', href: '/polls', label: (locale) => common(locale)('polls') },
};
