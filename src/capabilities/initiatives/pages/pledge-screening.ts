/** The organisers' page about pledges: what came when, groups with their sizes, what is held and what was decided. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number, percent } from '../../../platform/i18n/format.ts';
import {
  dataTable,
  dateTimeField,
  emptyState,
  errorSummary,
  filterForm,
  html,
  hidden,
  keyFigures,
  notice,
  section,
  stackedBars,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { HeldGroup, KeptAct, PledgeGroup } from '../store/pledge-acts.ts';
import type { HourCount, RegionCount } from '../store/pledge-figures.ts';
import { screeningWords } from '../words/pledge-screening.ts';
import { ruleWords, screeningPath, whyWord, type Words } from './pledge-decide.ts';

export interface ScreeningPage {
  readonly initiative: Initiative;
  readonly timeZone: string;
  readonly mayAct: boolean;
  readonly regions: readonly RegionCount[];
  readonly hours: readonly HourCount[];
  readonly held: readonly HeldGroup[];
  readonly domains: readonly PledgeGroup[];
  readonly networks: readonly PledgeGroup[];
  readonly acts: readonly KeptAct[];
  readonly typed?: { readonly from: string; readonly until: string };
}

export function screeningPage(locale: Locale, parts: ScreeningPage): Content {
  const { initiative, mayAct, regions, typed } = parts;
  const t = screeningWords(locale);
  const sum = (key: 'counted' | 'held' | 'invalidated'): number =>
    regions.reduce((total, region) => total + region[key], 0);
  const timeProblem = typed === undefined ? undefined : t('timeWrong');
  return [
    errorSummary({
      title: t('problem'),
      errors: timeProblem === undefined ? [] : [{ field: 'from', message: timeProblem }],
    }),
    !mayAct && notice({ kind: 'info', body: t('readOnly') }),
    keyFigures(
      (['counted', 'held', 'invalidated'] as const).map((key) => ({ label: t(key), value: number(locale, sum(key)) })),
    ),
    heldSection(locale, parts),
    hoursSection(locale, parts),
    groupSection(locale, parts, 'domain', sum('counted') + sum('held') + sum('invalidated')),
    groupSection(locale, parts, 'network', sum('counted') + sum('held') + sum('invalidated')),
    mayAct &&
      section({
        title: t('window'),
        lead: t('windowLead'),
        body: filterForm({
          action: `${screeningPath(initiative)}/decide`,
          label: t('window'),
          fields: [
            dateTimeField({ name: 'from', label: t('from'), value: typed?.from, error: timeProblem }),
            dateTimeField({ name: 'until', label: t('until'), value: typed?.until }),
          ],
          submit: t('next'),
        }),
      }),
    actsSection(locale, parts),
  ];
}

const decideLink = (t: Words, initiative: Initiative, rule: Readonly<Record<string, string>>, what: string): Content =>
  html`<a href="${screeningPath(initiative)}/decide?${new URLSearchParams(rule).toString()}"
    >${t('decide')} ${hidden(what)}</a
  >`;

function heldSection(locale: Locale, { initiative, held, mayAct, timeZone }: ScreeningPage): Content {
  const t = screeningWords(locale);
  return section({
    title: t('heldGroups'),
    lead: t('heldLead'),
    body:
      held.length === 0
        ? emptyState({ title: t('heldNone'), body: t('heldNoneBody'), icon: 'check' })
        : dataTable({
            caption: t('heldGroups'),
            captionHidden: true,
            stacked: true,
            columns: [
              { label: t('why') },
              { label: t('pledges'), numeric: true },
              { label: t('period') },
              ...(mayAct ? [{ label: t('decide') }] : []),
            ],
            rows: held.map(({ why, pledges, oldest, newest }) => [
              whyWord(t, why),
              number(locale, pledges),
              `${dateTime(locale, oldest, timeZone)} – ${dateTime(locale, newest, timeZone)}`,
              ...(mayAct ? [decideLink(t, initiative, { why }, whyWord(t, why))] : []),
            ]),
          }),
  });
}

/** Words of reasons that a later version may add are shown as they are. */

function hoursSection(locale: Locale, { hours, timeZone }: ScreeningPage): Content {
  if (hours.length === 0) return '';
  const t = screeningWords(locale);
  const top = Math.max(1, ...hours.map(({ counted, held, invalidated }) => counted + held + invalidated));
  return section({
    title: t('hours'),
    body: stackedBars({
      title: t('pledges'),
      description: t('hoursLead', { hours: hours.length }),
      tableLabel: t('table'),
      groupLabel: t('hour'),
      parts: [t('counted'), t('held'), t('invalidated')],
      bars: hours.map(({ hour, counted, held, invalidated }) => ({
        label: dateTime(locale, hour, timeZone),
        shares: [counted, held, invalidated].map((value) => ({ share: value / top, text: number(locale, value) })),
      })),
    }),
  });
}

function groupSection(locale: Locale, parts: ScreeningPage, by: 'domain' | 'network', all: number): Content {
  const t = screeningWords(locale);
  const { initiative, mayAct, timeZone } = parts;
  const groups = by === 'domain' ? parts.domains : parts.networks;
  if (groups.length === 0) return '';
  return section({
    title: t(`${by}s`),
    lead: t(`${by}sLead`),
    body: dataTable({
      caption: t(`${by}s`),
      captionHidden: true,
      stacked: true,
      columns: [
        { label: t(by) },
        { label: t('pledges'), numeric: true },
        { label: t('share'), numeric: true },
        { label: t('held'), numeric: true },
        { label: t('invalidated'), numeric: true },
        { label: t('newest') },
        ...(mayAct ? [{ label: t('decide') }] : []),
      ],
      rows: groups.map((group) => {
        const name = groupName(t, by, group);
        return [
          name,
          number(locale, group.pledges),
          percent(locale, all === 0 ? 0 : group.pledges / all, 1),
          number(locale, group.held),
          number(locale, group.invalidated),
          dateTime(locale, group.newest, timeZone),
          ...(mayAct ? [decideLink(t, initiative, { [by]: group.key }, name)] : []),
        ];
      }),
    }),
  });
}

const groupName = (t: Words, by: 'domain' | 'network', { key, name }: Pick<PledgeGroup, 'key' | 'name'>): string =>
  by === 'network' ? key.slice(0, 12) : (name ?? t('unnamed', { key: key.slice(1, 9) }));

function actsSection(locale: Locale, { initiative, acts, mayAct, timeZone }: ScreeningPage): Content {
  const t = screeningWords(locale);
  return section({
    title: t('acts'),
    lead: t('actsLead'),
    body:
      acts.length === 0
        ? html`<p>${t('actsNone')}</p>`
        : dataTable({
            caption: t('acts'),
            captionHidden: true,
            stacked: true,
            columns: [
              { label: t('number'), numeric: true },
              { label: t('act') },
              { label: t('pledges'), numeric: true },
              { label: t('chosen') },
              { label: t('reason') },
              { label: t('at') },
              ...(mayAct ? [{ label: t('undo') }] : []),
            ],
            rows: acts.map((act) => [
              number(locale, act.number),
              t(`act.${act.act}`),
              number(locale, act.pledges),
              ruleWords(locale, act.rule, timeZone),
              act.byRole === null ? t('byMachine') : act.reason,
              dateTime(locale, act.at, timeZone),
              ...(mayAct
                ? [decideLink(t, initiative, { ofAct: String(act.number) }, t('undoAct', { number: act.number }))]
                : []),
            ]),
          }),
  });
}
