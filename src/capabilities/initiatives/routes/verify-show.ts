/** The verification screen of one county as it is answered, also after a refusal. */
import type { Visit } from '../../../platform/http/visit.ts';
import { number } from '../../../platform/i18n/format.ts';
import { pageHeader, type Link } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { verifyCountiesPage } from '../pages/verify-counties.ts';
import { totalsFieldName } from '../pages/verify-totals.ts';
import { verifyPage, type VerifyParts } from '../pages/verify.ts';
import { wholeNumber } from '../raw-cells.ts';
import type { County } from '../raw-county.ts';
import type { ReportProblem } from '../return-report.ts';
import { rowsAtOnce } from '../verify-check.ts';
import type { FinishProblem } from '../verify-finish.ts';
import type { RecordProblem } from '../verify-record.ts';
import { screenOf } from '../verify-screen.ts';
import { verifyWords } from '../words/verify.ts';
import { crumbs, titleUnder } from './crumbs.ts';

export const verifyCrumbs = ({ locale }: Visit, initiative: Initiative): readonly Link[] => [
  ...crumbs(locale, initiative),
  { href: `/initiatives/${initiative.slug}/verify`, label: verifyWords(locale)('title') },
];

/** Without it, one signature at a time. */
export const pathOf = ({ slug }: Initiative, { key }: County, rows = 1): string =>
  `/initiatives/${slug}/verify/${key}${rows === 1 ? '' : `?rows=${rows}`}`;

type Problem = RecordProblem | FinishProblem | { readonly type: 'findingMissing' | ReportProblem };

export interface Told {
  readonly typed?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
  readonly totals?: { readonly problem: ReportProblem };
}

export async function showCounty(
  visit: Visit,
  initiative: Initiative,
  county: County,
  told: Told = {},
): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = verifyWords(locale);
  const typed = told.typed ?? {};
  const rows = (typed['rows'] ?? url.searchParams.get('rows')) === String(rowsAtOnce) ? rowsAtOnce : 1;
  const looked = wholeNumber(url.searchParams.get('look') ?? '');
  const account = visit.requireAccount();
  const screen = await screenOf(platform.db, initiative, county, account.id, looked);
  const title = t('countyTitle', { county: county.name });
  if (screen === undefined)
    return visit.page({
      title: titleUnder(locale, initiative, title),
      breadcrumbs: verifyCrumbs(visit, initiative),
      heading: pageHeader({ title }),
      status: told.problem === undefined && told.totals === undefined ? 200 : 409,
      body: verifyCountiesPage(locale, initiative.slug, []),
    });
  const path = pathOf(initiative, county);
  const { report, sample } = screen;
  const totals = {
    values:
      told.totals === undefined
        ? { raw: String(sample.raw), sample: String(sample.size) }
        : { ...typed, reason: typed['why'] ?? '' },
    revision: (report?.revision ?? 0) + 1,
    problem: told.totals?.problem,
    open: told.totals !== undefined,
  };
  return visit.page({
    title: titleUnder(locale, initiative, title),
    breadcrumbs: verifyCrumbs(visit, initiative),
    heading: pageHeader({ title, lead: t('lead') }),
    status: statusOf(told),
    islands: ['verify-keys'],
    body: verifyPage(locale, {
      path,
      screen,
      accountId: account.id,
      rows,
      timeZone: platform.config.timeZone,
      typed,
      problem: problemOf(visit, told),
      totals,
    }),
  });
}

const conflicts: readonly string[] = [
  'notVerifying',
  'countyFinished',
  'alreadyFinished',
  'notAllFound',
  'duplicateOfNothing',
  'changedMeanwhile',
  'nothingToUndo',
  'nothingToTakeBack',
];

function statusOf({ problem, totals }: Told): number {
  const type = problem?.type ?? totals?.problem;
  return type === undefined ? 200 : type === 'notYourCounty' ? 403 : conflicts.includes(type) ? 409 : 422;
}

function problemOf({ locale }: Visit, { problem, totals, typed }: Told): VerifyParts['problem'] {
  const t = verifyWords(locale);
  if (totals !== undefined) return { field: totalsFieldName(totals.problem), message: t(totals.problem) };
  if (problem === undefined) return undefined;
  const list = (numbers: readonly number[]): string => numbers.map((each) => number(locale, each)).join(', ');
  if ('signature' in problem) {
    const many = typed !== undefined && `finding-${problem.signature}` in typed;
    const isDuplicate = problem.type.startsWith('duplicate');
    return {
      field: many ? `duplicate-${problem.signature}` : isDuplicate ? 'duplicateOf' : undefined,
      message: t(problem.type, { number: number(locale, problem.signature) }),
    };
  }
  if (problem.type === 'notAllFound') return { message: t('notAllFound', { left: problem.left }) };
  if (problem.type === 'duplicateOfNothing')
    return { message: t('duplicateOfNothing', { numbers: list(problem.signatures) }) };
  const field = problem.type === 'reasonMissing' || problem.type === 'reasonTooLong' ? 'reason' : undefined;
  return { field, message: t(problem.type) };
}
