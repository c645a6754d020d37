/** The facilitator's form as it was sent: every field read, every problem beside its field. */
import { locales } from '../../platform/i18n/catalogue.ts';
import { reading, readPeriod, type Reading, type SentForm } from '../../platform/process-terms/reading.ts';
import type { Result } from '../../rules/result.ts';
import { joinings, moderations, regionLevels, type Conversation } from './conversation.ts';
import {
  checkDates,
  checkTexts,
  type ChangeableTerms,
  type ConversationTerms,
  type TermsField,
  type TermsProblem,
  type TermsProblems,
} from './conversation-terms.ts';
import { readOrigins } from './embed-origins.ts';

type KnownDates = Partial<Pick<Conversation, 'opensAt' | 'closesAt'>>;

/** `known`: the dates of the conversation that is edited. */
export function readConversationForm(
  form: SentForm,
  timeZone: string,
  known: KnownDates = {},
): Result<ConversationTerms, TermsProblems> {
  const read = reading<TermsField, TermsProblem>(form, timeZone);
  const terms: ConversationTerms = {
    ...readChangeable(form, read, known),
    regionId: read.region(),
    topic: form.text('topic') || null,
    regionKind: read.choice('regionKind', regionLevels),
    joining: read.choice('joining', joinings),
    takesStatements: read.choice('takesStatements', ['yes', 'no']) === 'yes',
  };
  return read.result(terms, { ...checkTexts(terms), ...checkDates(terms) });
}

/** What stays open to change after publication. */
export function readChangeForm(
  form: SentForm,
  timeZone: string,
  known: KnownDates,
): Result<ChangeableTerms, TermsProblems> {
  const read = reading<TermsField, TermsProblem>(form, timeZone);
  const terms = readChangeable(form, read, known);
  return read.result(terms, { ...checkTexts(terms), ...checkDates(terms) });
}

function readChangeable(form: SentForm, read: Reading<TermsField, TermsProblem>, known: KnownDates): ChangeableTerms {
  const origins = readOrigins(form.text('embedOrigins'));
  if (!origins.ok) read.problems.embedOrigins = origins.error;
  return {
    ...read.texts('title', 'question'),
    language: read.choice('language', locales, 'languageUnknown'),
    other: read.other('title', 'question'),
    ...readPeriod(read, known),
    moderation: read.choice('moderation', moderations),
    embedOrigins: origins.ok ? origins.value : [],
  };
}
