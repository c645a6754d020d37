/** Every version with its reason, and any two compared word by word. */
import { diffWordsWithSpace } from 'diff';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  emptyState,
  filterForm,
  html,
  section,
  selectField,
  summaryList,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import type { BriefContent, Claim, Worded } from '../../../rules/brief/index.ts';
import { pathOf, type Brief, type Version } from '../brief.ts';
import { common } from '../words/common.ts';
import { reading } from '../words/reading.ts';

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
          chosen !== undefined && changes(locale, chosen.from, chosen.to),
        ],
      }),
  ];
}

function changes(locale: Locale, from: Version, to: Version): Content {
  const t = reading(locale);
  const [before, after] = [partsOf(from.content), partsOf(to.content)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  return [
    html`<h3>${t('changesTitle', { from: from.number, to: to.number })}</h3>`,
    changed.length === 0 && emptyState({ title: t('noChanges') }),
    changed.map(
      (name) =>
        html`<div class="brief-change">
          <p class="kicker">${name}</p>
          ${difference(locale, before.get(name) ?? '', after.get(name) ?? '')}
        </div>`,
    ),
  ];
}

/** Words that came and went, told to screen readers as well. */
function difference(locale: Locale, before: string, after: string): Html {
  const t = reading(locale);
  return html`<p class="brief-diff">
    ${diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
      if (added) return html`<ins><span class="visually-hidden">${t('added')}: </span>${value}</ins>`;
      if (removed) return html`<del><span class="visually-hidden">${t('removed')}: </span>${value}</del>`;
      return value;
    })}
  </p>`;
}

/** Every text of a brief by a name that stays from version to version; an order that changes is a change of the list of claims. */
function partsOf({ title, summary, claims, figures }: BriefContent): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const put = (name: string, worded: Worded): void => {
    if (worded.text !== '') parts.set(name, worded.text);
    for (const [language, text] of Object.entries(worded.translations))
      if (text !== '') parts.set(`${name} (${language})`, text);
  };
  const sources = (all: Claim['sources']): string =>
    all.map(({ title: name, publisher, date, url }) => [name, publisher, date, url].join(', ')).join('; ');
  put('title', title);
  put('summary', summary);
  parts.set('claims', claims.map(({ key }) => key).join(', '));
  for (const claim of claims) {
    const { key, kind, side, check, counters } = claim;
    parts.set(`${key}: kind`, `${kind}, ${side}`);
    put(`${key}: heading`, claim.heading);
    put(`${key}: said by`, claim.saidBy);
    put(`${key}: text`, claim.text);
    put(`${key}: outcome`, claim.outcome);
    parts.set(`${key}: sources`, sources(claim.sources));
    counters.forEach((counter, at) => {
      put(`${key}: counter ${at + 1}`, counter.text);
      parts.set(`${key}: counter ${at + 1} sources`, sources(counter.sources));
    });
    if (check !== null) {
      parts.set(`${key}: verdict`, check.verdict);
      put(`${key}: check`, check.note);
    }
  }
  for (const { metric, region, period, claimed, official, officialSource } of figures)
    parts.set(
      `${metric.text}, ${region.text}, ${period}`,
      `${claimed} / ${official}; ${officialSource.title}, ${officialSource.url}`,
    );
  return parts;
}
