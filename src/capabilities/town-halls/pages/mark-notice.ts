/** Where the organiser and the clerk tell what was done to give notice: a form for each step that the kind of meeting needs. */
import { dateTime } from '../../../platform/i18n/format.ts';
import { toLocal } from '../../../platform/local-time.ts';
import {
  button,
  dateTimeField,
  errorSummary,
  explainer,
  form,
  html,
  notice,
  section,
  textField,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Deadline, NoticeStep } from '../../../rules/meeting/index.ts';
import { dutiesOf, newestOf } from '../duties.ts';
import type { Notice } from '../store/notices.ts';
import { pathOf } from '../town-hall.ts';
import { noticeWords } from '../words/notice.ts';
import { dutyName, isStep, metBadge, toldOf, type NoticeParts } from './notice.ts';

/** `back`: of the form that takes an entry back. */
export type NoticeField = 'done' | 'note' | 'reason' | 'back';

/** Every form of the page has fields of its own. */
export const noticeField = (field: NoticeField, step: string): string => `${field}-${step}`;

export interface MarkNoticeParts extends NoticeParts {
  /** A fresh one for each form. */
  readonly key: () => string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?: { readonly field: string; readonly message: string } | undefined;
}

export function markNoticePage(parts: MarkNoticeParts): Content {
  const { locale, hall, now, told, problem } = parts;
  const t = noticeWords(locale);
  const steps = dutiesOf(hall, now, told).filter(({ what }) => isStep(what));
  return [
    problem !== undefined && errorSummary({ title: t('problem'), errors: [problem] }),
    steps.length === 0 && html`<p>${t('noSteps')}</p>`,
    hall.publishedAt === null && notice({ kind: 'info', body: t('postFirst') }),
    hall.cancelledAt !== null && notice({ kind: 'info', body: t('cancelled') }),
    steps.map((duty) => oneStep(parts, duty)),
  ];
}

function oneStep(parts: MarkNoticeParts, duty: Deadline): Content {
  const { locale, timeZone, hall, told } = parts;
  const t = noticeWords(locale);
  if (!isStep(duty.what)) return '';
  const newest = newestOf(told).get(duty.what);
  const isOpen = hall.publishedAt !== null && hall.cancelledAt === null;
  return section({
    id: duty.what,
    title: dutyName(locale, duty),
    lead: t('by', { date: dateTime(locale, new Date(duty.at), timeZone) }),
    aside: metBadge(locale, duty),
    body: [
      toldOf(parts, duty.what),
      html`<p class="hint">${t('section', { section: duty.source })}</p>`,
      isOpen && (newest === undefined ? tellForm(parts, duty.what) : correctForms(parts, duty.what, newest)),
    ],
  });
}

const errorAt = ({ problem }: MarkNoticeParts, field: string): string | undefined =>
  problem?.field === field ? problem.message : undefined;

function tellForm(parts: MarkNoticeParts, step: NoticeStep, newest?: Notice): Content {
  const { locale, timeZone, hall, key, typed } = parts;
  const t = noticeWords(locale);
  const [done, note, reason] = (['done', 'note', 'reason'] as const).map((field) => noticeField(field, step)) as [
    string,
    string,
    string,
  ];
  return form({
    action: `${pathOf(hall)}/notice/${step}`,
    label: dutyName(locale, { what: step, language: null }),
    hidden: { key: key(), corrects: String(newest?.number ?? 0) },
    body: [
      dateTimeField({
        name: done,
        label: t('doneAt'),
        value: typed[done] ?? (newest?.doneAt ? toLocal(newest.doneAt, timeZone) : ''),
        error: errorAt(parts, done),
      }),
      textField({
        name: note,
        label: t('where'),
        hint: t(`where.${step}`),
        value: typed[note] ?? newest?.note ?? '',
        error: errorAt(parts, note),
      }),
      newest !== undefined &&
        textField({ name: reason, label: t('reason'), value: typed[reason], error: errorAt(parts, reason) }),
    ],
    buttons: button({ label: t(newest === undefined ? 'save' : 'saveCorrection') }),
  });
}

/** Folded, as most entries are right; open where what was typed came back. */
function correctForms(parts: MarkNoticeParts, step: NoticeStep, newest: Notice): Content {
  const { locale, hall, key, typed } = parts;
  const t = noticeWords(locale);
  const back = noticeField('back', step);
  return [
    explainer({ summary: t('correct'), open: noticeField('done', step) in typed, body: tellForm(parts, step, newest) }),
    newest.doneAt !== null &&
      explainer({
        summary: t('takeBack'),
        open: back in typed,
        body: form({
          action: `${pathOf(hall)}/notice/${step}/take-back`,
          label: t('takeBack'),
          hidden: { key: key(), corrects: String(newest.number) },
          body: textField({ name: back, label: t('backReason'), value: typed[back], error: errorAt(parts, back) }),
          buttons: button({ label: t('takeItBack'), kind: 'danger' }),
        }),
      }),
  ];
}
