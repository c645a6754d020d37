/** A town hall as open data: its plan, where it stands, and the questions that everybody may read. */
import type { Platform } from '../../platform/platform.ts';
import { inOrder, isShown, type Question } from '../../rules/meeting/index.ts';
import { dutiesOf, newestOf } from './duties.ts';
import type { Listed } from './listed.ts';
import { isWithheld } from './public-record.ts';
import type { Standing } from './standing.ts';
import type { Notice } from './store/notices.ts';
import { pathOf, phaseOf, processOf, type TownHall } from './town-hall.ts';

const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

export function openTownHall({ config }: Pick<Platform, 'config'>, hall: TownHall, status: Listed['status']) {
  const at = `${config.publicUrl}${pathOf(hall)}`;
  return {
    slug: hall.slug,
    process: processOf(hall.id),
    url: at,
    calendar: `${at}/meeting.ics`,
    phase: phaseOf(hall, status),
    status,
    kind: hall.kind,
    title: hall.title,
    summary: hall.summary,
    access: hall.access,
    language: hall.language,
    translations: hall.translations,
    region: { id: hall.regionId, name: hall.regionName },
    topic: hall.topic,
    startsAt: hall.startsAt.toISOString(),
    endsAt: hall.endsAt.toISOString(),
    timeZone: config.timeZone,
    place: hall.place,
    address: hall.address,
    remoteUrl: hall.remoteUrl,
    phone: hall.phone,
    languages: hall.languages,
    contact: hall.contact,
    joining: hall.joining,
    moderation: hall.moderation,
    order: hall.queueOrder,
    speakerSeconds: hall.speakerSeconds,
    questionsFrom: hall.questionsFrom?.toISOString() ?? null,
    answerDays: hall.answerDays,
    capacity: hall.capacity,
    recordingUrl: hall.recordingUrl,
    publishedAt: hall.publishedAt?.toISOString() ?? null,
    cancelledAt: hall.cancelledAt?.toISOString() ?? null,
    cancelReason: hall.cancelReason,
    hypothetical: hall.hypothetical,
  };
}

/** What the law asks for and what was told of it, and every entry as it was told. */
export function openNotice(hall: TownHall, now: Date, told: readonly Notice[]) {
  const newest = newestOf(told);
  return {
    duties: dutiesOf(hall, now, told).map(({ what, language, at, met, doneAt, source }) => ({
      duty: what,
      language,
      dueAt: new Date(at).toISOString(),
      met,
      doneAt: instant(doneAt),
      note: [...newest].find(([step]) => step === what)?.[1].note ?? '',
      source,
    })),
    entries: openNotices(told),
  };
}

export const openNotices = (told: readonly Notice[]) =>
  told.map(({ number, step, doneAt, note, reason, byRole, at }) => ({
    number,
    step,
    doneAt: doneAt?.toISOString() ?? null,
    note,
    reason,
    by: byRole,
    at: at.toISOString(),
  }));

/** All of one: agenda, members, documents, and where its record stands. */
export function openMeeting(
  platform: Pick<Platform, 'config'>,
  hall: TownHall,
  { meeting, support }: Standing,
  notice: ReturnType<typeof openNotice>,
) {
  return {
    ...openTownHall(platform, hall, meeting.status),
    // The order now: the chair may have changed it.
    order: meeting.order,
    openedAt: instant(meeting.openedAt),
    adjournedAt: instant(meeting.adjournedAt),
    item: meeting.item,
    agenda: hall.items.map((item) => {
      const standing = meeting.items.get(item.number);
      return {
        ...item,
        openedAt: instant(standing?.openedAt ?? null),
        closedAt: instant(standing?.closedAt ?? null),
        outcome: standing?.outcome ?? null,
      };
    }),
    members: hall.members,
    documents: hall.documents,
    notice,
    queueOpen: meeting.queueOpen,
    floor: meeting.floor,
    queue: inOrder(meeting, support).map(({ question }) => question),
    questions: [...meeting.questions.values()]
      .filter(isShown)
      .map((question) => openQuestion(question, support.get(question.question) ?? 0)),
    seq: meeting.seq,
  };
}

const openQuestion = (question: Question, support: number) => ({
  question: question.question,
  number: question.number,
  state: question.state,
  form: question.form,
  text: isWithheld(question) ? '' : question.text,
  name: isWithheld(question) ? '' : question.name,
  language: question.language,
  region: question.region,
  via: question.via,
  item: question.item,
  before: question.before,
  support,
  askedAt: new Date(question.askedAt).toISOString(),
  takenAt: instant(question.takenAt),
  settledAt: instant(question.settledAt),
  outcome: question.outcome,
  answer: question.answer,
  by: question.by,
  written: question.written.map(({ at, ...answer }) => ({ ...answer, at: new Date(at).toISOString() })),
  mergedInto: question.mergedInto,
});
