/** The organiser's form of a meeting's terms as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { toLocal } from '../../platform/local-time.ts';
import { reading, type Reading, type SentForm } from '../../platform/process-terms/reading.ts';
import { queueOrders } from '../../rules/meeting/index.ts';
import type { Result } from '../../rules/result.ts';
import { joinings, meetingKinds, moderations, type TownHall } from './town-hall.ts';
import {
  checkTerms,
  mostAnswerDays,
  mostPlaces,
  offeredLanguages,
  secondLanguage,
  speakerTimes,
  type TermsProblem,
  type TermsProblems,
  type TownHallTerms,
} from './town-hall-terms.ts';

/** What was typed, with all ticks of one name in one field. */
export const typedFields = (form: Submitted): Readonly<Record<string, string>> => ({
  ...form.fields,
  interpreted: form.all('interpreted').join(' '),
});

/** `known`: the meeting that is edited. What may not change any more (see `fixed`) is not asked for and stays. */
export function readTownHallForm(
  form: SentForm,
  timeZone: string,
  known?: TownHall,
): Result<TownHallTerms, TermsProblems> {
  const read = reading<string, TermsProblem>(form, timeZone);
  const { line, choice } = read;
  const fixed = known !== undefined && known.publishedAt !== null;
  const regionId = known?.regionId ?? line('region');
  if (regionId === '') read.problems['region'] = 'regionMissing';
  const terms: TownHallTerms = {
    ...read.texts('title', 'summary', 'access', 'place', 'address', 'remoteUrl', 'phone', 'contact'),
    language: fixed ? (known.language === 'es' ? 'es' : 'en') : choice('language', locales),
    other: read.other('title', 'summary', 'access'),
    regionId,
    topic: line('topic') || null,
    kind: fixed ? known.kind : choice('kind', meetingKinds),
    twoWay: form.text('twoWay') === 'yes',
    // A missing instant stands where it causes no second problem.
    startsAt: read.time('startsAt', known?.startsAt) ?? new Date(0),
    endsAt: read.time('endsAt', known?.endsAt) ?? new Date(1),
    languages: readLanguages(read, known?.languages ?? []),
    joining: choice('joining', joinings),
    moderation: choice('moderation', moderations),
    queueOrder: fixed ? known.queueOrder : choice('queueOrder', queueOrders),
    speakerSeconds: Number(choice('speakerSeconds', [...speakerTimes, known?.speakerSeconds ?? 120].map(String))),
    questionsFrom: line('questionsFrom') === '' ? null : (read.time('questionsFrom', known?.questionsFrom) ?? null),
    answerDays: readCount(read, 'answerDays', mostAnswerDays, 'daysWrong') ?? 14,
    capacity: line('capacity') === '' ? null : (readCount(read, 'capacity', mostPlaces, 'placesWrong') ?? null),
    hypothetical: fixed ? known.hypothetical : form.text('hypothetical') === 'yes',
  };
  return read.result(terms, checkTerms(terms));
}

type Read = Reading<string, TermsProblem>;

/** The main one first; languages that the form does not offer stay. */
function readLanguages({ line, choice }: Read, kept: readonly string[]): readonly string[] {
  const offered: readonly string[] = [...new Set([...offeredLanguages, ...kept])];
  const main = choice('mainLanguage', offered);
  const ticked = new Set(line('interpreted').split(' '));
  return [main, ...offered.filter((tag) => ticked.has(tag) && tag !== main)];
}

function readCount({ line, problems }: Read, field: string, most: number, problem: TermsProblem): number | undefined {
  const typed = line(field);
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= most) return count;
  problems[field] = problem;
  return undefined;
}

/** The meeting as the form shows it. */
export function typedTerms(hall: TownHall, timeZone: string): Readonly<Record<string, string>> {
  const second = hall.translations[secondLanguage(hall.language)];
  const { title, summary, access, language, kind, place, address, remoteUrl, phone, contact } = hall;
  return {
    title,
    summary,
    access,
    language,
    kind,
    place,
    address,
    remoteUrl,
    phone,
    contact,
    otherTitle: second?.title ?? '',
    otherSummary: second?.summary ?? '',
    otherAccess: second?.access ?? '',
    topic: hall.topic ?? '',
    twoWay: hall.twoWay ? 'yes' : '',
    startsAt: toLocal(hall.startsAt, timeZone),
    endsAt: toLocal(hall.endsAt, timeZone),
    mainLanguage: hall.languages[0] ?? 'en',
    interpreted: hall.languages.slice(1).join(' '),
    joining: hall.joining,
    moderation: hall.moderation,
    queueOrder: hall.queueOrder,
    speakerSeconds: String(hall.speakerSeconds),
    questionsFrom: hall.questionsFrom === null ? '' : toLocal(hall.questionsFrom, timeZone),
    answerDays: String(hall.answerDays),
    capacity: hall.capacity === null ? '' : String(hall.capacity),
    hypothetical: hall.hypothetical ? 'yes' : '',
  };
}
