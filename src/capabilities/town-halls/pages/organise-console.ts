/** The organiser's list, and the console of one meeting: where it stands, what to prepare, the notice, posting, moving, cancelling. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import {
  badge,
  button,
  checkbox,
  dataTable,
  dateTimeField,
  emptyState,
  errorSummary,
  form,
  html,
  moreLink,
  notice,
  section,
  summaryList,
  textArea,
  type Content,
} from '../../../platform/ui/index.ts';
import type { Deadline } from '../../../rules/meeting/index.ts';
import { dutiesOf, lateBy, postingRule } from '../duties.ts';
import { planParts } from '../plan.ts';
import { lacking } from '../publish-town-hall.ts';
import { pathOf, type Phase, type TownHall } from '../town-hall.ts';
import { hallWords } from '../words/hall.ts';
import { organising } from '../words/organise.ts';
import { languageNames, phaseBadge, titleIn } from './town-hall-words.ts';

export function organisedList(
  locale: Locale,
  timeZone: string,
  halls: readonly { readonly hall: TownHall; readonly phase: Phase }[],
  now: Date,
): Content {
  const t = organising(locale);
  if (halls.length === 0) return emptyState({ title: t('listEmpty'), body: t('listEmptyBody') });
  return dataTable({
    caption: t('listTitle'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('townHall') }, { label: t('when') }, { label: t('state') }, { label: t('todo') }],
    rows: halls.map(({ hall, phase }) => [
      html`<a href="${pathOf(hall)}/organise">${titleIn(locale, hall)}</a>`,
      html`${dateTime(locale, hall.startsAt, timeZone)}<br />${hall.regionName}`,
      phaseBadge(locale, phase),
      phase === 'draft' ? toPost(locale, timeZone, hall, now) : t(`todo.${phase}`),
    ]),
  });
}

function toPost(locale: Locale, timeZone: string, hall: TownHall, now: Date): string {
  const t = organising(locale);
  const due = dutiesOf(hall, now).find(({ what }) => what === 'agenda-posted');
  if (due === undefined) return t('todo.draft');
  return due.met === 'no'
    ? t('todo.draftLate')
    : t('todo.draftBy', { date: dateTime(locale, new Date(due.at), timeZone) });
}

export type ConsoleAct = 'publish' | 'move' | 'cancel';

export interface ConsoleParts {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly now: Date;
  readonly hall: TownHall;
  readonly phase: Phase;
  readonly versions: number;
  readonly acts: readonly Act[];
  readonly typed: Readonly<Record<string, string>>;
  readonly problem?:
    | { readonly act: ConsoleAct; readonly field: string | undefined; readonly message: string }
    | undefined;
}

export function consolePage(parts: ConsoleParts): Content {
  const { locale, hall, phase, problem } = parts;
  const t = organising(locale);
  return [
    problem !== undefined &&
      errorSummary({
        title: t('problem'),
        errors: [{ message: problem.message, ...(problem.field === undefined ? {} : { field: problem.field }) }],
      }),
    section({ title: t('nextTitle'), body: standing(parts) }),
    prepare(parts),
    section({
      id: 'notice',
      title: t('noticeTitle'),
      lead: hall.kind !== 'community' && t('noticeLead'),
      body: duties(parts),
    }),
    phase === 'draft' && publishing(parts),
    phase === 'to-come' && [moving(parts), cancelling(parts)],
    html`<p>${moreLink(`${pathOf(hall)}/organise/roles`, processRolesTitle(locale))}</p>`,
    actsSection(locale, organising, { ...parts, values: (act) => ({ what: changedWhat(locale, act) }) }),
  ];
}

function changedWhat(locale: Locale, { detail }: Act): string {
  const changed: unknown = detail['changed'];
  return planParts
    .filter((part) => Array.isArray(changed) && changed.includes(part))
    .map((part) => organising(locale)(`part.${part}`))
    .join(', ');
}

function standing({ locale, timeZone, hall, phase }: ConsoleParts): Content {
  const t = organising(locale);
  const date = dateTime(locale, hall.cancelledAt ?? hall.startsAt, timeZone);
  return [
    html`<p>${t(`now.${phase}`, { date })}</p>`,
    hall.cancelReason !== '' && html`<p dir="auto">${hall.cancelReason}</p>`,
  ];
}

function prepare({ locale, hall, versions }: ConsoleParts): Content {
  const t = organising(locale);
  const at = `${pathOf(hall)}/organise`;
  const minutes = hall.items.reduce((sum, item) => sum + item.minutes, 0);
  return section({
    id: 'prepare',
    title: t('prepareTitle'),
    body: summaryList([
      {
        term: html`<a href="${at}/agenda">${t('agendaLink')}</a>`,
        value: t('agendaState', { n: hall.items.length, minutes }),
      },
      {
        term: html`<a href="${at}/documents">${t('documentsLink')}</a>`,
        value: t('documentsState', { n: hall.documents.length }),
      },
      {
        term: html`<a href="${at}/members">${t('membersLink')}</a>`,
        value: t('membersState', { n: hall.members.length }),
      },
      ...(versions === 0
        ? []
        : [
            {
              term: html`<a href="${pathOf(hall)}/versions">${t('versionsLink')}</a>`,
              value: t('versionsState', { n: versions }),
            },
            {
              term: html`<a href="${pathOf(hall)}/hall-pack">${hallWords(locale)('packTitle')}</a>`,
              value: hallWords(locale)('packState'),
            },
          ]),
    ]),
  });
}

const metTone = { yes: 'success', no: 'danger', open: 'neutral' } as const;
const metIcon = { yes: 'check', no: 'warning', open: 'clock' } as const;

function duties({ locale, timeZone, hall, now }: ConsoleParts): Content {
  const t = organising(locale);
  const all = dutiesOf(hall, now);
  if (all.length === 0) return html`<p>${t('noNotice')}</p>`;
  return dataTable({
    caption: t('noticeTitle'),
    captionHidden: true,
    stacked: true,
    columns: [{ label: t('duty') }, { label: t('by') }, { label: t('met') }, { label: t('source') }],
    rows: all.map((duty) => [
      dutyName(locale, duty),
      dateTime(locale, new Date(duty.at), timeZone),
      badge({ label: t(`met.${duty.met}`), tone: metTone[duty.met], icon: metIcon[duty.met] }),
      t('code', { section: duty.source }),
    ]),
  });
}

const dutyName = (locale: Locale, { what, language }: Deadline): string =>
  organising(locale)(`duty.${what}`, { language: language === null ? '' : languageNames(locale, [language]) });

/** What was typed for this act, and what is wrong with it. */
function fieldsFor(
  parts: ConsoleParts,
  act: ConsoleAct,
): (name: string) => { name: string; value: string; error?: string } {
  const returned = parts.problem?.act === act ? parts.problem : undefined;
  return (name) => ({
    name,
    value: returned === undefined ? '' : (parts.typed[name] ?? ''),
    ...(returned?.field === name ? { error: returned.message } : {}),
  });
}

