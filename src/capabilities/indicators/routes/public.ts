/** What everybody sees: the catalogue, one indicator, its releases, one place, two places, and the gaps. */
import type { Db } from '../../../platform/db/db.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { anyone, heldRole } from '../../../platform/rights.ts';
import {
  cardGrid,
  emptyState,
  filterForm,
  html,
  linkButton,
  moreLink,
  pageHeader,
  section,
  textField,
} from '../../../platform/ui/index.ts';
import { compare } from '../../../rules/figures/index.ts';
import { cardsOf } from '../cards.ts';
import { fields, pathOf, type PlaceFigure } from '../indicator.ts';
import { nameOf, plainNameOf } from '../pages/figure-text.ts';
import { gapsPage, type IndicatorGap } from '../pages/gaps.ts';
import { indicatorPage } from '../pages/indicator.ts';
import { comparePage, profilePage, type ProfileRow } from '../pages/places.ts';
import { gapsOf } from '../gaps.ts';
import { asFigure, shownFigures } from '../shown-figures.ts';
import { figuresOf, listPlaces, newestAt, periodsOf, placeNamed } from '../store/figures.ts';
import { findIndicator, listIndicators } from '../store/indicators.ts';
import { populations } from '../store/populations.ts';
import { common } from '../words/common.ts';
import { page } from '../words/page.ts';
import { crumbs } from './crumbs.ts';
import { mayRun } from './releases.ts';

async function showCatalogue(visit: Visit): Promise<Response> {
  const { platform, locale, url, account } = visit;
  const t = page(locale);
  const asked = (url.searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 100);
  const found = (await listIndicators(platform.db)).filter((one) =>
    [one.name, ...Object.values(one.translations).map(({ name }) => name), one.publisher, one.series]
      .join(' ')
      .toLowerCase()
      .includes(asked.toLowerCase()),
  );
  const cards = await cardsOf(platform.db, locale, found, false);
  const organises =
    account !== undefined &&
    account.roles.length > 0 &&
    (await heldRole(platform.db, account.id, ['organiser'], 'anywhere')) !== undefined;
  return visit.page({
    title: common(locale)('indicators'),
    feed: { href: '/indicators.atom', label: common(locale)('feedTitle') },
    wide: true,
    heading: pageHeader({
      title: common(locale)('indicators'),
      lead: common(locale)('lead'),
      actions: [
        linkButton({ href: '/indicators/places', label: t('profiles'), icon: 'arrow' }),
        linkButton({ href: '/indicators/compare', label: t('toCompare'), kind: 'secondary' }),
        linkButton({ href: '/indicators/gaps', label: t('toGaps'), kind: 'secondary' }),
        organises && linkButton({ href: '/indicators/new', label: t('add'), kind: 'quiet' }),
      ],
    }),
    body: [
      filterForm({
        action: '/indicators',
        label: t('show'),
        submit: t('show'),
        fields: textField({ name: 'q', label: t('search'), value: asked, type: 'search', maxlength: 100 }),
      }),
      found.length === 0 && emptyState({ title: asked === '' ? common(locale)('none') : t('noneFound') }),
      fields.flatMap((field) => {
        const own = cards.filter((_, at) => found[at]?.field === field);
        return own.length === 0
          ? []
          : section({ title: common(locale)(`field.${field}`), id: field, body: cardGrid(own) });
      }),
    ],
  });
}

async function showIndicator(visit: Visit): Promise<Response> {
  const { platform, locale, params, url } = visit;
  const indicator = await findIndicator(platform.db, params['slug'] ?? '');
  if (indicator === undefined) return visit.notFound();
  const t = page(locale);
  const shown = await shownFigures(platform, indicator, {
    period: url.searchParams.get('period') ?? undefined,
    asOf: Number(url.searchParams.get('asof') ?? Number.NaN),
    level: url.searchParams.get('level') ?? undefined,
    place: url.searchParams.get('place')?.replaceAll('\0', ''),
  });
  const runs = await mayRun(visit, indicator);
  return visit.page({
    title: plainNameOf(locale, indicator),
    description: inLanguage(indicator, 'definition', locale).text,
    feed: { href: '/indicators.atom', label: common(locale)('feedTitle') },
    breadcrumbs: crumbs(locale),
    wide: true,
    heading: pageHeader({
      kicker: common(locale)(`field.${indicator.field}`),
      title: nameOf(locale, indicator),
      lead: inLanguage(indicator, 'definition', locale).text,
      facts: [indicator.publisher, common(locale)(`direction.${indicator.direction}`)],
      actions: runs && [
        linkButton({ href: `${pathOf(indicator)}/import`, label: t('newFigures'), kind: 'secondary' }),
        linkButton({ href: `${pathOf(indicator)}/change`, label: t('change'), kind: 'quiet' }),
      ],
    }),
    body: indicatorPage(locale, {
      shown,
      timeZone: platform.config.timeZone,
      page: Math.trunc(Number(url.searchParams.get('page') ?? 1)) || 1,
    }),
  });
}

