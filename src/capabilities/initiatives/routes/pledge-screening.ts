/** Organisers look at what came from where and decide about groups of pledges; auditors look. */
import { randomUUID } from 'node:crypto';
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Submitted } from '../../../platform/http/forms.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { fromLocal } from '../../../platform/local-time.ts';
import { reasonProblem } from '../../../platform/official.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import { actableOf, actOnPledges, type PledgeRule } from '../pledge-act.ts';
import { decidePage, screeningPath, type DecidePage } from '../pages/pledge-decide.ts';
import { screeningPage, type ScreeningPage } from '../pages/pledge-screening.ts';
import { namedInitiative, organiser, pledgeReader } from '../scope.ts';
import { countMatching, heldGroups, pledgeActs, pledgeGroups, type ActKind } from '../store/pledge-acts.ts';
import { domainName, hourCounts, regionCounts } from '../store/pledge-figures.ts';
import { screeningWords } from '../words/pledge-screening.ts';
import { crumbs } from './crumbs.ts';

/** One screen of each; groups below ten might be one person's. */
const shown = { hours: 24, groups: { least: 10, most: 20 }, acts: 50 };

async function showScreening(visit: Visit, typed?: ScreeningPage['typed']): Promise<Response> {
  const { platform, locale, actingAs } = visit;
  const { db, config } = platform;
  const initiative = await namedInitiative(visit);
  const [regions, hours, held, domains, networks, acts] = await Promise.all([
    regionCounts(db, initiative.id),
    hourCounts(db, initiative.id, shown.hours),
    heldGroups(db, initiative.id),
    pledgeGroups(db, initiative.id, 'domain', shown.groups),
    pledgeGroups(db, initiative.id, 'network', shown.groups),
    pledgeActs(db, initiative.id, shown.acts),
  ]);
  const t = screeningWords(locale);
  const mayAct = actingAs !== 'auditor';
  return privatePage(visit, initiative, t('title'), {
    lead: t('lead'),
    status: typed === undefined ? 200 : 422,
    body: screeningPage(locale, {
      initiative,
      timeZone: config.timeZone,
      mayAct,
      regions,
      hours,
      held,
      domains,
      networks,
      acts,
      ...(typed === undefined ? {} : { typed }),
    }),
  });
}

async function privatePage(
  visit: Visit,
  initiative: Initiative,
  title: string,
  {
    lead,
    status,
    body,
  }: { readonly lead: string; readonly status: number; readonly body: ReturnType<typeof decidePage> },
): Promise<Response> {
  const page = await visit.page({
    title: `${title} · ${inLanguage(initiative, 'title', visit.locale).text}`,
    breadcrumbs: crumbs(visit.locale, initiative),
    heading: pageHeader({ title, lead }),
    body,
    status,
    wide: true,
  });
  page.headers.set('cache-control', 'no-store');
  return page;
}

/** What a query or a form chooses; 'time' when one of its times cannot be read. */
function readRule(read: (name: string) => string, timeZone: string): PledgeRule | 'time' {
  // Null: what was typed is no time.
  const instant = (typed: string): string | undefined | null => {
    if (typed === '') return undefined;
    const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(typed) ? new Date(typed) : fromLocal(typed, timeZone);
    return iso instanceof Date && !Number.isNaN(iso.getTime()) ? iso.toISOString() : null;
  };
  const [from, until] = [instant(read('from')), instant(read('until'))];
  if (from === null || until === null) return 'time';
  const [domain, network, why, ofAct] = ['domain', 'network', 'why', 'ofAct'].map((name) =>
    read(name).slice(0, 300),
  ) as [string, string, string, string];
  return {
    ...(domain === '' ? {} : { domain }),
    ...(/^([0-9a-f]{2}){1,32}$/.test(network) ? { network } : {}),
    ...(why === '' ? {} : { why }),
    ...(/^[1-9]\d{0,8}$/.test(ofAct) ? { ofAct: Number(ofAct) } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

async function showDecide(
  visit: Visit,
  rule: PledgeRule,
  again: Partial<Pick<DecidePage, 'typed' | 'problems' | 'key'>> & { readonly status?: number } = {},
): Promise<Response> {
  const { platform, locale } = visit;
  const { db, config } = platform;
  const initiative = await namedInitiative(visit);
  const t = screeningWords(locale);
  const count = async (act: ActKind): Promise<number> =>
    actableOf(rule, await countMatching(db, initiative.id, act, rule));
  const [quarantined, invalidated, restored, name] = await Promise.all([
    count('quarantined'),
    count('invalidated'),
    count('restored'),
    rule.domain === undefined ? undefined : domainName(db, initiative.id, rule.domain),
  ]);
  return privatePage(visit, initiative, t('chooseTitle'), {
    lead: t('chooseLead'),
    status: again.status ?? 200,
    body: decidePage(locale, {
      initiative,
      timeZone: config.timeZone,
      rule,
      domainName: name,
      counts: { quarantined, invalidated, restored },
      key: again.key ?? randomUUID(),
      typed: again.typed ?? { act: '', reason: '' },
      problems: again.problems ?? [],
    }),
  });
}

async function choose(visit: Visit): Promise<Response> {
  const read = (name: string): string => (visit.url.searchParams.get(name) ?? '').slice(0, 300);
  const rule = readRule(read, visit.platform.config.timeZone);
  const typed = { from: read('from'), until: read('until') };
  if (rule === 'time') return showScreening(visit, typed);
  return Object.keys(rule).length === 0 ? showScreening(visit, typed) : showDecide(visit, rule);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isAct = (text: string): text is ActKind => ['quarantined', 'invalidated', 'restored'].includes(text);

async function decide(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const form: Submitted = await visit.form();
  const rule = readRule(form.text, platform.config.timeZone);
  if (rule === 'time' || Object.keys(rule).length === 0) return showScreening(visit, { from: '', until: '' });
  const t = screeningWords(locale);
  const [act, reason, sent] = [form.text('act'), form.text('reason').trim(), form.text('key')];
  const key = uuid.test(sent) ? sent : randomUUID();
  const typed = { act, reason: reason.slice(0, 1_500) };
  const wrong = reasonProblem(reason);
  const problems = [
    ...(isAct(act) ? [] : [{ field: 'act' as const, message: t('actWrong') }]),
    ...(wrong === undefined ? [] : [{ field: 'reason' as const, message: t(wrong) }]),
  ];
  if (!isAct(act) || problems.length > 0) return showDecide(visit, rule, { typed, problems, key, status: 422 });
  const initiative = await namedInitiative(visit);
  if (visit.actingAs === undefined) throw new Error('the route is open without a role');
  const by = { id: visit.requireAccount().id, role: visit.actingAs };
  const done = await actOnPledges(platform, initiative, by, { act, rule, reason, key });
  if (!done.ok)
    return showDecide(visit, rule, {
      typed,
      key,
      status: 409,
      problems: [{ field: undefined, message: t(done.error.type) }],
    });
  return visit.seeOther(screeningPath(initiative), t('done', { pledges: done.value.pledges }));
}

export const pledgeScreeningRoutes: readonly Route[] = [
  get('/initiatives/:slug/pledges/screening', pledgeReader, (visit) => showScreening(visit)),
  get('/initiatives/:slug/pledges/screening/decide', organiser, choose),
  post('/initiatives/:slug/pledges/screening/decide', organiser, decide),
];