function lateBox(parts: ConsoleParts, act: ConsoleAct): Content {
  const t = organising(parts.locale);
  const field = fieldsFor(parts, act)(`${act}Late`);
  return checkbox({ ...field, value: 'yes', label: t('late'), hint: t('lateHint'), checked: field.value === 'yes' });
}

function reasonArea(parts: ConsoleParts, act: ConsoleAct): Content {
  const t = organising(parts.locale);
  return textArea({
    ...fieldsFor(parts, act)(`${act}Reason`),
    label: t('reason'),
    hint: t('reasonHint'),
    rows: 2,
    required: true,
  });
}

function publishing(parts: ConsoleParts): Content {
  const { locale, timeZone, hall, now } = parts;
  const t = organising(locale);
  const lacks = lacking(hall, now);
  const due = lateBy(hall, now);
  return section({
    id: 'publish',
    title: t('publishTitle'),
    lead: t('publishLead'),
    body:
      lacks.length > 0
        ? notice({
            kind: 'info',
            title: t('lacksTitle'),
            body: html`<ul class="list">
              ${lacks.map((lack) => html`<li>${t(lack)}</li>`)}
            </ul>`,
          })
        : [
            due !== undefined &&
              notice({
                kind: 'warning',
                body: t('lateNotice', { date: dateTime(locale, due, timeZone), section: postingRule(hall.kind) }),
              }),
            form({
              action: `${pathOf(hall)}/publish`,
              label: t('publishTitle'),
              body: [reasonArea(parts, 'publish'), due !== undefined && lateBox(parts, 'publish')],
              buttons: button({ label: t('publish') }),
            }),
          ],
  });
}

function moving(parts: ConsoleParts): Content {
  const { locale, timeZone, hall, problem } = parts;
  const t = organising(locale);
  const of = fieldsFor(parts, 'move');
  return section({
    id: 'move',
    title: t('moveTitle'),
    lead: t('moveLead'),
    body: form({
      action: `${pathOf(hall)}/move`,
      label: t('moveTitle'),
      body: [
        html`<p class="hint">${t('zone', { zone: timeZone })}</p>`,
        dateTimeField({ ...of('startsAt'), label: t('startsAt'), required: true }),
        dateTimeField({ ...of('endsAt'), label: t('endsAt'), required: true }),
        reasonArea(parts, 'move'),
        // Whether it is late follows from the new time: asked for when it is.
        problem?.field === 'moveLate' && lateBox(parts, 'move'),
      ],
      buttons: button({ label: t('move'), kind: 'secondary' }),
    }),
  });
}

function cancelling(parts: ConsoleParts): Content {
  const { locale, hall } = parts;
  const t = organising(locale);
  return section({
    id: 'cancel',
    title: t('cancelTitle'),
    lead: t('cancelLead'),
    body: form({
      action: `${pathOf(hall)}/cancel`,
      label: t('cancelTitle'),
      body: reasonArea(parts, 'cancel'),
      buttons: button({ label: t('cancel'), kind: 'danger' }),
    }),
  });
}
