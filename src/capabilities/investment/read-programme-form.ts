/** The forms of a programme and of its entries as they were sent, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { reasonProblem } from '../../platform/official.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { entryKinds, type Entry, type Programme, type Watched } from './programme.ts';
import { readCents } from './typed-money.ts';

export type ProgrammeTerms = Omit<Programme, 'allocationId' | 'number' | 'at'> & { readonly reason: string };
export type EntryTerms = Pick<Entry, 'kind' | 'region' | 'cents' | 'day' | 'note' | 'sourceUrl'>;

export type ProgrammeProblem =
  | 'titleMissing'
  | 'titleTooLong'
  | 'aboutTooLong'
  | 'languageUnknown'
  | 'regionsMissing'
  | 'regionUnknown'
  | 'comparisonOverlaps'
  | 'comparisonWhyMissing'
  | 'comparisonWhyTooLong'
  | 'watchedUnreadable'
  | 'watchedUnknown'
  | 'reasonMissing'
  | 'reasonTooLong'
  | 'kindMissing'
  | 'regionMissing'
  | 'amountUnreadable'
  | 'dayUnreadable'
  | 'dayAhead'
  | 'noteMissing'
  | 'noteTooLong'
  | 'sourceUnreadable';

export type ProgrammeProblems = Readonly<Record<string, ProgrammeProblem>>;

type Sent = Pick<Submitted, 'text' | 'all'>;

/** `regions`: the ids over which the sum was shared. */
export function readProgrammeForm(form: Sent, regions: readonly string[]): Result<ProgrammeTerms, ProgrammeProblems> {
  const line = (name: string): string => form.text(name).trim();
  const problems: Record<string, ProgrammeProblem> = {};
  const [title, about, reason] = [line('title'), line('about'), line('reason')];
  if (title === '') problems['title'] = 'titleMissing';
  else if (title.length > 120) problems['title'] = 'titleTooLong';
  if (about.length > 5_000) problems['about'] = 'aboutTooLong';
  const language = locales.find((one) => one === line('language'));
  if (language === undefined) problems['language'] = 'languageUnknown';
  const chosen = regions.filter((region) => form.all('region').includes(region));
  const comparison = regions.filter((region) => form.all('comparison').includes(region));
  const isUnknown = (region: string): boolean => !regions.includes(region);
  if (form.all('region').some(isUnknown)) problems['region'] = 'regionUnknown';
  else if (chosen.length === 0) problems['region'] = 'regionsMissing';
  if (form.all('comparison').some(isUnknown)) problems['comparison'] = 'regionUnknown';
  else if (chosen.some((region) => comparison.includes(region))) problems['comparison'] = 'comparisonOverlaps';
  const comparisonWhy = comparison.length === 0 ? '' : line('comparisonWhy');
  if (comparison.length > 0 && comparisonWhy === '') problems['comparisonWhy'] = 'comparisonWhyMissing';
  else if (comparisonWhy.length > 1_000) problems['comparisonWhy'] = 'comparisonWhyTooLong';
  const watched = readWatched(line('watched'));
  if (watched === undefined) problems['watched'] = 'watchedUnreadable';
  const wrong = reasonProblem(reason);
  if (wrong !== undefined) problems['reason'] = wrong;
  if (Object.keys(problems).length > 0) return err(problems);
  const other = {
    title: line('otherTitle').slice(0, 120),
    about: line('otherAbout').slice(0, 5_000),
    ...(comparison.length === 0 || line('otherComparisonWhy') === ''
      ? {}
      : { comparisonWhy: line('otherComparisonWhy').slice(0, 1_000) }),
  };
  const translations = other.title === '' ? {} : { [language === 'en' ? 'es' : 'en']: other };
  return ok({
    title,
    about,
    language: language ?? 'en',
    translations,
    regions: chosen,
    comparison,
    comparisonWhy,
    watched: watched ?? [],
    reason,
  });
}

/** `unemployment-rate 2023 2028`, or with an earlier period `unemployment-rate 2018 2023 2028`, one a line. */
function readWatched(text: string): readonly Watched[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => /^([a-z0-9-]{1,80})((?:\s+\S{1,30}){2,3})$/.exec(line.trim()));
  if (lines.length > 10 || read.some((one) => one === null)) return undefined;
  return read.map((one) => {
    const periods = (one?.[2] ?? '').trim().split(/\s+/);
    const [before = '', after = ''] = periods.slice(-2);
    return { indicator: one?.[1] ?? '', before, after, ...(periods.length === 3 ? { earlier: periods[0]! } : {}) };
  });
}

/** `today`: year-month-day where the allocation is. */
export function readEntryForm(form: Sent, programme: Programme, today: string): Result<EntryTerms, ProgrammeProblems> {
  const line = (name: string): string => form.text(name).trim();
  const problems: Record<string, ProgrammeProblem> = {};
  const kind = entryKinds.find((one) => one === line('kind'));
  if (kind === undefined) problems['kind'] = 'kindMissing';
  const region = programme.regions.find((one) => one === line('region'));
  if (region === undefined) problems['region'] = 'regionMissing';
  const typed = line('cents');
  const cents = readCents(typed.replace(/^[-−]\s*/, ''));
  if (typeof cents !== 'number' || cents === 0) problems['cents'] = 'amountUnreadable';
  const day = line('day');
  if (!isDay(day)) problems['day'] = 'dayUnreadable';
  else if (day > today && kind !== 'planned') problems['day'] = 'dayAhead';
  const [note, source] = [line('note'), line('sourceUrl')];
  if (note === '') problems['note'] = 'noteMissing';
  else if (note.length > 500) problems['note'] = 'noteTooLong';
  if (source !== '' && !(/^https?:\/\/\S+$/.test(source) && source.length <= 1_000))
    problems['sourceUrl'] = 'sourceUnreadable';
  if (kind === undefined || region === undefined || typeof cents !== 'number' || Object.keys(problems).length > 0)
    return err(problems);
  return ok({
    kind,
    region,
    cents: /^[-−]/.test(typed) ? -cents : cents,
    day,
    note,
    sourceUrl: source === '' ? null : source,
  });
}

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
