/** The organiser's form of a meeting's terms as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { fromLocal, toLocal } from '../../platform/local-time.ts';
import { queueOrders } from '../../rules/meeting/index.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { joinings, meetingKinds, moderations, type Texts, type TownHall } from './town-hall.ts';
import {
  checkTerms,
  hasProblems,
  mostAnswerDays,
  mostPlaces,
  offeredLanguages,
  secondLanguage,
  speakerTimes,
  type TermsProblem,
  type TermsProblems,
  type TownHallTerms,
} from './town-hall-terms.ts';

type Typed = Pick<Submitted, 'text'>;

/** What was typed, with all ticks of one name in one field. */
export const typedFields = (form: Submitted): Readonly<Record<string, string>> => ({
  ...form.fields,
  interpreted: form.all('interpreted').join(' '),
});

/** `known`: the meeting that is edited. What may not change any more (see `fixed`) is not asked for and stays. */
export function readTownHallForm(
  form: Typed,
  timeZone: string,
  known?: TownHall,
): Result<TownHallTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const line = (field: string): string => form.text(field).trim();
  const fixed = known !== undefined && known.publishedAt !== null;
  const other: Texts = { title: line('otherTitle'), summary: line('otherSummary'), access: line('otherAccess') };
  const regionId = known?.regionId ?? line('region');
  if (regionId === '') problems['region'] = 'regionMissing';
  const terms: TownHallTerms = {
    title: line('title'),
    summary: line('summary'),
    access: line('access'),
    language: fixed ? (known.language === 'es' ? 'es' : 'en') : choose(form, problems, 'language', locales),
    other: Object.values(other).every((text) => text === '') ? null : other,
    regionId,
    topic: line('topic') || null,
    kind: fixed ? known.kind : choose(form, problems, 'kind', meetingKinds),
    twoWay: form.text('twoWay') === 'yes',
    // A missing instant stands where it causes no second problem.
    startsAt: readTime(form, 'startsAt', timeZone, known?.startsAt, problems) ?? new Date(0),
    endsAt: readTime(form, 'endsAt', timeZone, known?.endsAt, problems) ?? new Date(1),
    place: line('place'),
    address: line('address'),
    remoteUrl: line('remoteUrl'),
    phone: line('phone'),
    languages: readLanguages(form, problems, known?.languages ?? []),
    contact: line('contact'),
    joining: choose(form, problems, 'joining', joinings),
    moderation: choose(form, problems, 'moderation', moderations),
    queueOrder: fixed ? known.queueOrder : choose(form, problems, 'queueOrder', queueOrders),
    speakerSeconds: Number(
      choose(form, problems, 'speakerSeconds', [...speakerTimes, known?.speakerSeconds ?? 120].map(String)),
    ),
    questionsFrom:
      line('questionsFrom') === ''
        ? null
        : (readTime(form, 'questionsFrom', timeZone, known?.questionsFrom ?? undefined, problems) ?? null),
    answerDays: readCount(form, problems, 'answerDays', mostAnswerDays, 'daysWrong') ?? 14,
    capacity:
      line('capacity') === '' ? null : (readCount(form, problems, 'capacity', mostPlaces, 'placesWrong') ?? null),
    hypothetical: fixed ? known.hypothetical : form.text('hypothetical') === 'yes',
  };
  // What could not be read comes before what follows from it.
  const all = { ...checkTerms(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

/** An instant that was not touched stays exact, also in an hour that exists twice. */
function readTime(
  form: Typed,
  field: string,
  timeZone: string,
  kept: Date | undefined,
  problems: TermsProblems,
): Date | undefined {
  const typed = form.text(field).trim();
  if (kept !== undefined && typed === toLocal(kept, timeZone)) return kept;
  const at = typed === '' ? 'timeMissing' : fromLocal(typed, timeZone);
  if (typeof at !== 'string') return at;
  problems[field] = at;
  return undefined;
}

/** The main one first; languages that the form does not offer stay. */
function readLanguages(form: Typed, problems: TermsProblems, kept: readonly string[]): readonly string[] {
  const offered: readonly string[] = [...new Set([...offeredLanguages, ...kept])];
  const main = choose(form, problems, 'mainLanguage', offered);
  const ticked = new Set(form.text('interpreted').split(' '));
  return [main, ...offered.filter((tag) => ticked.has(tag) && tag !== main)];
}

function readCount(
  form: Typed,
  problems: TermsProblems,
  field: string,
  most: number,
  problem: TermsProblem,
): number | undefined {
  const typed = form.text(field).trim();
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= most) return count;
  problems[field] = problem;
  return undefined;
}

function choose<T extends string>(form: Typed, problems: TermsProblems, field: string, allowed: readonly T[]): T {
  const value = form.text(field);
  if (allowed.includes(value as T)) return value as T;
  problems[field] = 'choiceMissing';
  return allowed[0] as T;
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
