/** The page on which the organiser and the clerk tell what was done to give notice. */
import { randomUUID } from 'node:crypto';
import { formKey } from '../../../platform/http/form-keys.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { fromLocal, toLocal, type TimeProblem } from '../../../platform/local-time.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { newestOf } from '../duties.ts';
import { markNotice, type NoticeProblem } from '../mark-notice.ts';
import { markNoticePage, noticeField, type MarkNoticeParts, type NoticeField } from '../pages/mark-notice.ts';
import { titleIn } from '../pages/town-hall-words.ts';
import { namedTownHall, noticeGivers } from '../scope.ts';
import { noticesOf } from '../store/notices.ts';
import { pathOf, type TownHall } from '../town-hall.ts';
import { noticeWords } from '../words/notice.ts';
import { crewNav } from './crew.ts';
import { crumbs, titleUnder } from './crumbs.ts';

async function show(
  visit: Visit,
  hall: TownHall,
  refused?: { readonly form: Submitted; readonly problem: MarkNoticeParts['problem'] },
): Promise<Response> {
  const { platform, locale, now } = visit;
  const t = noticeWords(locale);
  return visit.page({
    title: titleUnder(locale, hall, t('title')),
    heading: pageHeader({ kicker: titleIn(locale, hall), title: t('title'), lead: t('lead') }),
    breadcrumbs: crumbs(locale, hall),
    status: refused === undefined ? 200 : 422,
    body: [
      markNoticePage({
        locale,
        timeZone: platform.config.timeZone,
        hall,
        now,
        told: await noticesOf(platform.db, hall.id),
        key: randomUUID,
        typed: refused?.form.fields ?? {},
        problem: refused?.problem,
      }),
      await crewNav(visit, hall, 'notice'),
    ],
  });
}

const fieldOf: Readonly<Partial<Record<NoticeProblem | TimeProblem, NoticeField>>> = {
  whereMissing: 'note',
  whereTooLong: 'note',
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
};

/** An instant that was not touched stays exact. */
async function readDone({ platform }: Visit, hall: TownHall, step: string, typed: string): Promise<Date | TimeProblem> {
  const { timeZone } = platform.config;
  const kept = [...newestOf(await noticesOf(platform.db, hall.id))].find(([one]) => one === step)?.[1].doneAt;
  return kept && toLocal(kept, timeZone) === typed ? kept : fromLocal(typed, timeZone);
}

async function tell(visit: Visit, back: boolean): Promise<Response> {
  const [hall, form] = [await namedTownHall(visit), await visit.form()];
  const step = visit.params['step'] ?? '';
  const t = noticeWords(visit.locale);
  const refuse = (problem: NoticeProblem | TimeProblem, field: NoticeField): Promise<Response> =>
    show(visit, hall, { form, problem: { field: noticeField(field, step), message: t(problem) } });
  const of = (field: NoticeField): string => form.text(noticeField(field, step)).trim();
  const doneAt = back ? null : of('done') === '' ? 'doneMissing' : await readDone(visit, hall, step, of('done'));
  if (typeof doneAt === 'string') return refuse(doneAt, 'done');
  const corrects = form.text('corrects');
  const done = await markNotice(visit.platform, hall.id, actingOfficial(visit), {
    step,
    corrects: /^\d{1,9}$/.test(corrects) ? Number(corrects) : 0,
    doneAt,
    note: of('note'),
    reason: of(back ? 'back' : 'reason'),
    key: formKey(form.text('key')).toLowerCase(),
  });
  if (done.ok) return visit.seeOther(`${pathOf(hall)}/notice`, t('said'));
  return refuse(done.error, back ? 'back' : (fieldOf[done.error] ?? 'done'));
}

export const noticeRoutes: readonly Route[] = [
  get('/town-halls/:slug/notice', noticeGivers, async (visit) => show(visit, await namedTownHall(visit))),
  post('/town-halls/:slug/notice/:step', noticeGivers, (visit) => tell(visit, false)),
  post('/town-halls/:slug/notice/:step/take-back', noticeGivers, (visit) => tell(visit, true)),
];
