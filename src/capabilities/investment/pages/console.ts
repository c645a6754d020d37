/** The organiser's console: where the allocation stands, its plan, what that gives now, what can be done, and what was done. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { date, percent } from '../../../platform/i18n/format.ts';
import { actSection, returnedSummary, type ActForms } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import {
  dataTable,
  html,
  linkButton,
  moreLink,
  notice,
  phases,
  section,
  summaryList,
  type Content,
} from '../../../platform/ui/index.ts';
import { crossingFloors } from '../../../rules/equity/index.ts';
import type { Result } from '../../../rules/result.ts';
import { pathOf, type Allocation, type State } from '../allocation.ts';
import type { PlanPreview } from '../plan-preview.ts';
import type { PlanProblem } from '../publish-allocation.ts';
import { allocationRegions } from '../share-out.ts';
import type { VersionNote } from '../store/versions.ts';
import { allocationWords } from '../words/allocation.ts';
import { organiseWords } from '../words/organise.ts';
import { dollars, planProblemSentence } from '../words/problems.ts';
import { difference, perHead, profileName, wholeDollars } from './allocation-words.ts';
import { floorsTable } from './floors-section.ts';

export type ConsoleAct = 'publish' | 'revise' | 'adopt';

export interface ConsoleParts extends ActForms<ConsoleAct> {
  readonly allocation: Allocation;
  readonly state: State;
  readonly preview: Result<PlanPreview, PlanProblem>;
  /** The latest first. */
  readonly versions: readonly VersionNote[];
  /** Others see all of it; organisers may also change it. */
  readonly mayOrganise: boolean;
  readonly mayEnter: boolean;
  readonly acts: readonly Act[];
  readonly timeZone: string;
}

export function consolePage(locale: Locale, parts: ConsoleParts): Content {
  const t = organiseWords(locale);
  const { allocation, state, problem, mayOrganise, mayEnter, preview, versions } = parts;
  const at = pathOf(allocation);
  const isNew = preview.ok && preview.value.digest !== versions[0]?.digest;
  return [
    problem !== undefined && returnedSummary(t('publishProblem'), problem),
    nextSection(locale, parts),
    state !== 'adopted' && planSection(locale, parts),
    state !== 'adopted' && previewSection(locale, parts),
    mayOrganise &&
      state === 'draft' &&
      preview.ok &&
      actSection(t, parts, { at, act: 'publish', lead: t('publishLead'), hidden: { seen: preview.value.digest } }),
    state === 'published' && preview.ok && !isNew && notice({ kind: 'info', body: t('nothingNew') }),
    mayOrganise &&
      state === 'published' &&
      isNew &&
      actSection(t, parts, { at, act: 'revise', lead: t('reviseLead'), hidden: { seen: preview.value.digest } }),
    mayOrganise &&
      state === 'published' &&
      actSection(t, parts, {
        at,
        act: 'adopt',
        lead: t('adoptLead', { version: versions[0]?.version ?? 1 }),
        hidden: { seen: versions[0]?.digest ?? '' },
      }),
    html`<div class="actions">
      ${mayOrganise && state === 'adopted' && linkButton({ href: `${at}/budgets`, label: t('budgets'), kind: 'primary' })}
      ${mayEnter && state === 'adopted' && linkButton({ href: `${at}/programmes/new`, label: t('programmes'), kind: 'secondary', icon: 'plus' })}
    </div>`,
    mayOrganise && html`<p>${moreLink(`${at}/organise/roles`, processRolesTitle(locale))}</p>`,
    actsSection(locale, organiseWords, parts),
  ];
}

const order: readonly State[] = ['draft', 'published', 'adopted'];

function nextSection(locale: Locale, { allocation, state, versions, timeZone }: ConsoleParts): Content {
  const t = organiseWords(locale);
  const here = order.indexOf(state);
  const when = { draft: null, published: allocation.publishedAt, adopted: allocation.adoptedAt } as const;
  return section({
    title: t('nextTitle'),
    lead: t(`now.${state}`, { version: versions[0]?.version ?? 1 }),
    body: phases({
      label: t('nextTitle'),
      words: { done: t('done'), current: t('current'), ahead: t('ahead') },
      phases: order.map((step, at) => {
        const day = when[step];
        return {
          label: t(`step.${step}`),
          state: at < here ? 'done' : at === here ? 'current' : 'ahead',
          ...(day === null ? {} : { when: date(locale, day, timeZone) }),
        };
      }),
    }),
  });
}

function planSection(locale: Locale, { allocation, mayOrganise }: ConsoleParts): Content {
  const t = organiseWords(locale);
  const { terms, profile, table } = allocation.plan;
  const at = pathOf(allocation);
  const row = (name: 'terms' | 'need' | 'table', form: string, value: string) => ({
    term: t(name),
    value,
    ...(mayOrganise
      ? {
          action: html`<a href="${at}/${form}">${t('change')}<span class="visually-hidden">: ${t(name)}</span></a>`,
        }
      : {}),
  });
  return section({
    title: t('planTitle'),
    lead: t('planLead'),
    body: summaryList(
      [
        row(
          'terms',
          'terms',
          t('termsShort', {
            sum: dollars(locale, terms.sum),
            base: percent(locale, terms.base / 10_000, 2),
            floors: terms.floors.length,
          }),
        ),
        row('need', 'profile', profileName(locale, profile)),
        row('table', 'table', t('tableRows', { n: table.rows.length })),
      ],
      { boxed: true },
    ),
  });
}

function previewSection(locale: Locale, { allocation, preview }: ConsoleParts): Content {
  const t = organiseWords(locale);
  if (!preview.ok)
    return notice({
      kind: 'error',
      title: t('previewProblem'),
      body: planProblemSentence(locale, preview.error, allocation.plan),
    });
  const { snapshot, found } = preview.value;
  const { plan } = allocation;
  const needs = found.need.map(({ score }) => score);
  const crossing = crossingFloors(plan.terms, allocationRegions(snapshot, needs))[0];
  const rows = snapshot.regions
    .map((region, at) => {
      const total = found.shares.regions[at]?.total ?? 0;
      return {
        ...region,
        total,
        perHead: found.perHead[at] ?? 0,
        each: region.people === 0 ? 0 : total / region.people,
      };
    })
    .toSorted((a, b) => b.each - a.each || (a.region < b.region ? -1 : 1));
  const shown = rows.length <= 10 ? rows : [...rows.slice(0, 5), ...rows.slice(-5)];
  return section({
    title: t('previewTitle'),
    lead: t('previewLead'),
    body: [
      crossing !== undefined &&
        notice({
          kind: 'warning',
          body: allocationWords(locale)('crossing', { one: crossing[0], other: crossing[1] }),
        }),
      floorsTable(locale, { plan, snapshot, found }),
      dataTable({
        caption: t('previewTitle'),
        captionHidden: true,
        stacked: true,
        columns: [
          { label: t('region') },
          { label: t('total'), numeric: true },
          { label: t('perHead'), numeric: true },
          { label: t('against'), numeric: true },
        ],
        rows: shown.map(({ name, total, people, perHead: plain }) => [
          name,
          wholeDollars(locale, total),
          perHead(locale, total, people),
          difference(locale, total - plain),
        ]),
      }),
    ],
  });
}
