/** The form of a fund as it was sent: every field read, every problem beside its field. */
import type { Submitted } from '../../platform/http/forms.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { fromLocal, toLocal } from '../../platform/local-time.ts';
import { err, ok, type Result } from '../../rules/result.ts';
import { ways, type Fund } from './fund.ts';
import { readDollars } from './money.ts';

export type FundTerms = Omit<Fund, 'id' | 'slug' | 'regionName' | 'publishedAt' | 'decidedAt' | 'hypothetical'>;

export const termFields = [
  'region',
  'topic',
  'title',
  'about',
  'eligibility',
  'checks',
  'language',
  'pot',
  'mostAsked',
  'mostPledged',
  'deciding',
  'measure',
  'opensAt',
  'closesAt',
  'pledgingOpensAt',
  'pledgingClosesAt',
] as const;
export type TermField = (typeof termFields)[number];
export type TermProblem =
  | 'missing'
  | 'tooLong'
  | 'choiceMissing'
  | 'sumWrong'
  | 'measureWrong'
  | 'timeWrong'
  | 'order'
  | 'regionNotYours'
  | 'checksWrong'
  | 'dateOver'
  | 'datePast';
export type TermProblems = Partial<Record<TermField, TermProblem>>;

export const longest = { title: 120, text: 6_000, check: 200, checks: 12 } as const;

export function readTerms(
  form: Pick<Submitted, 'text'>,
  { timeZone, topics }: { readonly timeZone: string; readonly topics: readonly string[] },
): Result<FundTerms, TermProblems> {
  const problems: TermProblems = {};
  const plain = (name: string): string =>
    form.text(name).toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim();
  const text = (name: TermField, most: number, needed: boolean): string => {
    const typed = plain(name);
    if (typed === '' && needed) problems[name] = 'missing';
    else if (typed.length > most) problems[name] = 'tooLong';
    return typed;
  };
  const sum = (name: TermField): number => {
    const cents = readDollars(plain(name));
    if (cents === undefined || cents === 0) problems[name] = 'sumWrong';
    return cents ?? 0;
  };
  const time = (name: TermField): Date => {
    const at = fromLocal(plain(name), timeZone);
    if (typeof at !== 'string') return at;
    problems[name] = 'timeWrong';
    return new Date(0);
  };
  const language = locales.find((one) => one === form.text('language')) ?? 'en';
  const deciding = ways.find((one) => one === form.text('deciding'));
  if (deciding === undefined) problems.deciding = 'choiceMissing';
  if (form.text('region') === '') problems.region = 'choiceMissing';
  const needsMeasure = deciding === 'plain' || deciding === 'pairwise';
  // Percent to parts per 10,000, dollars to cents: both are hundredths of what is typed.
  const measure = needsMeasure ? (readDollars(plain('measure').replace(/\s*%$/, '')) ?? 0) : null;
  if (measure === 0 || (deciding === 'plain' && (measure ?? 0) > 100_000)) problems.measure = 'measureWrong';
  const checks = linesOf(plain('checks'));
  const checksOther = linesOf(plain('checksOther'));
  const isLong = (lines: readonly string[]): boolean =>
    lines.length > longest.checks || lines.some((line) => line.length > longest.check);
  // In the other language none, or one for one.
  if (isLong(checks) || isLong(checksOther) || ![0, checks.length].includes(checksOther.length))
    problems.checks = 'checksWrong';
  const texts = { title: plain('titleOther'), about: plain('aboutOther'), eligibility: plain('eligibilityOther') };
  const other = checksOther.length === 0 ? texts : { ...texts, checks: checksOther };
  const terms: FundTerms = {
    regionId: plain('region'),
    topic: topics.find((one) => one === form.text('topic')) ?? null,
    title: text('title', longest.title, true),
    about: text('about', longest.text, true),
    eligibility: text('eligibility', longest.text, false),
    checks,
    language,
    translations: Object.values(other).every((one) => one.length === 0)
      ? {}
      : { [language === 'en' ? 'es' : 'en']: other },
    pot: sum('pot'),
    mostAsked: sum('mostAsked'),
    mostPledged: deciding === 'panel' && plain('mostPledged') === '' ? 1 : sum('mostPledged'),
    deciding: deciding ?? 'quadratic',
    measure,
    opensAt: time('opensAt'),
    closesAt: time('closesAt'),
    pledgingOpensAt: time('pledgingOpensAt'),
    pledgingClosesAt: time('pledgingClosesAt'),
  };
  const isInOrder =
    terms.opensAt < terms.closesAt &&
    terms.closesAt <= terms.pledgingOpensAt &&
    terms.pledgingOpensAt < terms.pledgingClosesAt;
  if (!isInOrder && Object.values(problems).every((problem) => problem !== 'timeWrong')) problems.closesAt = 'order';
  return Object.keys(problems).length > 0 ? err(problems) : ok(terms);
}

/** One check a line. */
const linesOf = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the form shows before anybody has typed. */
export function typedTerms(fund: Fund, timeZone: string): Readonly<Record<string, string>> {
  const money = (cents: number): string => (cents / 100).toFixed(2).replace(/\.00$/, '');
  const other = fund.translations[fund.language === 'en' ? 'es' : 'en'];
  return {
    region: fund.regionId,
    topic: fund.topic ?? '',
    title: fund.title,
    about: fund.about,
    eligibility: fund.eligibility,
    checks: fund.checks.join('\n'),
    language: fund.language,
    titleOther: other?.title ?? '',
    aboutOther: other?.about ?? '',
    eligibilityOther: other?.eligibility ?? '',
    checksOther: other?.checks?.join('\n') ?? '',
    pot: money(fund.pot),
    mostAsked: money(fund.mostAsked),
    mostPledged: money(fund.mostPledged),
    deciding: fund.deciding,
    measure: fund.measure === null ? '' : money(fund.measure),
    opensAt: toLocal(fund.opensAt, timeZone),
    closesAt: toLocal(fund.closesAt, timeZone),
    pledgingOpensAt: toLocal(fund.pledgingOpensAt, timeZone),
    pledgingClosesAt: toLocal(fund.pledgingClosesAt, timeZone),
  };
}
