/** Everything that is done with a meeting's record: the scribe's page, minutes, answers, feedback, recording, files. */
import type { Route } from '../../../platform/http/route.ts';
import { afterApi } from '../api/after.ts';
import { feedbackApi } from '../api/feedback.ts';
import { scribeApi } from '../api/scribe.ts';
import { answerRoutes } from './answers.ts';
import { exportRoutes } from './export.ts';
import { feedbackRoutes } from './feedback.ts';
import { minutesRoutes } from './minutes.ts';
import { publishMinutesRoutes } from './publish-minutes.ts';
import { recordingRoutes } from './recording.ts';
import { scribeRoutes } from './scribe.ts';

export const afterRoutes: readonly Route[] = [
  ...scribeRoutes,
  ...minutesRoutes,
  ...publishMinutesRoutes,
  ...recordingRoutes,
  ...answerRoutes,
  ...feedbackRoutes,
  ...exportRoutes,
  ...afterApi,
  ...scribeApi,
  ...feedbackApi,
];