async function showPlace(visit: Visit): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = page(locale);
  const place = await placeNamed(platform.db, (url.searchParams.get('place') ?? '').replaceAll('\0', ''));
  const places = await choice(platform.db, [place]);
  const rows = place === undefined ? [] : await profileRows(visit, place.place);
  const title = place === undefined ? t('profiles') : t('profileTitle', { place: place.placeName });
  return visit.page({
    title,
    breadcrumbs: crumbs(locale),
    wide: true,
    heading: pageHeader({ title, lead: t('profilesLead') }),
    body: profilePage(locale, {
      places,
      place: place?.place ?? '',
      rows,
      wholeName: rows.find(({ whole }) => whole !== undefined)?.whole?.placeName ?? '',
    }),
  });
}

/** Places to choose from; of tracts there are thousands, and one comes to them from the table of an indicator. */
async function choice(
  db: Db,
  chosen: readonly (Pick<PlaceFigure, 'place' | 'placeName'> | undefined)[],
): Promise<readonly Pick<PlaceFigure, 'place' | 'placeName'>[]> {
  const places = await listPlaces(db, ['country', 'state', 'county', 'city', 'district']);
  const others = chosen.filter((one) => one !== undefined && !places.some(({ place }) => place === one.place));
  return [...places, ...others.filter((one) => one !== undefined)];
}

async function profileRows({ platform }: Visit, place: string): Promise<readonly ProfileRow[]> {
  const [indicators, newest] = await Promise.all([listIndicators(platform.db), newestAt(platform.db, place)]);
  const rows = newest.map(async (here): Promise<ProfileRow | undefined> => {
    const indicator = indicators.find(({ id }) => id === here.indicatorId);
    if (indicator === undefined) return undefined;
    const wholes = await figuresOf(platform.db, indicator.id, { place: indicator.regionId });
    const whole =
      place === indicator.regionId ? undefined : (wholes.find(({ period }) => period === here.period) ?? wholes.at(-1));
    return {
      indicator,
      here,
      whole,
      comparison: whole === undefined ? undefined : compare(asFigure(indicator, here), asFigure(indicator, whole)),
    };
  });
  return (await Promise.all(rows)).filter((row) => row !== undefined);
}

async function showCompare(visit: Visit): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = page(locale);
  const asked = (name: string): string => (url.searchParams.get(name) ?? '').replaceAll('\0', '');
  const indicators = await listIndicators(platform.db);
  const indicator = indicators.find(({ slug }) => slug === asked('indicator'));
  const of = async (place: string, period: string): Promise<PlaceFigure | undefined> =>
    indicator === undefined
      ? undefined
      : (await figuresOf(platform.db, indicator.id, { place })).findLast(
          (figure) => period === '' || figure.period === period,
        );
  const [a, b, counts] = await Promise.all([
    of(asked('a'), asked('pa')),
    of(asked('b'), asked('pb')),
    indicator === undefined ? [] : periodsOf(platform.db, indicator.id, indicator),
  ]);
  const periods = [...new Set(counts.map(({ period }) => period))];
  const places = await choice(platform.db, [a, b]);
  return visit.page({
    title: t('compareTitle'),
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('compareTitle'), lead: t('compareLead') }),
    body: comparePage(locale, {
      indicators,
      places,
      periods,
      chosen: { indicator: indicator?.slug ?? '', a: asked('a'), b: asked('b'), pa: asked('pa'), pb: asked('pb') },
      found:
        indicator === undefined || a === undefined || b === undefined
          ? undefined
          : { indicator, a, b, comparison: compare(asFigure(indicator, a), asFigure(indicator, b)) },
    }),
  });
}

async function showGaps(visit: Visit): Promise<Response> {
  const { platform, locale } = visit;
  const t = page(locale);
  const [indicators, people] = await Promise.all([listIndicators(platform.db), populations(platform.db)]);
  const gaps = await Promise.all(
    indicators.map(async (indicator): Promise<IndicatorGap> => ({
      indicator,
      periods: await gapsOf(platform.db, indicator, people),
    })),
  );
  return visit.page({
    title: t('gapsTitle'),
    breadcrumbs: crumbs(locale),
    wide: true,
    heading: pageHeader({ title: t('gapsTitle'), lead: t('gapsLead') }),
    body: [
      gapsPage(
        locale,
        gaps.filter(({ periods }) => periods.length > 0),
      ),
      html`<p>${moreLink('/api/openapi.json', t('gapsApi'))}</p>`,
    ],
  });
}

export const publicRoutes: readonly Route[] = [
  get('/indicators', anyone, showCatalogue),
  get('/indicators/places', anyone, showPlace),
  get('/indicators/compare', anyone, showCompare),
  get('/indicators/gaps', anyone, showGaps),
  get('/indicators/:slug', anyone, showIndicator),
];
