/** "Claimed versus official": every figure that published briefs compare, as a page and as a table. */
import type { Visit } from '../../../platform/http/visit.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import { fileList, filterForm, html, pageHeader, section, selectField } from '../../../platform/ui/index.ts';
import { listIndicators } from '../../indicators/index.ts';
import { claimedCsv, type ClaimedRow } from '../claimed-file.ts';
import { checkFigure } from '../check-figure.ts';
import { officialNow } from '../official-now.ts';
import { figuresTable } from '../pages/figures.ts';
import { said } from '../pages/texts.ts';
import { publishedContents } from '../store/briefs.ts';
import { reading } from '../words/reading.ts';
import { crumbs } from './crumbs.ts';

async function claimedRows({ platform }: Visit): Promise<readonly ClaimedRow[]> {
  const all = await publishedContents(platform.db);
  return all.flatMap(({ slug, content: { title, figures } }) => figures.map((figure) => ({ slug, title, figure })));
}

export async function showClaimed(visit: Visit): Promise<Response> {
  const { platform, locale, url } = visit;
  const t = reading(locale);
  const [all, indicators] = await Promise.all([claimedRows(visit), listIndicators(platform.db)]);
  const named = new Set(all.map(({ figure }) => figure.indicator));
  const chosen = indicators.find(({ slug }) => slug === url.searchParams.get('indicator'))?.slug ?? '';
  const rows = chosen === '' ? all : all.filter(({ figure }) => figure.indicator === chosen);
  const near = rows.filter(({ figure }) => checkFigure(figure).isNear).length;
  const offered = indicators.filter(({ slug }) => named.has(slug) || slug === chosen);
  return visit.page({
    title: t('claimedTitle'),
    wide: true,
    breadcrumbs: crumbs(locale),
    heading: pageHeader({ title: t('claimedTitle'), lead: t('claimedLead') }),
    body: [
      offered.length > 0 &&
        filterForm({
          action: '/briefs/claimed',
          label: t('onlyIndicator'),
          submit: t('show'),
          fields: [
            selectField({
              name: 'indicator',
              label: t('onlyIndicator'),
              value: chosen,
              placeholder: t('everyIndicator'),
              options: offered.map((one) => ({ value: one.slug, label: inLanguage(one, 'name', locale).text })),
            }),
          ],
        }),
      html`<p>${t('claimedCount', { n: rows.length, near })}</p>`,
      rows.length > 0 &&
        figuresTable(
          locale,
          rows.map(({ slug, title, figure }) => ({
            figure,
            of: html`<a href="/briefs/${slug}#figures">${said(locale, title)}</a>`,
          })),
          await officialNow(
            platform.db,
            rows.map(({ figure }) => figure),
          ),
        ),
      all.length > 0 &&
        section({
          title: t('files'),
          body: fileList([
            { href: '/briefs/claimed.csv', label: t('claimedCsv'), kind: 'CSV' },
            { href: '/briefs/export/claimed.csv-metadata.json', label: t('columnsOf'), kind: 'JSON, CSVW' },
          ]),
        }),
    ],
  });
}

export const claimedFile = async (visit: Visit): Promise<Response> =>
  visit.download(
    'claimed-and-official.csv',
    'text/csv; charset=utf-8; header=present',
    claimedCsv(await claimedRows(visit)),
  );
