/** The releases of an indicator: what each revised; organisers withdraw one that was entered wrongly, or take it back in. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import { pathOf, scopeOf, type Indicator } from '../indicator.ts';
import { nameOf, plainNameOf } from '../pages/figure-text.ts';
import { releasesPage, type ReleasesParts } from '../pages/releases.ts';
import { revisionsByVintage } from '../revisions.ts';
import { organiser } from '../scope.ts';
import { allFigures, vintagesOf } from '../store/figures.ts';
import { definitionsOf, findIndicator } from '../store/indicators.ts';
import { changeRelease } from '../withdraw-release.ts';
import { organise } from '../words/organise.ts';
import { page } from '../words/page.ts';
import { crumbs } from './crumbs.ts';

const named = (visit: Visit): Promise<Indicator | undefined> =>
  findIndicator(visit.platform.db, visit.params['slug'] ?? '');

async function show(visit: Visit, indicator: Indicator, wrong?: ReleasesParts['wrong']): Promise<Response> {
  const { platform, locale } = visit;
  const [vintages, definitions, figures] = await Promise.all([
    vintagesOf(platform.db, indicator.id),
    definitionsOf(platform.db, indicator.id),
    allFigures(platform.db, indicator.id),
  ]);
  const revisions = revisionsByVintage(figures, vintages);
  const t = page(locale);
  return visit.page({
    title: `${t('releases')} · ${plainNameOf(locale, indicator)}`,
    feed: { href: '/indicators.atom', label: t('releases') },
    breadcrumbs: [...crumbs(locale), { href: pathOf(indicator), label: plainNameOf(locale, indicator) }],
    heading: pageHeader({ kicker: nameOf(locale, indicator), title: t('releases'), lead: t('releasesLead') }),
    status: wrong === undefined ? 200 : 422,
    body: releasesPage(locale, {
      indicator,
      vintages: vintages.map((vintage) => ({ ...vintage, revisions: revisions.get(vintage.number) ?? [] })),
      definitions,
      timeZone: platform.config.timeZone,
      runs: await mayRun(visit, indicator),
      wrong,
    }),
  });
}

/** Whether the visitor is an organiser of it. */
export async function mayRun({ platform, account }: Visit, indicator: Indicator): Promise<boolean> {
  if (account === undefined || account.roles.length === 0) return false;
  return (await heldRole(platform.db, account.id, ['organiser'], scopeOf(indicator))) !== undefined;
}

async function showReleases(visit: Visit): Promise<Response> {
  const indicator = await named(visit);
  return indicator === undefined ? visit.notFound() : show(visit, indicator);
}

const change =
  (withdrawn: boolean) =>
  async (visit: Visit): Promise<Response> => {
    const indicator = await named(visit);
    const typed = visit.params['number'] ?? '';
    if (indicator === undefined || !/^[1-9]\d{0,8}$/.test(typed)) return visit.notFound();
    const [vintage, reason] = [Number(typed), (await visit.form()).text(`reason-${typed}`).trim()];
    const done = await changeRelease(
      visit.platform,
      indicator,
      { vintage, withdrawn },
      { official: actingOfficial(visit), reason },
    );
    if (done.ok)
      return visit.seeOther(
        `${pathOf(indicator)}/releases`,
        page(visit.locale)(withdrawn ? 'withdrawnSaid' : 'takenBackSaid'),
      );
    if (done.error === 'no-such-release') return visit.notFound();
    return show(visit, indicator, { vintage, typed: reason, problem: organise(visit.locale)(done.error) });
  };

export const releaseRoutes: readonly Route[] = [
  get('/indicators/:slug/releases', anyone, showReleases),
  post('/indicators/:slug/releases/:number/withdraw', organiser, change(true)),
  post('/indicators/:slug/releases/:number/take-back', organiser, change(false)),
];
