/** The public page of an allocation: how the sum is shared out, what that is held against, and how to check it. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { number } from '../../../platform/i18n/format.ts';
import { inLanguage } from '../../../platform/i18n/in-language.ts';
import {
  contents,
  dataTable,
  html,
  keyFigures,
  linkButton,
  markdown,
  notice,
  pageHeader,
  prose,
  section,
  type Content,
  type Html,
} from '../../../platform/ui/index.ts';
import { pathOf, stateOf, type Allocation } from '../allocation.ts';
import type { ChangedFigure } from '../changed-figures.ts';
import type { Sensitivity } from '../sensitivity.ts';
import type { OpenedLink } from '../shown-budgets.ts';
import type { Version, VersionNote } from '../store/versions.ts';
import type { ToldShares } from '../told-shares.ts';
import { allocationWords } from '../words/allocation.ts';
import { common } from '../words/common.ts';
import { dollars } from '../words/problems.ts';
import { againstSection } from './against-section.ts';
import {
  dateFact,
  hypotheticalBadge,
  mostRows,
  roundDollars,
  stateBadge,
  titleOf,
  wholeDollars,
} from './allocation-words.ts';
import { checkSection, indicatorsSection, versionsSection } from './check-section.ts';
import { floorsSection } from './floors-section.ts';
import { programmesSection, type ToldProgramme } from './programmes-section.ts';
import { sensitivitySection } from './sensitivity-section.ts';
import { sharesSection } from './shares-section.ts';

export interface AllocationPageParts {
  readonly allocation: Allocation;
  readonly version: Version;
  /** The latest first. */
  readonly versions: readonly VersionNote[];
  readonly told: ToldShares;
  readonly sensitivity: Sensitivity | undefined;
  /** What the catalogue tells otherwise by now. */
  readonly changed: readonly ChangedFigure[];
  readonly budgets: readonly OpenedLink[];
  readonly programmes: readonly ToldProgramme[];
  readonly worksOn: boolean;
  readonly timeZone: string;
}

export const allocationHeading = (
  locale: Locale,
  { allocation, version, worksOn, timeZone }: AllocationPageParts,
): Html => {
  const t = common(locale);
  const regions = t('regionsOf', { n: version.snapshot.regions.length, level: t(`level.${allocation.level}`) });
  return pageHeader({
    kicker: allocationWords(locale)('kicker', { regions }),
    title: titleOf(locale, allocation),
    facts: [
      stateBadge(locale, stateOf(allocation)),
      allocation.regionName,
      dateFact(locale, allocation, timeZone),
      allocation.hypothetical && hypotheticalBadge(locale),
    ],
    actions:
      worksOn &&
      linkButton({
        href: `${pathOf(allocation)}/organise`,
        label: allocationWords(locale)('organise'),
        kind: 'quiet',
      }),
  });
};

export function allocationPage(locale: Locale, parts: AllocationPageParts): Content {
  const t = allocationWords(locale);
  const { allocation, version, versions, told, sensitivity, changed, budgets, programmes, timeZone } = parts;
  const why = inLanguage(allocation, 'why', locale);
  const latest = versions[0]?.version ?? version.version;
  const adopted = allocation.adoptedAt !== null;
  return [
    version.version !== latest &&
      notice({
        kind: 'warning',
        body: html`${t('oldVersion', { version: version.version, latest })}
          <a href="${pathOf(allocation)}">${t('latest')}</a>`,
      }),
    allocation.hypothetical && notice({ kind: 'warning', body: common(locale)('hypotheticalNote') }),
    why.text !== '' && html`<div lang="${why.language}" dir="auto">${prose(markdown(why.text))}</div>`,
    inShort(locale, parts),
    contents({
      label: t('onThisPage'),
      links: [
        { href: '#shares', label: t('sharedOut') },
        { href: '#rules', label: t('floorsTitle') },
        { href: '#against', label: t('againstTitle') },
        ...(told.gap === undefined ? [] : [{ href: '#gap', label: t('gapTitle') }]),
        { href: '#sensitivity', label: t('sensitivityTitle') },
        { href: '#figures', label: t('indicatorsTitle') },
        ...(adopted ? [{ href: '#programmes', label: t('programmesTitle') }] : []),
        { href: '#check', label: t('checkTitle') },
      ],
    }),
    sharesSection(locale, { allocation, version, told }),
    floorsSection(locale, version),
    againstSection(locale, { allocation, version, told }),
    sensitivitySection(locale, { allocation, version, told, found: sensitivity }),
    indicatorsSection(locale, version, changed),
    budgets.length > 0 && budgetsSection(locale, budgets),
    adopted && programmesSection(locale, { allocation, programmes }),
    checkSection(locale, { allocation, version, latest, sensitivity }),
    versionsSection(locale, { allocation, shown: version.version, versions, timeZone }),
  ];
}

function inShort(locale: Locale, { version, told }: AllocationPageParts): Content {
  const t = allocationWords(locale);
  const byEach = told.regions.filter(({ people }) => people > 0).toSorted((a, b) => a.each - b.each);
  const [least, most] = [byEach[0], byEach.at(-1)];
  const { sum } = version.plan.terms;
  return keyFigures([
    { label: t('sum'), value: roundDollars(locale, sum), note: wholeDollars(locale, sum) },
    {
      label: t('average'),
      value: dollars(locale, Math.round(told.people === 0 ? 0 : sum / told.people)),
      note: t('peopleOf', { n: number(locale, told.people) }),
    },
    { label: t('most'), value: dollars(locale, Math.round(most?.each ?? 0)), note: most?.name ?? '' },
    { label: t('least'), value: dollars(locale, Math.round(least?.each ?? 0)), note: least?.name ?? '' },
  ]);
}

const budgetsSection = (locale: Locale, budgets: readonly OpenedLink[]): Content => {
  const t = allocationWords(locale);
  return section({
    id: 'budgets',
    title: t('budgetsTitle'),
    lead: t('budgetsLead'),
    body: dataTable({
      caption: t('budgetsTitle'),
      captionHidden: true,
      columns: [{ label: t('region') }, { label: t('total'), numeric: true }],
      rows: budgets
        .slice(0, mostRows)
        .map(({ name, cents, link }) => [
          link === undefined ? t('budgetDraft', { name }) : html`<a href="${link.path}">${name}</a>`,
          wholeDollars(locale, cents),
        ]),
    }),
  });
};
