/** The facilitator's form as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales, type Locale } from '../../platform/i18n/catalogue.ts';
import { fromLocal, toLocal } from '../../platform/local-time.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { joinings, moderations, regionLevels, type Conversation } from './conversation.ts';
import {
  checkDates,
  checkTexts,
  hasProblems,
  type ChangeableTerms,
  type ConversationTerms,
  type ConversationTexts,
  type TermsField,
  type TermsProblems,
} from './conversation-terms.ts';
import { readOrigins } from './embed-origins.ts';

type Typed = Pick<Submitted, 'text'>;
type KnownDates = Partial<Pick<Conversation, 'opensAt' | 'closesAt'>>;

/** `known`: the dates of the conversation that is edited. */
export function readConversationForm(
  form: Typed,
  timeZone: string,
  known: KnownDates = {},
): Result<ConversationTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const changeable = readChangeable(form, timeZone, known, problems);
  const regionId = form.text('region');
  if (regionId === '') problems.region = 'regionMissing';
  const terms: ConversationTerms = {
    ...changeable,
    regionId,
    topic: form.text('topic') || null,
    regionKind: choose(form, problems, 'regionKind', regionLevels),
    joining: choose(form, problems, 'joining', joinings),
    takesStatements: choose(form, problems, 'takesStatements', ['yes', 'no']) === 'yes',
  };
  const all = { ...checkTexts(terms), ...checkDates(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

/** What stays open to change after publication. */
export function readChangeForm(
  form: Typed,
  timeZone: string,
  known: KnownDates,
): Result<ChangeableTerms, TermsProblems> {
  const problems: TermsProblems = {};
  const terms = readChangeable(form, timeZone, known, problems);
  const all = { ...checkTexts(terms), ...checkDates(terms), ...problems };
  return hasProblems(all) ? err(all) : ok(terms);
}

function readChangeable(form: Typed, timeZone: string, known: KnownDates, problems: TermsProblems): ChangeableTerms {
  const texts = readTexts(form, problems);
  const opensAt = readDate(form, 'opensAt', timeZone, known.opensAt, problems);
  const closesAt = readDate(form, 'closesAt', timeZone, known.closesAt, problems);
  const origins = readOrigins(form.text('embedOrigins'));
  if (!origins.ok) problems.embedOrigins = origins.error;
  return {
    ...texts,
    // A missing date stands where it causes no second problem.
    opensAt: opensAt ?? new Date(0),
    closesAt: closesAt ?? new Date(8e15),
    moderation: choose(form, problems, 'moderation', moderations),
    embedOrigins: origins.ok ? origins.value : [],
  };
}

function readTexts(form: Typed, problems: TermsProblems): ConversationTexts {
  const language = choose(form, problems, 'language', locales);
  if (problems.language !== undefined) problems.language = 'languageUnknown';
  const other = { title: form.text('otherTitle').trim(), question: form.text('otherQuestion').trim() };
  return {
    title: form.text('title').trim(),
    question: form.text('question').trim(),
    language: language satisfies Locale,
    other: other.title === '' && other.question === '' ? null : other,
  };
}

/** A date that was not touched keeps its exact instant, also in an hour that exists twice. */
function readDate(
  form: Typed,
  field: 'opensAt' | 'closesAt',
  timeZone: string,
  kept: Date | null | undefined,
  problems: TermsProblems,
): Date | undefined {
  const typed = form.text(field).trim();
  if (kept && typed === toLocal(kept, timeZone)) return kept;
  const at = typed === '' ? 'timeMissing' : fromLocal(typed, timeZone);
  if (typeof at !== 'string') return at;
  problems[field] = at;
  return undefined;
}

function choose<T extends string>(form: Typed, problems: TermsProblems, field: TermsField, allowed: readonly T[]): T {
  const value = form.text(field);
  if (allowed.includes(value as T)) return value as T;
  problems[field] = 'choiceMissing';
  return allowed[0] as T;
}
