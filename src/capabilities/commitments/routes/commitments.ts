/** Routes of the room: the list, one commitment, and what officials report. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { anyone, heldRole, role } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { addMilestone, commitmentPath, commitmentScope, reachMilestone, setStatus, type By } from '../commitment.ts';
import { commitmentPage } from '../pages/commitment.ts';
import { reportErrors, type ReportProblem } from '../pages/commitment-forms.ts';
import { commitmentsPage } from '../pages/commitments.ts';
import { statusBadge, titleIn, titleText } from '../pages/commitment-words.ts';
import { readMilestone, readReport } from '../read-report.ts';
import {
  findCommitment,
  listCommitments,
  listMilestones,
  listStatusChanges,
  statuses,
  type Commitment,
} from '../store/commitments.ts';
import { commitments } from '../words/commitments.ts';

const reporters = role(['organiser', 'clerk'], commitmentScope);

async function showList(visit: Visit): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = commitments(locale);
  const status = statuses.find((value) => value === url.searchParams.get('status'));
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1);
  return visit.page({
    title: t('title'),
    breadcrumbs: [{ href: '/', label: t('home') }],
    heading: pageHeader({ title: t('title'), lead: t('lead') }),
    body: commitmentsPage(locale, { found: await listCommitments(platform.db, { status }), status, page }),
    wide: true,
  });
}

const named = (visit: Visit): Promise<Commitment | undefined> =>
  findCommitment(visit.platform.db, visit.params['process'] ?? '', visit.params['id'] ?? '');

async function showOne(
  visit: Visit,
  typed: Readonly<Record<string, string>> = {},
  problem?: ReportProblem,
): Promise<Response> {
  const commitment = await named(visit);
  if (commitment === undefined) return visit.notFound();
  const { platform, locale, account, now } = visit;
  const { process, id, regionId } = commitment;
  const t = commitments(locale);
  const scope = { regionId, process };
  const held =
    account === undefined ? undefined : await heldRole(platform.db, account.id, ['organiser', 'clerk'], scope);
  return visit.page({
    title: titleText(commitment, locale),
    status: problem === undefined ? 200 : 422,
    breadcrumbs: [
      { href: '/', label: t('home') },
      { href: '/commitments', label: t('title') },
    ],
    heading: [
      reportErrors(locale, problem),
      pageHeader({
        kicker: commitment.regionName,
        title: titleIn(commitment, locale),
        facts: [statusBadge(locale, commitment.status)],
      }),
    ],
    body: commitmentPage(locale, {
      commitment,
      madeBy: (await platform.processNames([process], locale)).get(process),
      milestones: await listMilestones(platform.db, process, id),
      history: await listStatusChanges(platform.db, process, id),
      timeZone: platform.config.timeZone,
      today: dayIn(platform.config.timeZone, now),
      mayReport: held !== undefined && commitment.status !== 'withdrawn',
      typed,
      problem,
    }),
  });
}

/** The calendar day of an instant, as YYYY-MM-DD. */
const dayIn = (timeZone: string, at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);

const by = (visit: Visit): By => ({ id: visit.requireAccount().id, role: visit.actingAs });

/** Nothing is reported on what is withdrawn, which its page tells. */
const isOver = (visit: Visit, commitment: Commitment): Response =>
  visit.seeOther(commitmentPath(commitment), commitments(visit.locale)('nothingReported'));

async function report(visit: Visit): Promise<Response> {
  const [commitment, form] = [await named(visit), await visit.form()];
  if (commitment === undefined) return visit.notFound();
  if (commitment.status === 'withdrawn') return isOver(visit, commitment);
  const read = readReport(form, commitment.unitsPerCurrency);
  if (!read.ok) return showOne(visit, form.fields, read.error);
  const { platform, locale } = visit;
  await platform.db
    .transaction()
    .execute((tx) => setStatus(platform, tx, commitment, { ...read.value, language: locale }, by(visit)));
  platform.live.announce(commitment.process);
  return visit.seeOther(commitmentPath(commitment), commitments(locale)('saved'));
}

async function add(visit: Visit): Promise<Response> {
  const [commitment, form] = [await named(visit), await visit.form()];
  if (commitment === undefined) return visit.notFound();
  if (commitment.status === 'withdrawn') return isOver(visit, commitment);
  const read = readMilestone(form);
  if (!read.ok) return showOne(visit, form.fields, read.error);
  const { platform, locale } = visit;
  await platform.db
    .transaction()
    .execute((tx) => addMilestone(platform, tx, commitment, { ...read.value, language: locale }, by(visit)));
  platform.live.announce(commitment.process);
  return visit.seeOther(commitmentPath(commitment), commitments(locale)('added'));
}

async function markDone(visit: Visit): Promise<Response> {
  const commitment = await named(visit);
  const milestone = /^[1-9]\d{0,14}$/.test(visit.params['milestone'] ?? '')
    ? Number(visit.params['milestone'])
    : undefined;
  if (commitment === undefined || milestone === undefined) return visit.notFound();
  const { platform, locale, now } = visit;
  const { process, id } = commitment;
  if (!(await listMilestones(platform.db, process, id)).some((known) => known.id === milestone))
    return visit.notFound();
  if (commitment.status === 'withdrawn') return isOver(visit, commitment);
  const today = dayIn(platform.config.timeZone, now);
  const reached = await platform.db
    .transaction()
    .execute((tx) => reachMilestone(platform, tx, commitment, milestone, today, by(visit)));
  if (reached) platform.live.announce(process);
  return visit.seeOther(commitmentPath(commitment), commitments(locale)(reached ? 'reached' : 'gone'));
}

export const commitmentRoutes: readonly Route[] = [
  get('/commitments', anyone, showList),
  get('/commitments/:process/:id', anyone, (visit) => showOne(visit)),
  post('/commitments/:process/:id/status', reporters, report),
  post('/commitments/:process/:id/milestones', reporters, add),
  post('/commitments/:process/:id/milestones/:milestone/done', reporters, markDone),
];
