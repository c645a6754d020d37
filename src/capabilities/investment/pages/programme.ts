/** One programme: where it runs, what is planned, committed and spent, every entry, and what came of it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  dataTable,
  emptyState,
  fileList,
  html,
  keyFigures,
  linkButton,
  markdown,
  notice,
  prose,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Allocation } from '../allocation.ts';
import { entryKinds, moneyOf, type Entry, type Programme } from '../programme.ts';
import type { Version } from '../store/versions.ts';
import { programmeWords } from '../words/programme.ts';
import { dollars } from '../words/problems.ts';
import { roundDollars, wholeDollars } from './allocation-words.ts';
import { programmePath } from './programmes-section.ts';

export interface ProgrammePageParts {
  readonly allocation: Allocation;
  readonly version: Version;
  readonly programme: Programme;
  readonly entries: readonly Entry[];
  readonly outcomes: Content;
  readonly mayEnter: boolean;
  readonly timeZone: string;
}

export function programmePage(locale: Locale, parts: ProgrammePageParts): Content {
  const t = programmeWords(locale);
  const { allocation, programme, entries, version, outcomes, mayEnter, timeZone } = parts;
  const about = inLanguage(programme, 'about', locale);
  const why = inLanguage(programme, 'comparisonWhy', locale);
  const names = new Map(version.snapshot.regions.map(({ region, name }) => [region, name]));
  const listed = (regions: readonly string[]): string =>
    new Intl.ListFormat(locale).format(regions.map((region) => names.get(region) ?? region));
  const at = programmePath(allocation, programme.number);
  return [
    about.text !== '' && html`<div lang="${about.language}" dir="auto">${prose(markdown(about.text))}</div>`,
    summaryList([
      { term: t('where'), value: listed(programme.regions) },
      ...(programme.comparison.length === 0 ? [] : [{ term: t('compared'), value: listed(programme.comparison) }]),
      ...(why.text === ''
        ? []
        : [{ term: t('comparedWhy'), value: html`<span lang="${why.language}" dir="auto">${why.text}</span>` }]),
    ]),
    html`<p class="hint">${t('since', { date: date(locale, programme.at, timeZone) })}</p>`,
    moneySection(locale, parts),
    section({ id: 'outcomes', title: t('outcomes'), lead: t('outcomesLead'), body: outcomes }),
    section({
      id: 'entries',
      title: t('entries'),
      lead: t('entriesLead'),
      aside: mayEnter && linkButton({ href: `${at}/record`, label: t('record'), icon: 'plus', kind: 'secondary' }),
      body: entries.length === 0 ? emptyState({ title: t('noEntries') }) : entryTable(locale, entries),
    }),
    section({
      title: t('files'),
      body: fileList([{ href: `${at}/entries.csv`, label: t('file'), kind: 'CSV' }]),
    }),
  ];
}

function moneySection(locale: Locale, { programme, entries, version }: ProgrammePageParts): Content {
  const t = programmeWords(locale);
  const money = moneyOf(entries);
  const share = version.found.shares.regions.reduce(
    (sum, { region, total }) => sum + (programme.regions.includes(region) ? total : 0),
    0,
  );
  const regions = programme.regions.map((region) => {
    const own = entries.filter((entry) => entry.region === region);
    return { name: version.snapshot.regions.find((one) => one.region === region)?.name ?? region, money: moneyOf(own) };
  });
  return section({
    id: 'money',
    title: t('money'),
    lead: t('moneyLead'),
    body: [
      (money.committed > money.planned || money.spent > money.planned) &&
        notice({ kind: 'warning', body: t('overspent') }),
      keyFigures([
        { label: t('share'), ...roundAndWhole(locale, share) },
        ...entryKinds.map((kind) => ({ label: t(kind), ...roundAndWhole(locale, money[kind]) })),
      ]),
      regions.length > 1 &&
        dataTable({
          caption: t('byRegion'),
          stacked: true,
          columns: [{ label: t('region') }, ...entryKinds.map((kind) => ({ label: t(kind), numeric: true }))],
          rows: regions.map((one) => [one.name, ...entryKinds.map((kind) => wholeDollars(locale, one.money[kind]))]),
        }),
    ],
  });
}

/** Short enough for a phone, with the exact sum below it. */
const roundAndWhole = (locale: Locale, cents: number) => ({
  value: roundDollars(locale, cents),
  note: wholeDollars(locale, cents),
});

const entryTable = (locale: Locale, entries: readonly Entry[]): Content => {
  const t = programmeWords(locale);
  return dataTable({
    caption: t('entries'),
    captionHidden: true,
    stacked: true,
    columns: [
      { label: t('day') },
      { label: t('kind') },
      { label: t('region') },
      { label: t('cents'), numeric: true },
      { label: t('note') },
    ],
    rows: entries.map(({ day, kind, regionName, cents, note, sourceUrl }) => [
      date(locale, new Date(`${day}T12:00:00Z`), 'UTC'),
      t(kind),
      regionName,
      `${cents < 0 ? '−' : ''}${dollars(locale, Math.abs(cents))}`,
      sourceUrl === null ? note : [note, html` <a href="${sourceUrl}">${t('source')}</a>`],
    ]),
  });
};
