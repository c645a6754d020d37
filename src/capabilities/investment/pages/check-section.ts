/** What an allocation rests on, and the ways to check it: figures with their sources, files, digest, versions. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  codeBlock,
  dataTable,
  digest,
  fileList,
  html,
  moreLink,
  notice,
  section,
  timeline,
  type Content,
} from '../../../platform/ui/index.ts';
import { indicatorsOf } from '../../../rules/equity/index.ts';
import { pathOf, type Allocation } from '../allocation.ts';
import type { ChangedFigure } from '../changed-figures.ts';
import { openFiles } from '../give-files.ts';
import type { Sensitivity } from '../sensitivity.ts';
import type { Version, VersionNote } from '../store/versions.ts';
import { allocationWords } from '../words/allocation.ts';
import { common } from '../words/common.ts';
import { indicatorTitle } from './allocation-words.ts';

export function indicatorsSection(
  locale: Locale,
  { plan, snapshot }: Version,
  changed: readonly ChangedFigure[],
): Content {
  const t = allocationWords(locale);
  const directions = new Map(indicatorsOf(plan.profile).map(({ key, direction }) => [key, direction]));
  return section({
    id: 'figures',
    title: t('indicatorsTitle'),
    body: [
      changed.length > 0 &&
        notice({
          kind: 'warning',
          title: t('changedTitle'),
          body: html`<ul>
            ${changed.map(
              ({ indicator, now, regions }) =>
                html`<li>
                  ${t(`changed.${now}`, { indicator: indicatorTitle(locale, snapshot, indicator), n: regions })}
                </li>`,
            )}
          </ul>`,
        }),
      dataTable({
        caption: t('indicatorsTitle'),
        captionHidden: true,
        stacked: true,
        columns: [{ label: t('indicator') }, { label: t('direction') }, { label: t('period') }, { label: t('source') }],
        rows: snapshot.indicators.map(({ key, path, period, vintage, source }) => {
          const title = indicatorTitle(locale, snapshot, key);
          const direction = directions.get(key);
          return [
            path === null ? title : html`<a href="${path}">${title}</a>`,
            direction === undefined ? '–' : common(locale)(`direction.${direction}`),
            [period, vintage].filter((part) => part !== '').join(', ') || '–',
            source,
          ];
        }),
      }),
      html`<p><strong>${common(locale)('notPeople')}</strong></p>`,
    ],
  });
}

export function checkSection(
  locale: Locale,
  {
    allocation,
    version,
    latest,
    sensitivity,
  }: { allocation: Allocation; version: Version; latest: number; sensitivity: Sensitivity | undefined },
): Content {
  const t = allocationWords(locale);
  const query = version.version === latest ? '' : `?version=${version.version}`;
  const at = `${pathOf(allocation)}/export`;
  return section({
    id: 'check',
    title: t('checkTitle'),
    lead: t('checkLead'),
    body: [
      fileList(
        openFiles.map((name) => ({
          href: `${at}/${name}${query}`,
          label: t(`file.${name}`),
          kind: name.endsWith('.csv') ? 'CSV' : 'JSON',
          ...(name.endsWith('.csv')
            ? { note: html`<a href="${at}/${name}-metadata.json${query}">${t('columnsOf')}</a>` }
            : {}),
        })),
      ),
      html`<p>${t('digest')}: ${digest(version.digest)}</p>`,
      codeBlock({
        label: t('again'),
        code: [
          `${again} --check shares.csv`,
          ...(sensitivity === undefined ? [] : [`${again} --draws ${drawsOf(sensitivity)} --seed ${sensitivity.seed}`]),
        ].join('\n'),
      }),
      html`<p>${moreLink('/investment/method', t('method'))}</p>`,
    ],
  });
}

const again = 'concord allocate regions.csv --profile profile.json --terms terms.json';

/** With those in which the rules could not all be kept. */
const drawsOf = ({ ranges: { draws, clashes } }: Sensitivity): number => draws + clashes;

export const versionsSection = (
  locale: Locale,
  {
    allocation,
    shown,
    versions,
    timeZone,
  }: { allocation: Allocation; shown: number; versions: readonly VersionNote[]; timeZone: string },
): Content => {
  const t = allocationWords(locale);
  return section({
    id: 'versions',
    title: t('versionsTitle'),
    body: timeline(
      versions.map(({ version, at, reason }) => ({
        title: t(version === shown ? 'versionNow' : 'version', { n: version }),
        when: dateTime(locale, at, timeZone),
        body: html`${reason}
        ${version !== shown && html`<a href="${pathOf(allocation)}?version=${version}">${t('version', { n: version })}</a>`}`,
        state: 'done',
      })),
      t('versionsTitle'),
    ),
  });
};
