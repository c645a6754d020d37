/** What was posted and what was changed afterwards: every version with its reason, and each change before and after. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import {
  badge,
  html,
  notice,
  section,
  summaryList,
  type Content,
  type SummaryRow,
} from '../../../platform/ui/index.ts';
import { lateBy, postingRule } from '../duties.ts';
import { differences, type ItemDifference } from '../plan-differences.ts';
import type { Plan, PlanField } from '../plan.ts';
import type { Version } from '../store/plan.ts';
import type { TownHall } from '../town-hall.ts';
import { agendaWords } from '../words/agenda.ts';
import { common } from '../words/common.ts';
import { formWords } from '../words/form.ts';
import { versionWords } from '../words/versions.ts';
import { languageNames } from './town-hall-words.ts';

export interface VersionsParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly hall: TownHall;
  /** Oldest first. */
  readonly versions: readonly Version[];
}

export function versionsPage(parts: VersionsParts): Content {
  const { locale, timeZone, hall, versions } = parts;
  const t = versionWords(locale);
  if (versions.length === 0)
    return [
      calledOff(parts),
      hall.publishedAt !== null && html`<p>${t('none', { date: dateTime(locale, hall.publishedAt, timeZone) })}</p>`,
    ];
  return [calledOff(parts), ...versions.map((version, at) => one(parts, version, versions[at - 1])).reverse()];
}

/** No version, as nothing of the plan changes; and the last thing that is told of it. */
function calledOff({ locale, timeZone, hall }: VersionsParts): Content {
  const t = versionWords(locale);
  return (
    hall.cancelledAt !== null &&
    section({
      id: 'cancelled',
      title: t('cancelled'),
      lead: dateTime(locale, hall.cancelledAt, timeZone),
      body: html`<p dir="auto">${t('reason', { reason: hall.cancelReason })}</p>`,
    })
  );
}

function one({ locale, timeZone, hall }: VersionsParts, version: Version, before: Version | undefined): Content {
  const t = versionWords(locale);
  const { number, at, plan, late, reason } = version;
  // Late is what it was when it was done, whatever the time of the meeting is now.
  const due = lateBy({ kind: plan.kind ?? hall.kind, startsAt: new Date(plan.startsAt) }, at);
  return section({
    id: `version-${number}`,
    title: before === undefined ? t('first') : t('version', { n: number }),
    lead: dateTime(locale, at, timeZone),
    aside: late && badge({ label: t('late'), tone: 'warning', icon: 'warning' }),
    body: [
      late &&
        due !== undefined &&
        notice({
          kind: 'warning',
          body: t(before === undefined ? 'lateBy' : 'changedLate', {
            date: dateTime(locale, due, timeZone),
            section: postingRule(hall.kind),
          }),
        }),
      reason !== '' && html`<p dir="auto">${t('reason', { reason })}</p>`,
      before !== undefined && changes(locale, timeZone, before.plan, plan),
    ],
  });
}

function changes(locale: Locale, timeZone: string, before: Plan, after: Plan): Content {
  const t = versionWords(locale);
  const { fields, items, documents, members } = differences(before, after);
  const rows: SummaryRow[] = [
    ...fields.map((field) => ({
      term: fieldName(locale, field),
      value: sides(locale, shown(locale, timeZone, field, before), shown(locale, timeZone, field, after)),
    })),
    ...(items.length === 0 ? [] : [{ term: t('agenda'), value: items.map((item) => itemChange(locale, item)) }]),
    ...(['documents', 'members'] as const).flatMap((list) => {
      const { added, removed } = { documents, members }[list];
      const lines = [
        ...removed.map((name) => html`<p>${t('removed')}: <del dir="auto">${name}</del></p>`),
        ...added.map((name) => html`<p>${t('added')}: <ins dir="auto">${name}</ins></p>`),
      ];
      return lines.length === 0 ? [] : [{ term: t(list), value: lines }];
    }),
  ];
  return summaryList(rows, { boxed: true });
}

const sides = (locale: Locale, before: string, after: string): Content => {
  const t = versionWords(locale);
  return [
    html`<p class="kept-lines">${t('before')}: <del dir="auto">${before === '' ? t('nothing') : before}</del></p>`,
    html`<p class="kept-lines">${t('after')}: <ins dir="auto">${after === '' ? t('nothing') : after}</ins></p>`,
  ];
};

const itemChange = (locale: Locale, difference: ItemDifference): Content => {
  const t = versionWords(locale);
  if (difference.kind === 'reworded' || difference.kind === 'rekinded') {
    const a = agendaWords(locale);
    const [before, after] =
      difference.kind === 'rekinded'
        ? [a(`kind.${difference.before}`), a(`kind.${difference.after}`)]
        : [difference.before, difference.after];
    return [html`<p>${t('reworded')}: <span dir="auto">${difference.title}</span></p>`, sides(locale, before, after)];
  }
  const title =
    difference.kind === 'removed'
      ? html`<del dir="auto">${difference.title}</del>`
      : html`<ins dir="auto">${difference.title}</ins>`;
  return html`<p>${t(difference.kind)}: ${title}</p>`;
};

function fieldName(locale: Locale, field: PlanField): string {
  if (field === 'translations' || field === 'languages') return versionWords(locale)(field);
  return field in formWords.texts.en ? formWords(locale)(field as 'title') : field;
}

/** As readers know it from the meeting's page. */
function shown(locale: Locale, timeZone: string, field: PlanField, plan: Plan): string {
  const [t, f] = [versionWords(locale), formWords(locale)];
  switch (field) {
    case 'startsAt':
    case 'endsAt':
      return dateTime(locale, new Date(plan[field]), timeZone);
    case 'questionsFrom':
      return plan.questionsFrom === null ? '' : dateTime(locale, new Date(plan.questionsFrom), timeZone);
    case 'languages':
      return languageNames(locale, plan.languages);
    case 'joining':
      return f(`joining.${plan.joining}`);
    case 'moderation':
      return f(`moderation.${plan.moderation}`);
    case 'queueOrder':
      return f(`queueOrder.${plan.queueOrder}`);
    case 'kind':
      return common(locale)(`kind.${plan.kind}`);
    case 'twoWay':
    case 'hypothetical':
      return t(plan[field] ? 'yes' : 'no');
    case 'speakerSeconds':
      return t('seconds', { n: plan.speakerSeconds });
    case 'translations':
      return Object.values(plan.translations)
        .flatMap(({ title, summary, access }) => [title ?? '', summary ?? '', access ?? ''])
        .filter((text) => text !== '')
        .join('\n');
    default:
      return String(plan[field] ?? '');
  }
}
