/** The organisers' pages about pledges: groups with their sizes, and the form by which a group is decided about. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime, number, percent } from '../../../platform/i18n/format.ts';
import {
  button,
  dataTable,
  dateTimeField,
  emptyState,
  errorSummary,
  filterForm,
  form,
  html,
  hidden,
  keyFigures,
  moreLink,
  notice,
  radioGroup,
  section,
  stackedBars,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Initiative } from '../initiative.ts';
import type { PledgeRule } from '../pledge-act.ts';
import type { ActKind, HeldGroup, KeptAct, PledgeGroup } from '../store/pledge-acts.ts';
import type { HourCount, RegionCount } from '../store/pledge-figures.ts';
import { screeningWords } from '../words/pledge-screening.ts';

export const screeningPath = ({ slug }: Pick<Initiative, 'slug'>): string => `/initiatives/${slug}/pledges/screening`;

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

type Words = ReturnType<typeof screeningWords>;

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
export const whyWord = (t: Words, why: string): string =>
  `why.${why}` in screeningWords.texts.en ? t(`why.${why}` as 'why.domain') : why;

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

/** The rule as people read it. */
export function ruleWords(locale: Locale, rule: PledgeRule, timeZone: string, domainName?: string): string {
  const t = screeningWords(locale);
  const when = (iso: string): string => dateTime(locale, new Date(iso), timeZone);
  const parts = [
    rule.domain === undefined ? '' : t('chosen.domain', { value: domainName ?? rule.domain }),
    rule.network === undefined ? '' : t('chosen.network', { value: rule.network.slice(0, 12) }),
    rule.why === undefined ? '' : t('chosen.why', { value: whyWord(t, rule.why) }),
    rule.ofAct === undefined ? '' : t('chosen.ofAct', { value: rule.ofAct }),
    rule.from === undefined ? '' : t('chosen.from', { value: when(rule.from) }),
    rule.until === undefined ? '' : t('chosen.until', { value: when(rule.until) }),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export interface DecidePage {
  readonly initiative: Initiative;
  readonly timeZone: string;
  readonly rule: PledgeRule;
  readonly domainName: string | undefined;
  /** How many each act would change. */
  readonly counts: Readonly<Record<ActKind, number>>;
  readonly key: string;
  readonly typed: { readonly act: string; readonly reason: string };
  readonly problems: readonly { readonly field: 'act' | 'reason' | undefined; readonly message: string }[];
}

export function decidePage(locale: Locale, parts: DecidePage): Content {
  const { initiative, rule, counts, key, typed, problems, timeZone, domainName } = parts;
  const t = screeningWords(locale);
  const problemOf = (field: 'act' | 'reason') => problems.find((problem) => problem.field === field)?.message;
  const words = { quarantined: 'whatQuarantine', invalidated: 'whatInvalidate', restored: 'whatRestore' } as const;
  const possible = (Object.keys(words) as ActKind[]).filter((act) => counts[act] > 0);
  const standing = Object.keys(rule).length === 1 && (rule.domain ?? rule.network) !== undefined;
  return [
    errorSummary({
      title: t('problem'),
      errors: problems.map(({ field, message }) => (field === undefined ? { message } : { field, message })),
    }),
    html`<p><strong>${t('chosen')}: ${ruleWords(locale, rule, timeZone, domainName)}</strong></p>`,
    standing && notice({ kind: 'info', body: t('standing') }),
    possible.length === 0
      ? notice({ kind: 'info', body: t('nothing') })
      : form({
          action: `${screeningPath(initiative)}/decide`,
          hidden: { ...Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, String(value)])), key },
          body: [
            radioGroup({
              name: 'act',
              legend: t('whatLabel'),
              error: problemOf('act'),
              value: typed.act,
              required: true,
              options: possible.map((act) => ({ value: act, label: t(words[act], { n: counts[act] }) })),
            }),
            textArea({
              name: 'reason',
              label: t('reason'),
              hint: t('reasonHint'),
              error: problemOf('reason'),
              value: typed.reason,
              rows: 3,
              maxlength: 1_000,
              required: true,
            }),
          ],
          buttons: button({ label: t('go') }),
        }),
    moreLink(screeningPath(initiative), t('back')),
  ];
}
