/** A county finishes, reports totals instead, or takes its result back. */
import { post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { wholeNumber } from '../raw-cells.ts';
import { reportTotals, takeBackReturn } from '../return-report.ts';
import { clerk } from '../scope.ts';
import { finishCounty } from '../verify-finish.ts';
import { verifyWords } from '../words/verify.ts';
import { inCounty } from './raw-enter.ts';
import { pathOf, showCounty } from './verify-show.ts';

const finish = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const done = await finishCounty(visit.platform, initiative, county, visit.requireAccount().id, form.text('reason'));
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, problem: done.error });
    return visit.seeOther(pathOf(initiative, county), verifyWords(visit.locale)('finishedNow'));
  });

const report = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const count = (name: string): number => wholeNumber(form.text(name)) ?? Number.NaN;
    const done = await reportTotals(visit.platform, initiative, county, visit.requireAccount().id, {
      raw: count('raw'),
      sample: count('sample'),
      valid: count('valid'),
      duplicates: count('duplicates'),
      reason: form.text('why'),
      revision: wholeNumber(form.text('revision')) ?? 1,
    });
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, totals: { problem: done.error } });
    const said = verifyWords(visit.locale)(done.value === 'already' ? 'already' : 'reported');
    return visit.seeOther(pathOf(initiative, county), said);
  });

const takeBack = (visit: Visit): Promise<Response> =>
  inCounty(visit, async (initiative, county) => {
    const form = await visit.form();
    const { platform } = visit;
    const done = await takeBackReturn(platform, initiative, county, visit.requireAccount().id, form.text('reason'));
    if (!done.ok) return showCounty(visit, initiative, county, { typed: form.fields, problem: { type: done.error } });
    return visit.seeOther(pathOf(initiative, county), verifyWords(visit.locale)('takenBackNow'));
  });

export const verifyTotalsRoutes: readonly Route[] = [
  post('/initiatives/:slug/verify/:county/finish', clerk, finish),
  post('/initiatives/:slug/verify/:county/totals', clerk, report),
  post('/initiatives/:slug/verify/:county/take-back', clerk, takeBack),
];
