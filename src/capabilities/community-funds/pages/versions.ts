/** How the terms of a fund changed since it was published: the newest first, each with its reason and what was there before. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { dataTable, emptyState, html, section, type Content } from '../../../platform/ui/index.ts';
import { fromLocal } from '../../../platform/local-time.ts';
import type { Version } from '../store/versions.ts';
import { fundWords } from '../words/fund.ts';
import { runWords } from '../words/run.ts';

const fields = [
  'title',
  'about',
  'eligibility',
  'checks',
  'language',
  'titleOther',
  'aboutOther',
  'eligibilityOther',
  'checksOther',
  'opensAt',
  'closesAt',
  'pledgingOpensAt',
  'pledgingClosesAt',
] as const;
type Field = (typeof fields)[number];

export function versionsPage(locale: Locale, versions: readonly Version[], timeZone: string): Content {
  const t = fundWords(locale);
  if (versions.length === 0) return emptyState({ title: t('noVersions') });
  return versions.toReversed().map((version) => {
    const before = versions.find(({ number }) => number === version.number - 1);
    return section({
      title: t('versionTitle', { n: version.number, date: dateTime(locale, version.at, timeZone) }),
      id: `version-${version.number}`,
      lead: version.reason,
      body: before === undefined ? html`<p>${t('firstVersion')}</p>` : changed(locale, before, version, timeZone),
    });
  });
}

function changed(locale: Locale, before: Version, after: Version, timeZone: string): Content {
  const t = fundWords(locale);
  return dataTable({
    caption: t('changedCaption', { n: after.number }),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('fieldColumn') }, { label: t('beforeColumn') }, { label: t('afterColumn') }],
    rows: fields
      .filter((field) => before.terms[field] !== after.terms[field])
      .map((field) => [
        labelOf(locale, field),
        said(locale, field, before.terms[field] ?? '', timeZone),
        said(locale, field, after.terms[field] ?? '', timeZone),
      ]),
  });
}

function labelOf(locale: Locale, field: Field): string {
  const t = runWords(locale);
  switch (field) {
    case 'titleOther':
    case 'aboutOther':
    case 'eligibilityOther':
    case 'checksOther':
      return `${t(field.slice(0, -'Other'.length) as 'title' | 'about' | 'eligibility' | 'checks')} (${t('inOther')})`;
    default:
      return t(field);
  }
}

function said(locale: Locale, field: Field, typed: string, timeZone: string): Content {
  if (field.endsWith('At')) {
    const at = fromLocal(typed, timeZone);
    return typeof at === 'string' ? typed : dateTime(locale, at, timeZone);
  }
  return typed === '' ? '–' : html`<span class="fund-typed">${typed}</span>`;
}
