/** The moderator's decisions on questions that wait. */
import { formKey } from '../../../platform/http/form-keys.ts';
import { post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { rejectQuestion, showQuestion } from '../moderate-question.ts';
import { moderators, namedTownHall } from '../scope.ts';
import { pathOf } from '../town-hall.ts';

const deciding =
  (decide: typeof rejectQuestion | typeof showQuestion) =>
  async (visit: Visit): Promise<Response> => {
    const [hall, form] = [await namedTownHall(visit), await visit.form()];
    await decide(visit.platform, hall, actingOfficial(visit), {
      question: visit.params['question']!.toLowerCase(),
      key: formKey(form.text('key')),
      reason: form.text('reason').trim(),
    });
    return visit.seeOther(`${pathOf(hall)}/chair`);
  };

export const moderateRoutes: readonly Route[] = [
  post('/town-halls/:slug/questions/:question/show', moderators, deciding(showQuestion)),
  post('/town-halls/:slug/questions/:question/reject', moderators, deciding(rejectQuestion)),
];
