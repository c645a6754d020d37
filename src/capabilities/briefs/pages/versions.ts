/** Every version with its reason, and any two compared. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  filterForm,
  html,
  section,
  selectField,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { pathOf, type Brief, type Version } from '../brief.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';
import { changesBetween } from './changes.ts';

export function versionsPage(
  locale: Locale,
  brief: Brief,
  versions: readonly Version[],
  chosen: { readonly from: Version; readonly to: Version } | undefined,
  timeZone: string,
): Content {
  const t = reading(locale);
  const options = versions.map(({ number }) => ({ value: String(number), label: t('versionNumber', { n: number }) }));
  return [
    summaryList(
      versions.map((version) => ({
        term: html`<a href="${pathOf(brief)}/versions/${version.number}"
          >${t('versionNumber', { n: version.number })}</a
        >`,
        value: html`${version.publishedAt === null ? badge({ label: common(locale)('draft'), tone: 'neutral' }) : ''}
          ${version.reason ?? version.note}
          <small>(${dateTime(locale, version.publishedAt ?? version.at, timeZone)})</small>`,
      })),
    ),
    versions.length > 1 &&
      section({
        title: t('compare'),
        id: 'compare',
        body: [
          filterForm({
            action: `${pathOf(brief)}/versions`,
            label: t('compare'),
            submit: t('show'),
            fields: [
              selectField({ name: 'from', label: t('from'), value: String(chosen?.from.number ?? ''), options }),
              selectField({ name: 'to', label: t('to'), value: String(chosen?.to.number ?? ''), options }),
            ],
          }),
          chosen !== undefined && changesBetween(locale, chosen.from, chosen.to),
        ],
      }),
  ];
}
