/** Editors enter figures that are claimed, each beside the official one. */
import { get, post, type Route } from '../../../platform/http/route.ts';
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { actingOfficial } from '../../../platform/official.ts';
import { listRegions } from '../../../platform/regions.ts';
import { pageHeader } from '../../../platform/ui/index.ts';
import type { BriefContent } from '../../../rules/brief/index.ts';
import { listIndicators, officialFigure } from '../../indicators/index.ts';
import { pathOf } from '../brief.ts';
import { figureForm, type FigureFormParts } from '../pages/figure-form.ts';
import { figureKey, readFigure, typedFigure } from '../read-figure.ts';
import { namedBrief, organiser } from '../scope.ts';
import { edit } from '../words/edit.ts';
import { figureWords } from '../words/figures.ts';
import { saveVersion } from '../write-brief.ts';
import { crumbsOf } from './crumbs.ts';
import { fromOf, newestOf, plain } from './newest.ts';

/** Places that figures are of: the country, which is not a region here, and states and counties. */
async function placesOf({ platform, locale }: Visit): Promise<FigureFormParts['places']> {
  const regions = await listRegions(platform.db);
  return [
    { value: 'ocd-division/country:us', label: figureWords(locale)('country') },
    ...regions
      .filter(({ kind }) => kind === 'state' || kind === 'county')
      .map(({ id, name }) => ({ value: id, label: name })),
  ];
}

async function showFigure(
  visit: Visit,
  parts: Partial<Pick<FigureFormParts, 'typed' | 'problems' | 'meanwhile' | 'from'>> = {},
): Promise<Response> {
  const {
    brief,
    version: { content },
  } = await newestOf(visit);
  const { locale, params, platform } = visit;
  const key = params['key'];
  const figure = content.figures.find((one) => figureKey(one) === key);
  if (key !== undefined && figure === undefined && parts.typed === undefined) return visit.notFound();
  const f = figureWords(locale);
  const [indicators, places] = await Promise.all([listIndicators(platform.db), placesOf(visit)]);
  const title = f(key === undefined ? 'add' : 'change');
  return visit.page({
    title,
    breadcrumbs: [
      ...crumbsOf(locale, brief, content),
      { href: `${pathOf(brief)}/edit`, label: edit(locale)('editTitle') },
    ],
    heading: pageHeader({ title, lead: f('lead') }),
    status: parts.problems === undefined && parts.meanwhile !== true ? 200 : 422,
    body: figureForm(locale, {
      brief,
      action: `${pathOf(brief)}/figures/${key ?? 'new'}`,
      typed: figure === undefined ? { from: 'indicator', decimals: '1' } : typedFigure(figure),
      problems: {},
      meanwhile: false,
      from: String(brief.newest),
      indicators: indicators.map((one) => ({ value: one.slug, label: inLanguage(one, 'name', locale).text })),
      places,
      ...parts,
    }),
  });
}

async function saveFigure(visit: Visit): Promise<Response> {
  const {
    brief,
    version: { content },
  } = await newestOf(visit);
  const { db } = visit.platform;
  const key = visit.params['key'];
  const sent = await visit.form();
  const from = sent.text('version');
  const read = await readFigure(sent, {
    language: content.title.language,
    taken: content.figures.map(figureKey).filter((one) => one !== key),
    indicators: (await listIndicators(db)).map(({ slug }) => slug),
    places: (await placesOf(visit)).map(({ value }) => value),
    official: (wanted) => officialFigure(db, wanted),
  });
  if (!read.ok) return showFigure(visit, { typed: sent.fields, problems: read.error, from });
  const figure = read.value;
  const done = await saveVersion(visit.platform, brief, actingOfficial(visit), {
    from: fromOf(from),
    note: plain(sent.text('change')).slice(0, 300),
    change: ({ figures, ...others }): BriefContent | undefined => {
      if (key === undefined) return { ...others, figures: [...figures, figure] };
      const at = figures.findIndex((one) => figureKey(one) === key);
      return at < 0 ? undefined : { ...others, figures: figures.with(at, figure) };
    },
  });
  // What was typed stays, so that it can be brought into the newer version.
  if (!done.ok) return showFigure(visit, { typed: sent.fields, meanwhile: true });
  return visit.seeOther(`${pathOf(brief)}/edit#figures`, edit(visit.locale)('saved', { n: done.value }));
}

async function removeFigure(visit: Visit): Promise<Response> {
  const brief = await namedBrief(visit);
  const sent = await visit.form();
  const key = visit.params['key'] ?? '';
  const t = edit(visit.locale);
  const done = await saveVersion(visit.platform, brief, actingOfficial(visit), {
    from: fromOf(sent.text('version')),
    note: `${t('remove')}: ${key}`.slice(0, 300),
    change: ({ figures, ...others }) =>
      figures.some((one) => figureKey(one) === key)
        ? { ...others, figures: figures.filter((one) => figureKey(one) !== key) }
        : undefined,
  });
  return visit.seeOther(`${pathOf(brief)}/edit#figures`, done.ok ? t('saved', { n: done.value }) : t('meanwhile'));
}

export const figureRoutes: readonly Route[] = [
  get('/briefs/:slug/figures/new', organiser, (visit) => showFigure(visit)),
  post('/briefs/:slug/figures/new', organiser, saveFigure),
  get('/briefs/:slug/figures/:key', organiser, (visit) => showFigure(visit)),
  post('/briefs/:slug/figures/:key', organiser, saveFigure),
  post('/briefs/:slug/figures/:key/remove', organiser, removeFigure),
];
