/** The organiser's console of one meeting: where it stands, what to prepare, the notice, what can be done, and what was. */
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { dateTime } from '../../../platform/i18n/format.ts';
import { returnedSummary } from '../../../platform/console-acts.ts';
import { actsSection, type Act } from '../../../platform/process-acts.ts';
import { processRolesTitle } from '../../../platform/process-roles/index.ts';
import { dataTable, html, moreLink, section, summaryList, type Content } from '../../../platform/ui/index.ts';
import { dutiesOf } from '../duties.ts';
import { planParts } from '../plan.ts';
import { pathOf } from '../town-hall.ts';
import { actWords } from '../words/acts.ts';
import { hallWords } from '../words/hall.ts';
import { noticeWords } from '../words/notice.ts';
import { organising } from '../words/organise.ts';
import { dutyName, metBadge } from './notice.ts';
import { cancelling, moving, publishing, type ConsoleParts } from './organise-acts.ts';

export function consolePage(parts: ConsoleParts): Content {
  const { locale, hall, phase, problem } = parts;
  const t = organising(locale);
  return [
    problem !== undefined && returnedSummary(t('problem'), problem),
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
    actsSection(locale, actWords, { ...parts, values: (act) => ({ what: changedWhat(locale, act) }) }),
  ];
}

function changedWhat(locale: Locale, { detail }: Act): string {
  const changed: unknown = detail['changed'];
  return planParts
    .filter((part) => Array.isArray(changed) && changed.includes(part))
    .map((part) => organising(locale)(`part.${part}`))
    .join(', ');
}

/** What is still to be done once a meeting is over. */
const afterwards = ['minutes', 'answers', 'recording'] as const;

function standing({ locale, timeZone, hall, phase }: ConsoleParts): Content {
  const t = organising(locale);
  const date = dateTime(locale, hall.cancelledAt ?? hall.startsAt, timeZone);
  return [
    html`<p>${t(`now.${phase}`, { date })}</p>`,
    hall.cancelReason !== '' && html`<p dir="auto">${hall.cancelReason}</p>`,
    phase === 'past' &&
      html`<ul class="page-links">
        ${afterwards.map((page) => html`<li>${moreLink(`${pathOf(hall)}/${page}`, t(`after.${page}`))}</li>`)}
      </ul>`,
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
      { term: html`<a href="${at}/roles">${processRolesTitle(locale)}</a>`, value: t('rolesState') },
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

function duties({ locale, timeZone, hall, now, told }: ConsoleParts): Content {
  const t = organising(locale);
  const all = dutiesOf(hall, now, told);
  if (all.length === 0) return html`<p>${t('noNotice')}</p>`;
  return [
    dataTable({
      caption: t('noticeTitle'),
      captionHidden: true,
      stacked: true,
      columns: [{ label: t('duty') }, { label: t('by') }, { label: t('met') }, { label: t('source') }],
      rows: all.map((duty) => [
        dutyName(locale, duty),
        dateTime(locale, new Date(duty.at), timeZone),
        metBadge(locale, duty),
        t('code', { section: duty.source }),
      ]),
    }),
    hall.publishedAt !== null && html`<p>${moreLink(`${pathOf(hall)}/notice`, noticeWords(locale)('toPage'))}</p>`,
  ];
}
